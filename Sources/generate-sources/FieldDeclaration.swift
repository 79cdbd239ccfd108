/// A field as `schema/` declares it.
struct FieldDeclaration {
    /// The name of its kind of record.
    let kind: String
    /// Where the documentation tells of it.
    let section: String
    /// From the record down, as in `company.management[].name`.
    let path: String
    let form: FieldForm
    let requirement: Requirement
    /// What it names; empty if it names nothing.
    let targets: [String]
    /// From which level on a whole card has it.
    let level: String?
    /// Whether its day may lie ahead; nil if it has none.
    let reach: Reach?
    /// Whether the table has to have its column, empty or not.
    let isColumnRequired: Bool
    /// Who reads it, where no reading is generated: `decoder`, or the function that gives its value.
    let reader: String?
    /// The model's property.
    let property: String
    /// The words of the interface, by their names, that stand for it and end in another name.
    let labels: [String]
    /// What other programs call it, at the heads of their columns.
    let otherNames: [String]
    let absent: (english: String, chinese: String)?
    let group: String
    let example: String
    let english: String
    let chinese: String
    private let file: String
    private let line: Int

    /// Of which records a field is required.
    enum Requirement: String, CaseIterable {
        case never = "no"
        case always = "yes"
        case customers, resolved

        /// The one kind of record of which some are meant; nil if all are, or none.
        var kind: String? {
            switch self {
            case .never, .always: nil
            case .customers: "accounts"
            case .resolved: "complaints"
            }
        }
    }

    /// Whether a day may lie ahead of the one for which the site is made.
    enum Reach: String, CaseIterable {
        case ahead = "yes"
        case neverAhead = "no"
        case unlessDone = "unless done"
    }

    init(
        _ entry: SchemaFile.Entry, of kind: String, section: String, in file: SchemaFile, groups: Set<String>,
        isTable: Bool, by reader: String?
    ) throws {
        let path = entry.name
        func failure(_ message: String, line: Int? = nil) -> GenerationError {
            GenerationError(file.path, line: line ?? entry.line, "`\(path)`: \(message)")
        }
        var properties: [String: SchemaFile.Entry] = [:]
        for property in entry.entries {
            guard Self.properties.contains(property.name) else {
                throw failure("a field has no `\(property.name)`", line: property.line)
            }
            properties[property.name] = property
        }
        func text(_ name: String) throws -> String {
            guard let value = properties[name]?.value, !value.isEmpty else { throw failure("`\(name)` is missing") }
            return value
        }
        func list(_ name: String) -> [String] {
            (properties[name]?.value ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
        }
        func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, else none: Choice?) throws -> Choice?
        where Choice.RawValue == String {
            guard let value = properties[name] else { return none }
            if let found = Choice(rawValue: value.value) { return found }
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure("`\(value.value)` is none of: \(words)", line: value.line)
        }
        self.kind = kind
        self.section = section
        self.path = path
        self.file = file.path
        line = entry.line
        let parts = path.split(separator: ".")
        let name = parts.last ?? ""
        let form = try text("form")
        guard let known = FieldForm(form) else {
            throw failure("`\(form)` is no form of a field", line: properties["form"]?.line)
        }
        self.form = known
        requirement = try choice("required", else: Requirement.never) ?? .never
        reach = try choice("ahead", else: Reach?.none)
        // What the settings say is no record of a day.
        if kind != "settings", ["day", "days", "month", "period"].contains(known.name), reach == nil {
            throw failure("say whether a \(form) may lie `ahead`")
        }
        targets = list("refers")
        if let other = targets.first(where: { FieldTarget(rawValue: $0) == nil }) {
            let words = FieldTarget.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure("it refers to `\(other)`, which is none of: \(words)", line: properties["refers"]?.line)
        }
        if known.isReference, targets.isEmpty { throw failure("say what it `refers` to") }
        if !known.isReference, known.name != "code", !targets.isEmpty { throw failure("a \(form) refers to nothing") }
        level = try properties["asked"].map { try Self.level($0, in: file) }
        if let column = properties["column"] {
            guard isTable else { throw failure("only a field of a table has a column", line: column.line) }
            guard column.value == "required" else {
                throw failure("`\(column.value)` is none of: required", line: column.line)
            }
        }
        if requirement == .customers || requirement == .resolved, path.contains("[]") {
            throw failure(
                "what an item must have does not depend on its record: `required` is yes or no",
                line: properties["required"]?.line)
        }
        if let owner = requirement.kind, owner != kind {
            throw failure("only a field of \(owner) is required of \(requirement)", line: properties["required"]?.line)
        }
        isColumnRequired = properties["column"] != nil || requirement == .always
        self.reader = properties["by"]?.value ?? reader
        if known.reading == nil, !known.holdsFields, self.reader == nil {
            throw failure("say `by` which function a \(form) is read")
        }
        property = properties["property"]?.value ?? TextDeclaration.identifier(name)
        labels = list("called")
        otherNames = list("elsewhere")
        if let value = properties["absent"]?.value {
            absent = ("`\(value)`", "`\(value)`")
        } else if properties["en-absent"] != nil || properties["zh-Hans-absent"] != nil {
            absent = (try text("en-absent"), try text("zh-Hans-absent"))
        } else {
            absent = nil
        }
        keepsDefault = properties["absent"] != nil
        group = try text("group")
        guard groups.contains(group) else {
            throw failure("schema/index.yaml has no group `\(group)`", line: properties["group"]?.line)
        }
        example = properties["example"]?.value ?? ""
        if example.isEmpty, !known.holdsFields { throw failure("`example` is missing") }
        english = try text("en")
        chinese = try text("zh-Hans")
    }

