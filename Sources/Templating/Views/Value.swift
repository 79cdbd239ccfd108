/// A field's value, freed of its view's type.
@usableFromInline
enum Value: Sendable {
    case nothing
    case text(String)
    case markup(Markup)
    case flag(Bool)
    case texts([String])
    /// One view or several.
    case rows(Rows)

    /// Whether a section over the value is shown.
    var isPresent: Bool {
        switch self {
        case .nothing: false
        case .text(let text): !text.isEmpty
        case .markup(let markup): !markup.bytes.isEmpty
        case .flag(let flag): flag
        case .texts(let texts): !texts.isEmpty
        case .rows(let rows): rows.count > 0
        }
    }
}
