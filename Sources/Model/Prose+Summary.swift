extension Prose {
    /// The text of the narrative without its markup, on one line and cut at the end of a word.
    /// - Parameter limit: How many characters at most; `…` stands for what is cut off.
    public func summary(limit: Int) -> String {
        var text = PlainText()
        for case .markup(let markup) in pieces where text.characters.count <= limit { text.append(markup) }
        return text.cut(to: limit)
    }
}

/// The text of safe markup: blocks and lines are parted by white space, `<`, `>`, `&` and `"` are always escaped.
private struct PlainText {
    private(set) var characters: [Character] = []
    /// A tag may begin in one piece of markup and end in another.
    private var isInTag = false
    private var isAfterSpace = false

    mutating func append(_ markup: String) {
        var rest = Substring(markup)
        while let character = rest.popFirst() {
            switch character {
            case "<": isInTag = true
            case ">": isInTag = false
            case _ where isInTag: break
            case "&": add(Self.takeEntity(from: &rest))
            default: add(character)
            }
        }
    }

    private mutating func add(_ character: Character) {
        if character.isWhitespace {
            isAfterSpace = !characters.isEmpty
        } else {
            if isAfterSpace { characters.append(" ") }
            isAfterSpace = false
            characters.append(character)
        }
    }

    private static func takeEntity(from rest: inout Substring) -> Character {
        for (entity, character) in [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\"")] as [(String, Character)]
        where rest.hasPrefix(entity) {
            rest = rest.dropFirst(entity.count)
            return character
        }
        return "&"
    }

    func cut(to limit: Int) -> String {
        guard characters.count > limit else { return String(characters) }
        let kept = characters.prefix(max(0, limit - 1))
        // Scripts without spaces may be cut anywhere; of others at most one long word is given up.
        let word = kept.lastIndex(of: " ").flatMap { kept.count - $0 <= 24 ? $0 : nil }
        return String(kept.prefix(word ?? kept.count)) + "…"
    }
}
