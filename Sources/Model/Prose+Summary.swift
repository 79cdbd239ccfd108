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
/// It goes through bytes; characters are cut from the text only when there may be one too many, for that takes long.
private struct PlainText {
    private let limit: Int
    private var text: [UInt8] = []
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
        var markup = markup
        markup.withUTF8 { bytes in
            var rest = bytes[...]
            while !isLongEnough, let byte = rest.first {
                let length = length(ofScalar: byte, in: rest)
                switch byte {
                case UInt8(ascii: "<"): isInTag = true
                case UInt8(ascii: ">"): isInTag = false
                case _ where isInTag: break
                case UInt8(ascii: "&"): add(takeEntity(from: &rest))
                case _ where isSpace(rest.prefix(length)): isAfterSpace = scalarCount > 0
                default: add(rest.prefix(length))
                }
                rest = rest.dropFirst(length)
            }
        }
    }

    /// Adds a scalar, with the space before it if there was any.
    private mutating func add(_ scalar: some Sequence<UInt8>) {
        if isAfterSpace {
            text.append(UInt8(ascii: " "))
            scalarCount += 1
        }
        isAfterSpace = false
        text.append(contentsOf: scalar)
        scalarCount += 1
        if scalarCount >= nextCount {
            let count = string.count
            isLongEnough = count > limit
            nextCount = scalarCount + limit + 1 - count
        }
    }

    private var string: String { String(decoding: text, as: UTF8.self) }

    /// The text as far as it was put together, cut to the limit.
    var cut: String {
        guard isLongEnough else { return string }
        let kept = string.prefix(max(0, limit - 1))
        // Scripts without spaces may be cut anywhere; of others at most one long word is given up.
        let word = kept.suffix(24).lastIndex(of: " ")
        return String(word.map { kept[..<$0] } ?? kept) + "…"
    }
}

private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

private func length(ofScalar first: UInt8, in bytes: Bytes) -> Int {
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return min(length, bytes.count)
}

/// Whether a scalar is white space (Unicode, `White_Space`).
private func isSpace(_ scalar: Bytes) -> Bool {
    let first = scalar[scalar.startIndex]
    if scalar.count == 1 { return first == UInt8(ascii: " ") || (9...13).contains(first) }
    return String(decoding: scalar, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
}

/// What a character reference stands for; all of it but its `&` is taken from the bytes.
private func takeEntity(from rest: inout Bytes) -> CollectionOfOne<UInt8> {
    let entities: [(StaticString, UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")),
    ]
    for (entity, byte) in entities {
        let isThis = entity.withUTF8Buffer { rest.starts(with: $0) }
        guard isThis else { continue }
        rest = rest.dropFirst(entity.utf8CodeUnitCount - 1)
        return CollectionOfOne(byte)
    }
    return CollectionOfOne(UInt8(ascii: "&"))
}
