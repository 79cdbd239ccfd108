/// The names of the sample views, written down by hand, and what they mean by the rules of Mustache: so that a wrong reading of
/// names in the program does not decide which templates are tried.
struct SampleNames {
    indirect enum Kind {
        case text
        case optionalText
        case markup
        case optionalMarkup
        case flag
        case texts
        case list(String)
        case optional(String)
        case object(String)
        /// A name with a `?` behind it.
        case presence

        var mayBeMissing: Bool {
            switch self {
            case .optionalText, .optionalMarkup, .texts, .list, .optional: true
            case .text, .markup, .flag, .object, .presence: false
            }
        }

        /// What a section over it is over.
        var item: Item {
            switch self {
            case .text, .optionalText, .texts: .text
            case .markup, .optionalMarkup: .markup
            case .flag, .presence: .flag
            case .list(let view), .optional(let view), .object(let view): .view(view)
            }
        }
    }

    /// What a section is over.
    enum Item {
        case view(String)
        case text
        case markup
        case flag
    }

    static let views: [String: [String: Kind]] = [
        "account": [
            "name": .text, "city": .text, "place": .optionalText, "phone": .optionalText, "notes": .markup,
            "chart": .optionalMarkup, "isOverdue": .flag, "isClosed": .flag, "tags": .texts, "visits": .list("visit"),
            "complaints": .list("visit"), "credit": .optional("credit"), "insurance": .optional("credit"),
            "nav": .object("nav"), "head": .optional("person"),
        ],
        "visit": ["date": .text, "topic": .optionalText],
        "credit": ["limit": .text],
        "nav": ["home": .text, "credit": .object("credit")],
        "person": ["title": .text, "reports": .list("person")],
    ]

    /// The innermost comes last.
    private(set) var scopes: [Item] = [.view("account")]

    /// These names, and those of what a section is over.
    func inside(_ item: Item) -> SampleNames {
        var inside = self
        inside.scopes.append(item)
        return inside
    }

    var isWithinText: Bool { if case .text = scopes.last { true } else { false } }

    /// The views around a place, the innermost first.
    var around: [String] {
        scopes.reversed().compactMap { if case .view(let name) = $0 { name } else { nil } }
    }

    /// Names of a view, in order; with a `?` too where that asks something.
    static func names(of view: String) -> [String] {
        (views[view] ?? [:]).flatMap { name, kind in kind.mayBeMissing ? [name, name + "?"] : [name] }.sorted()
    }

    /// What a name means; nil if it may not stand here. Its first part belongs to the innermost view that has it, each other
    /// part to the one view that the part before leads to.
    func meaning(of name: String) -> Kind? {
        let asksPresence = name.hasSuffix("?")
        let parts = name.split(separator: ".").map { String($0.hasSuffix("?") ? $0.dropLast() : $0) }
        guard let first = parts.first,
            var kind = around.lazy.compactMap({ Self.views[$0]?[first] }).first
        else { return nil }
        for part in parts.dropFirst() {
            switch kind {
            case .object(let view), .optional(let view):
                guard let next = Self.views[view]?[part] else { return nil }
                kind = next
            default: return nil
            }
        }
        if asksPresence { return kind.mayBeMissing ? .presence : nil }
        return kind
    }
}
