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
        return escaped.reduce(text) { $0.replacing($1.0, with: $1.1) }
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
