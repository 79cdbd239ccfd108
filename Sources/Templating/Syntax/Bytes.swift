import Text

extension UInt8 {
    /// Whether this is a space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// Whether this is a space, a tab or part of a line's end.
    var isWhitespace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension [UInt8] {
    /// The offset of the next occurrence of `needle` at or behind `start`.
    func offset(of needle: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, start <= count - needle.count else { return nil }
        for offset in start...(count - needle.count) where self[offset] == first {
            if self[offset..<offset + needle.count].elementsEqual(needle) { return offset }
        }
        return nil
    }

    /// The first offset at or behind `start`, and before `end`, that holds neither space nor tab; else `end`.
    func endOfBlanks(from start: Int, upTo end: Int) -> Int {
        var offset = start
        while offset < end && self[offset].isBlank { offset += 1 }
        return offset
    }

    /// The offset of the next line, when nothing but spaces and tabs stands before it; at the text's end, its end.
    func nextLineIfBlank(from start: Int) -> Int? {
        let end = endOfBlanks(from: start, upTo: count)
        if end == count { return end }
        if self[end] == UInt8(ascii: "\n") { return end + 1 }
        let isReturn = self[end] == UInt8(ascii: "\r") && end + 1 < count && self[end + 1] == UInt8(ascii: "\n")
        return isReturn ? end + 2 : nil
    }

    /// The range with the whitespace at both of its ends left out.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end && self[start].isWhitespace { start += 1 }
        while end > start && self[end - 1].isWhitespace { end -= 1 }
        return start..<end
    }
}
