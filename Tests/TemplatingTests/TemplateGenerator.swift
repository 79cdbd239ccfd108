@testable import Templating

/// Writes random templates that use the sample account rightly.
struct TemplateGenerator {
    var dice: Dice
    /// The templates that may be brought in: none of them brings in itself.
    private(set) var templates: [String: String] = [
        "tree.html": "{{#reports}}\n - {{title}} {{city}}\n   {{>tree.html}}\n{{/reports}}\n"
    ]

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        for number in 0..<5 {
            let scopes = SampleNames()
            templates["p\(number).html"] = pieces(in: scopes, depth: 2)
        }
    }

    /// A page that may bring in the other templates.
    mutating func page() -> String {
        pieces(in: SampleNames(), depth: 4)
    }

    private mutating func pieces(in scopes: SampleNames, depth: Int) -> String {
        (0..<Int.random(in: 0...5, using: &dice)).map { _ in piece(in: scopes, depth: depth) }.joined()
    }

    private mutating func piece(in scopes: SampleNames, depth: Int) -> String {
        switch Int.random(in: 0..<10, using: &dice) {
        case 0..<3: return text()
        case 3..<5: return variable(in: scopes)
        case 5..<8 where depth > 0: return section(in: scopes, depth: depth)
        case 8 where depth > 0: return block(in: scopes, depth: depth)
        case 9: return template(in: scopes, depth: depth)
        default: return "{{! a remark }}" + text()
        }
    }

    private mutating func text() -> String {
        dice.pick(["\n", "\n\n", "\r\n", "  ", "\t", "a", "<p>", " é ", "x\n  ", "\n    y", "{ ", " }"], or: "")
    }

    private mutating func variable(in scopes: SampleNames) -> String {
        if scopes.isWithinText, dice.once(in: 2) { return "{{.}}" }
        let view = dice.pick(scopes.around, or: "account")
        let names = SampleNames.names(of: view).filter { !$0.hasSuffix("?") }
        let name = dice.pick(names + ["nav.home", "nav.credit.limit", "insurance.limit"], or: "name")
        switch scopes.meaning(of: name) {
        case .text, .optionalText: return "{{\(name)}}"
        case .markup, .optionalMarkup: return "{{{\(name)}}}"
        case .flag, .texts, .list, .optional, .object, .presence, nil: return ""
        }
    }

    private mutating func section(in scopes: SampleNames, depth: Int) -> String {
        let view = dice.pick(scopes.around, or: "account")
        // A credit of the navigation's own stands before the account's wherever a partial is brought in.
        let names = SampleNames.names(of: view).filter { !$0.hasPrefix("credit") }
        let name = dice.pick(names + ["nav.credit", "head.reports", "head.reports?"], or: "visits")
        guard let kind = scopes.meaning(of: name) else { return "" }
        let inside = scopes.inside(kind.item)
        var mayInvert = true
        switch kind {
        case .text, .markup: return ""
        case .object: mayInvert = false
        default: break
        }
        let isInverted = mayInvert && dice.once(in: 3)
        let body = pieces(in: isInverted ? scopes : inside, depth: depth - 1)
        return tag("{{\(isInverted ? "^" : "#")\(name)}}") + body + tag("{{/\(name)}}")
    }

    private mutating func block(in scopes: SampleNames, depth: Int) -> String {
        let name = dice.pick(["a", "b", "c"], or: "a")
        return tag("{{$\(name)}}") + pieces(in: scopes, depth: depth - 1) + tag("{{/\(name)}}")
    }

    /// A partial or a parent. A replacement is used where the names around its block are not known, so it uses
    /// those of the account only, which are in reach from everywhere.
    private mutating func template(in scopes: SampleNames, depth: Int) -> String {
        let usable = templates.keys.sorted().filter { $0 != "tree.html" || scopes.meaning(of: "reports") != nil }
        guard let name = usable.randomElement(using: &dice) else { return "" }
        if dice.once(in: 2) || depth == 0 { return tag("{{> \(name)}}") }
        let library = TemplateLibrary(templates: templates)
        let replaced = library.blocks(within: name).sorted().filter { _ in dice.once(in: 2) }
        let arguments = replaced.map { block in
            tag("{{$\(block)}}") + plain() + tag("{{/\(block)}}")
        }
        return tag("{{<\(name)}}") + arguments.joined(separator: dice.pick(["", "\n", "  "], or: ""))
            + tag("{{/\(name)}}")
    }

    private mutating func plain() -> String {
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in
            dice.pick(["{{city}}", "\n", "    z\n", "  ", "<i>", "{{#tags}}\n {{.}}\n{{/tags}}\n"], or: "")
        }.joined()
    }

    /// A tag, often on a line of its own.
    private mutating func tag(_ tag: String) -> String {
        dice.pick([tag, tag, "\n\(tag)\n", "\n  \(tag)\n", "  \(tag)", "\(tag)\n", "\r\n\t\(tag) \r\n"], or: tag)
    }
}
