/// The form of a field, as `schema/` names it: `text`, `integer 0 3650`, `placed list Action`.
struct FieldForm {
    /// How a field of a form is read, `$` being its name; and how where it must be there, if that is not asked before.
    struct Reading {
        let plain: String
        var required: String?
    }

    let name: String
    /// The form in the table of fields.
    let literal: String
    /// Nil where only a function written for the field can read it.
    let reading: Reading?
    /// The model's type of what holds fields; nil where that is the one around it.
    let type: String?
    /// Whether the model's property may be nil.
    let isOptional: Bool
    /// Whether each item knows where it stands.
    let isPlaced: Bool

    /// Nil if there is no such form.
    init?(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        let numbers = words.suffix(2).compactMap { Int($0) }
        if numbers.count == 2 { words.removeLast(2) }
        let range = numbers.count == 2 ? "\(numbers[0])...\(numbers[1])" : nil
        let last = words.last ?? ""
        if last.contains(where: \.isUppercase) { words.removeLast() }
        isOptional = last.hasSuffix("?")
        let type = last.contains(where: \.isUppercase) ? String(isOptional ? last.dropLast() : last[...]) : nil
        self.type = type
        name = words.joined(separator: " ")
        isPlaced = words.first == "placed"
        let limits = range.map { "in: " + $0 }
        switch name {
        case "mapping", "list", "placed list", "records":
            reading = nil
            literal = name == "mapping" ? ".mapping" : ".list"
        case "choice":
            guard let type else { return nil }
            reading = Reading(plain: "word($, \(type).self)")
            literal = ".choice(\(type).allCases.map(\\.rawValue))"
        case "integer", "percentage":
            reading = Reading(plain: "\(name)(\((["$"] + [limits].compactMap { $0 }).joined(separator: ", ")))")
            literal = ".\(name)(\(range ?? "nil"))"
        default:
            guard type == nil, range == nil else { return nil }
            if let simple = Self.simple[name] {
                reading = simple.reading
                literal = simple.literal
            } else if Self.own.contains(name) {
                reading = nil
                literal = ".own(.\(TextDeclaration.identifier(name.replacing(" ", with: "-")[...]))Field)"
            } else {
                return nil
            }
        }
        if type == nil, name == "list" { return nil }
    }

    /// Whether it is a mapping, or a list of them.
    var holdsFields: Bool { literal == ".mapping" || literal == ".list" }

    /// Whether what stands there names something else.
    var isReference: Bool { ["id", "ids", "word", "person"].contains(name) }

    /// Whether it is a list of values.
    var isListOfValues: Bool { ["texts", "names", "tags", "sentences", "ids", "days"].contains(name) }

    /// Whether a required one has a value even where it is missing, which is reported.
    var hasStandIn: Bool { reading?.required != nil }

    private static let simple: [String: (literal: String, reading: Reading)] = [
        "text": (".text", Reading(plain: "text($)", required: "requiredText($)")),
        "name": (".text", Reading(plain: "name($)", required: "requiredName($)")),
        "code": (".code", Reading(plain: "code($)")),
        "texts": (".texts", Reading(plain: "texts($)")),
        "names": (".texts", Reading(plain: "names($)")),
        "tags": (".texts", Reading(plain: "texts($, of: .names)")),
        "sentences": (".texts", Reading(plain: "texts($, of: .sentences)")),
        "id": (".id", Reading(plain: "reference($)", required: "requiredReference($)")),
        "ids": (".ids", Reading(plain: "references($)")),
        "word": (".id", Reading(plain: "reference($)", required: "requiredReference($)")),
        "person": (".person", Reading(plain: "reference($)", required: "requiredReference($)")),
        "flag": (".flag", Reading(plain: "flag($)")),
        "day": (".day", Reading(plain: "day($)")),
        "days": (".days", Reading(plain: "days($)")),
        "period": (".period", Reading(plain: "period($)")),
        "month": (".month", Reading(plain: "month($)")),
        "time": (".time", Reading(plain: "time($)")),
        "amount": (".amount(mayBeNegative: false)", Reading(plain: "amount($, mayBeNegative: false)")),
        "signed amount": (".amount(mayBeNegative: true)", Reading(plain: "amount($, mayBeNegative: true)")),
        "limit": (".amount(mayBeNegative: false)", Reading(plain: "limit($)")),
        "quantity": (".quantity", Reading(plain: "quantity($)")),
        "telephone": (".telephone", Reading(plain: "telephone($)", required: "requiredTelephone($)")),
        "email": (".email", Reading(plain: "email($)")),
        "currency": (".currency", Reading(plain: "currency($)")),
    ]

    /// Forms that one field has, or a few, and that are said in a text of their own.
    private static let own: Set = [
        "website", "targets", "facts", "payment kind", "currency code", "rates", "timezone", "web address", "domain",
        "fiscal year", "quarter", "cuts", "growth", "percentages", "industries", "label", "words", "rules",
        "edit address",
    ]
}
