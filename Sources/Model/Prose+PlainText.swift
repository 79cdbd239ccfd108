import Text

extension Prose {
    /// The text alone, in one line, as a search reads it.
    public var plainText: String {
        var text = ""
        var isInTag = false
        for case .markup(let markup) in pieces {
            for scalar in markup.unicodeScalars {
                switch scalar {
                case "<": isInTag = true
                case ">": isInTag = false
                default: if !isInTag { text.unicodeScalars.append(scalar) }
                }
            }
        }
        // The last one is what the others begin with.
        let escaped = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        let words = escaped.reduce(text) { $0.replacing($1.0, with: $1.1) }
            .split(whereSeparator: \.isWhitespace)
        return words.dropFirst().reduce(into: words.first.map(String.init) ?? "") { text, word in
            if Self.needBlank(text.unicodeScalars.last, word.unicodeScalars.first) { text += " " }
            text += word
        }
    }

    /// Whether two words that stand beside one another are kept apart by a blank: not where both are wide, nor beside a
    /// full-width sign.
    private static func needBlank(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
        let sides = [left, right].compactMap { $0 }
        let wide = sides.filter { displayWidth(of: $0) == 2 }
        return wide.count < 2 && !wide.contains { !$0.properties.isAlphabetic && !$0.properties.isEmojiPresentation }
    }
}
