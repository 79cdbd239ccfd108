extension Prose {
    /// The text of the narrative without its markup, on one line and cut at the end of a word.
    /// - Parameter limit: How many characters at most; `…` stands for what is cut off.
    public func summary(limit: Int) -> String {
        var text = PlainText(limit: limit)
        for case .markup(let markup) in pieces where !text.isLongEnough { text.append(markup) }
        return text.cut
    }
}

/// The text of safe markup: blocks and lines are parted by white space, `<`, `>`, `&` and `"` are always escaped.
///
/// Characters are cut from the text only when there are enough scalars for one too many, for that takes long.
private struct PlainText {
    private let limit: Int
    private var text = ""
    private var scalarCount = 0
    /// From how many scalars on there may be more characters than the limit.
    private var nextCount: Int
    private(set) var isLongEnough = false
    /// A tag may begin in one piece of markup and end in another.
    private var isInTag = false
    private var isAfterSpace = false

    init(limit: Int) {
        self.limit = limit
        nextCount = limit + 1
    }

    mutating func append(_ markup: String) {
        var rest = Substring(markup).unicodeScalars
        while !isLongEnough, let scalar = rest.popFirst() {
            switch scalar {
            case "<": isInTag = true
            case ">": isInTag = false
            case _ where isInTag: break
            case "&": add(Self.takeEntity(from: &rest))
            default: add(scalar)
            }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isSpace {
            isAfterSpace = scalarCount > 0
            return
        }
        if isAfterSpace { put(" ") }
        isAfterSpace = false
        put(scalar)
        if scalarCount >= nextCount {
            let count = text.count
            isLongEnough = count > limit
            nextCount = scalarCount + limit + 1 - count
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        text.unicodeScalars.append(scalar)
        scalarCount += 1
    }

    private static func takeEntity(from rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar {
        for (entity, scalar) in [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\"")] as [(String, Unicode.Scalar)]
        where rest.starts(with: entity.unicodeScalars) {
            rest = rest.dropFirst(entity.unicodeScalars.count)
            return scalar
        }
        return "&"
    }

    /// The text as far as it was put together, cut to the limit.
    var cut: String {
        guard isLongEnough else { return text }
        let kept = text.prefix(max(0, limit - 1))
        // Scripts without spaces may be cut anywhere; of others at most one long word is given up.
        let word = kept.suffix(24).lastIndex(of: " ")
        return String(word.map { kept[..<$0] } ?? kept) + "…"
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
    }
}
