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
    /// Whether each byte is a character so far.
    private var isASCII = true
    /// From how many scalars on there may be more characters than the limit.
    private var nextCount: Int
    private(set) var isLongEnough = false
    /// A tag may begin in one piece of markup and end in another.
    private var isInTag = false
    private var isAfterSpace = false
    /// How many texts that are struck through are around the place: what holds no more is no summary.
    private var strikesAround = 0
    private var isFirstRow = true
    private var isFirstCell = true

    init(limit: Int) {
        self.limit = limit
        nextCount = limit + 1
    }

    mutating func append(_ markup: String) {
        var markup = markup
        markup.withUTF8 { bytes in
            var next = 0
            while !isLongEnough, next < bytes.count {
                let byte = bytes[next]
                next += 1
                switch byte {
                case UInt8(ascii: "<"):
                    isInTag = true
                    beginTag(bytes[next...])
                case UInt8(ascii: ">"): isInTag = false
                case _ where isInTag || strikesAround > 0: break
                case UInt8(ascii: "&"):
                    let (meant, length) = entity(in: bytes[next...])
                    add(meant)
                    next += length
                case UInt8(ascii: " "), 9...13: isAfterSpace = scalarCount > 0
                case ..<0x80: next = addRun(of: bytes, from: next - 1)
                default:
                    let start = next - 1
                    next = min(bytes.count, next + (byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3))
                    append(Array(bytes[start..<next]))
                }
            }
        }
    }

    /// Tells by a tag what is struck through, and where a row or a cell of a table begins.
    private mutating func beginTag(_ rest: Slice<UnsafeBufferPointer<UInt8>>) {
        func isTag(_ name: StaticString) -> Bool { name.withUTF8Buffer { rest.starts(with: $0) } }
        if isTag("del>") {
            strikesAround += 1
        } else if isTag("/del>") {
            strikesAround -= 1
        } else if isTag("table>") {
            isFirstRow = true
        } else if isTag("tr>") {
            if !isFirstRow { part(by: "/") }
            isFirstRow = false
            isFirstCell = true
        } else if isTag("td>") || isTag("td ") || isTag("th>") || isTag("th ") {
            if !isFirstCell { part(by: "|") }
            isFirstCell = false
        }
    }

    private mutating func part(by sign: Unicode.Scalar) {
        isAfterSpace = scalarCount > 0
        add(UInt8(ascii: sign))
        isAfterSpace = true
    }

    /// Adds a scalar of several bytes, unless it is white space (Unicode, `White_Space`).
    private mutating func append(_ scalar: [UInt8]) {
        if String(decoding: scalar, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            isAfterSpace = scalarCount > 0
            return
        }
        addSpace()
        text.append(contentsOf: scalar)
        isASCII = false
        countScalar()
    }

    /// Adds a scalar of one byte.
    private mutating func add(_ byte: UInt8) {
        addSpace()
        text.append(byte)
        countScalar()
    }

    /// Adds bytes from a place on, each a scalar, up to one that means something else or to the next count; tells where they
    /// end.
    private mutating func addRun(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        addSpace()
        let most = max(1, min(nextCount - scalarCount, bytes.count - start))
        var end = start + 1
        while end < start + most, Self.isPlain(bytes[end]) { end += 1 }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        scalarCount += end - start - 1
        countScalar()
        return end
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 9...13, UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x80...: false
        default: true
        }
    }

    /// Whether the text so far ends in a full-width sign, behind which there is room enough: U+3000 to U+303F, U+FF00 to U+FF7F.
    private var endsInFullWidthSign: Bool {
        guard text.count >= 3 else { return false }
        let last = text[(text.count - 3)...]
        return last.starts(with: [0xE3, 0x80]) || last.starts(with: [0xEF, 0xBC]) || last.starts(with: [0xEF, 0xBD])
    }

    /// Adds the space before a scalar if there was any.
    private mutating func addSpace() {
        guard isAfterSpace, !endsInFullWidthSign else {
            isAfterSpace = false
            return
        }
        text.append(UInt8(ascii: " "))
        scalarCount += 1
        isAfterSpace = false
    }

    private mutating func countScalar() {
        scalarCount += 1
        guard scalarCount >= nextCount else { return }
        let count = isASCII ? scalarCount : string.count
        isLongEnough = count > limit
        nextCount = scalarCount + limit + 1 - count
    }

    private var string: String { String(decoding: text, as: UTF8.self) }

    /// The text as far as it was put together, cut to the limit.
    var cut: String {
        guard isLongEnough else { return string }
        let length = max(0, limit - 1)
        let kept = isASCII ? String(decoding: text.prefix(length), as: UTF8.self)[...] : string.prefix(length)
        // Scripts without spaces may be cut anywhere; of others at most one long word is given up.
        let word = kept.suffix(24).lastIndex(of: " ")
        return String(word.map { kept[..<$0] } ?? kept) + "…"
    }
}

/// What a character reference stands for whose `&` stands before the bytes, and how many of them belong to it.
private func entity(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> (byte: UInt8, length: Int) {
    let entities: [(StaticString, UInt8)] = [
        ("amp;", UInt8(ascii: "&")), ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")),
        ("quot;", UInt8(ascii: "\"")),
    ]
    for (entity, byte) in entities {
        let isThis = entity.withUTF8Buffer { rest.starts(with: $0) }
        if isThis { return (byte, entity.utf8CodeUnitCount) }
    }
    return (UInt8(ascii: "&"), 0)
}
