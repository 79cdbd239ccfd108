/// What a field holds, as far as templates are checked against it.
@usableFromInline
enum FieldKind: Sendable {
    case text
    case optionalText
    case markup
    case optionalMarkup
    case flag
    case texts
    case list(any View.Type)
    case optional(any View.Type)
    case object(any View.Type)
}

extension FieldKind {
    /// Whether the field has a second name with a question mark behind it.
    var mayBeMissing: Bool {
        switch self {
        case .optionalText, .optionalMarkup, .texts, .list, .optional: true
        case .text, .markup, .flag, .object: false
        }
    }

    /// What messages call it, with its article.
    var description: String {
        switch self {
        case .text, .optionalText: "a text"
        case .markup, .optionalMarkup: "markup"
        case .flag: "a flag"
        case .texts: "a list of texts"
        case .list(let element): "a list of \(element.viewName)"
        case .optional(let element), .object(let element): "a view, \(element.viewName)"
        }
    }
}