    /// Whether the model has a value where the field is absent, which is then kept.
    let keepsDefault: Bool

    private static let properties: Set = [
        "form", "required", "refers", "asked", "ahead", "column", "by", "property", "called", "elsewhere", "absent",
        "en-absent",
        "zh-Hans-absent", "group", "example", "en", "zh-Hans",
    ]

    /// A level that a field or a kind is asked for on.
    static func level(_ entry: SchemaFile.Entry, in file: SchemaFile) throws -> String {
        guard levels.contains(entry.value) else {
            throw GenerationError(
                file.path, line: entry.line, "`\(entry.value)` is none of: \(levels.joined(separator: ", "))")
        }
        return entry.value
    }

    /// How much may be asked of an account, the least first.
    static let levels = ["profile", "card", "analysis", "strategy"]

    func error(_ message: String) -> GenerationError { GenerationError(file, line: line, "`\(path)`: \(message)") }

    /// With its kind before it, as in `visits.next_visit`.
    var fullName: String { "\(kind).\(path)" }

    /// Its own name, as it stands in its mapping or its table.
    var name: String {
        let last = path.split(separator: ".").last ?? ""
        return String(last.hasSuffix("[]") ? last.dropLast(2) : last)
    }

    /// Whether fields stand inside of it, or names of the author's own.
    var holdsOthers: Bool { form.holdsFields || example.hasPrefix("{") || example.hasPrefix("[") }

    /// The path of the field that holds it; nil if the record itself does.
    var parent: String? {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let parent = path[..<dot]
        return String(parent.hasSuffix("[]") ? parent.dropLast(2) : parent)
    }

    /// Whether a name of the author's own stands around it, told in capitals: `cadence.TIER.ideal`.
    var isOfFreeName: Bool {
        path.split(separator: ".").dropLast().contains { $0.allSatisfy(\.isUppercase) }
    }

    /// Its full name as one in Swift: `accountsCompanyAddress`.
    var identifier: String {
        TextDeclaration.identifier(fullName.replacing("[]", with: "")[...])
    }
}

/// What a field may refer to.
enum FieldTarget: String, CaseIterable {
    case rep, owner, partner, account, contact, product, region, industry, progress, category, cause

    /// The settings' vocabulary and the kind of its words; nil if it is a record.
    var vocabulary: (property: String, kind: String)? {
        switch self {
        case .region: ("regions", "region")
        case .industry: ("industries", "industry")
        case .progress: ("progress", "progress")
        case .category: ("categories", "category")
        case .cause: ("causes", "cause")
        case .rep, .owner, .partner, .account, .contact, .product: nil
        }
    }
}
