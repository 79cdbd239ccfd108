import Findings
import Model
import Schema
import Site
import Text

/// What `dossier explain` tells of fields.
struct FieldExplanation {
    let language: Settings.Language
    let wording: SiteWording

    /// All of one field, or, of several that are called alike, which these are.
    func text(of fields: [Field]) -> String {
        guard let field = fields.first else { return "" }
        return fields.count == 1 ? text(of: field) : say(.fieldsCalledSo(name: field.fullName)) + "\n" + list(fields)
    }

    /// The fields of a kind of record.
    func text(of kind: RecordKind) -> String {
        "\(kind.rawValue): \(place(of: kind))\n\n\(say(.fieldHolds))\n\(list(Field.fields(of: kind)))"
    }

    private func text(of field: Field) -> String {
        var text = field.fullName + "\n\n"
        text += wrapped(capitalized(field.meaning[language]), columns: 76).map { "  \($0)\n" }.joined() + "\n"
        let rows = rows(of: field).map { (label: say($0.label), value: $0.value) }
        let width = (rows.map { displayWidth(of: $0.label) }.max() ?? 0) + 2
        for (label, value) in rows {
            let lines = wrapped(value, columns: 76 - width)
            for (number, line) in lines.enumerated() {
                let margin = number == 0 ? label : ""
                text += "  " + margin + blanks(width - displayWidth(of: margin)) + line + "\n"
            }
        }
        let fields = field.fields
        return fields.isEmpty ? text : text + "\n" + say(.fieldHolds) + "\n" + list(fields)
    }

    private func rows(of field: Field) -> [(label: Statement, value: String)] {
        var rows: [(label: Statement, value: String)] = [(.fieldForm, say(field.formWords))]
        rows.append((.fieldRequired, say(field.requirement.words)))
        if let level = field.level { rows.append((.fieldAskedFor, say(level.words))) }
        if let absent = field.absent { rows.append((.fieldAbsent, absent[language])) }
        if let reach = field.reach { rows.append((.fieldReach, say(reach.words))) }
        if !field.example.isEmpty { rows.append((.fieldExample, example(of: field))) }
        rows.append((.fieldPlace, place(of: field.kind)))
        return rows
    }

    private func place(of kind: RecordKind) -> String {
        kind.place.hasSuffix(".csv") ? say(.rowOfTable(table: "`\(kind.place)`")) : "`\(kind.place)`"
    }

    /// The example as it stands in a file: in a table behind no name.
    private func example(of field: Field) -> String {
        field.kind.place.hasSuffix(".csv") ? field.example : "\(field.name): \(field.example)"
    }

    private func list(_ fields: [Field]) -> String {
        let width = (fields.map(\.fullName.count).max() ?? 0) + 2
        return fields.map { field in
            let lines = wrapped(capitalized(field.meaning[language]), columns: max(30, 76 - width))
            return lines.enumerated().map { number, line in
                let margin = number == 0 ? field.fullName : ""
                return "  " + margin + blanks(width - margin.count) + line + "\n"
            }.joined()
        }.joined()
    }

    private func say(_ statement: Statement) -> String { wording.text(of: statement) }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Field.Requirement {
    /// Of which records the field is required, in words.
    fileprivate var words: Statement {
        switch self {
        case .never: .answerNo
        case .always: .answerYes
        case .customers: .requiredOfCustomers
        case .resolved: .requiredOnceResolved
        }
    }
}

extension Field.Reach {
    /// Whether the field's day may lie ahead, in words.
    fileprivate var words: Statement {
        switch self {
        case .ahead: .answerYes
        case .neverAhead: .answerNo
        case .unlessDone: .aheadUnlessDone
        }
    }
}

extension AskedLevel {
    /// Of which accounts a field of the level is asked, in words.
    fileprivate var words: Statement {
        switch self {
        case .profile: .askedOfAll
        case .card: .askedOfCustomers
        case .analysis: .askedOfBest
        case .strategy: .askedOfA
        }
    }
}
