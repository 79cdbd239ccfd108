/// Data for a template that is rendered loosely, such as JSON.
public indirect enum LooseValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case text(String)
    /// A number, as it is to be printed.
    case number(String)
    case list([LooseValue])
    case object([String: LooseValue])
}

extension LooseValue {
    /// Whether a section over the value is shown: not for null, false, empty text and an empty list. Zero counts as
    /// something.
    var isPresent: Bool {
        switch self {
        case .null: false
        case .bool(let bool): bool
        case .text(let text): !text.isEmpty
        case .list(let list): !list.isEmpty
        case .number, .object: true
        }
    }

    /// What a variable shows: nothing for null, a list and an object.
    var printed: String {
        switch self {
        case .null, .list, .object: ""
        case .bool(let bool): bool ? "true" : "false"
        case .text(let text), .number(let text): text
        }
    }
}
