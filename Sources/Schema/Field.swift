import Model

/// A field of a record or of the settings, as `schema/` declares it.
public struct Field: Sendable {
    /// The kind of record that has it.
    public let kind: RecordKind
    /// The part of the documentation that tells of it.
    public let section: String
    /// From the record down, `[]` behind lists: `company.management[].name`. Capitals stand for a name of the author's own.
    public let path: String
    /// What may be written there.
    public let form: FieldForm
    /// Of which records it is required.
    public let requirement: Requirement
    /// What it may name; empty if it names nothing.
    public let targets: [Target]
    /// From which level on a whole card has it; nil if none is asked for it.
    public let level: AskedLevel?
    /// Whether its day may lie ahead; nil if it holds none.
    public let reach: Reach?
    /// Whom it concerns.
    public let group: FieldGroup
    /// The kind of its items, if these are records of a kind of their own.
    public let items: RecordKind?
    /// Words of the interface, by their names, that stand for the field though they end in another name.
    public let labels: [String]
    /// What other programs call it, at the heads of their columns: `Invoice date`, `开票日期`.
    public let otherNames: [String]
    /// What holds where it is absent; nil where nothing does.
    public let absent: Text?
    /// What it means.
    public let meaning: Text
    /// What may stand there, as in a file; empty for a field that only holds others.
    public let example: String

    /// Of which records a field is required.
    public enum Requirement: Sendable {
        /// It may be left out.
        case never
        /// Every record has it.
        case always
        /// Every account has it that is not a target.
        case customers
        /// A complaint has it once it is resolved.
        case resolved
    }

    /// What a field may name.
    public enum Target: String, Sendable, CaseIterable {
        /// A record, or its account's owner where the field is absent.
        case owner
        case rep, partner, account, contact, product
        /// A word of the settings.
        case region, industry, progress, category, cause
    }

    /// Whether the day of a field may lie ahead of the one for which the site is made.
    public enum Reach: Sendable, CaseIterable {
        case ahead
        /// It tells of what happened, which nobody can know before.
        case neverAhead
        /// A visit's day may, unless the visit is `done`.
        case unlessDone
    }

    /// A text in each language.
    public struct Text: Sendable, Hashable {
        let english: String
        let chinese: String

        /// The text in a language.
        public subscript(language: Settings.Language) -> String {
            switch language {
            case .english: english
            case .chinese: chinese
            }
        }
    }

    /// With its kind before it: `visits.next_visit`.
    public var fullName: String { "\(kind.rawValue).\(path)" }

    /// Its own name, as it stands in its mapping or its table.
    public var name: String { Self.bare(path.split(separator: ".").last ?? "") }

    /// The path of the field around it; nil if that is the record.
    public var parent: String? {
        path.lastIndex(of: ".").map { Self.bare(path[..<$0]) }
    }

    /// Without the sign of a list behind it.
    static func bare(_ name: Substring) -> String { String(name.hasSuffix("[]") ? name.dropLast(2) : name) }
}

extension Field: CustomStringConvertible {
    /// Its full name.
    public var description: String { fullName }
}
