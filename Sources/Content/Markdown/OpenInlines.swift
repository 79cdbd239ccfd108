/// The emphases, links and pictures that stand open while a paragraph is read from its beginning.
///
/// An estimate from above: an emphasis ends here where it surely ends, and code is read as text. A picture counts to the
/// end of its paragraph, because libcmark goes through all open ones at each link.
struct OpenInlines {
    private struct Run {
        let sign: UInt8
        let length: Int
        let mayClose: Bool
    }

    /// Whether nothing of the paragraph has been read yet.
    private(set) var isFresh = true
    private var runs: [Run] = []
    private var emphases = 0
    private var brackets = 0
    private var pictures = 0

    /// Reads the next line of the paragraph.
    /// - Returns: Where more than `limit` are open at once, or nil.
    mutating func read(_ line: ArraySlice<UInt8>, limit: Int) -> Int? {
        var offset = line.startIndex
        while offset < line.endIndex {
            let byte = line[offset]
            var length = 1
            if byte != 0x20, byte != 0x09 { isFresh = false }
            switch byte {
            case UInt8(ascii: "\\"):
                length = 2
            case UInt8(ascii: "["):
                if offset > line.startIndex, line[offset - 1] == UInt8(ascii: "!") {
                    pictures += 1
                } else {
                    brackets += 1
                }
            case UInt8(ascii: "]"):
                brackets = max(0, brackets - 1)
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                while offset + length < line.endIndex, line[offset + length] == byte { length += 1 }
                readRun(of: byte, at: offset..<(offset + length), in: line)
            case UInt8(ascii: "~"):
                while offset + length < line.endIndex, line[offset + length] == byte { length += 1 }
                if length == 2 { readRun(of: byte, at: offset..<(offset + length), in: line) }
            default:
                break
            }
            if emphases + brackets + pictures > limit { return offset }
            offset += length
        }
        return nil
    }

    /// CommonMark, 6.2: what a run of `*` or `_` may do is told by what stands before and behind it.
    private mutating func readRun(of sign: UInt8, at range: Range<Int>, in line: ArraySlice<UInt8>) {
        let before = InlineNeighbour(endingAt: range.lowerBound, in: line)
        let after = InlineNeighbour(at: range.upperBound, in: line)
        let isLeft = after == .word || after == .punctuation && before != .word
        let isRight = before == .word || before == .punctuation && after != .word
        let isUnderscore = sign == UInt8(ascii: "_")
        let mayOpen = isLeft && (!isUnderscore || !isRight || before == .punctuation)
        let mayClose = isRight && (!isUnderscore || !isLeft || after == .punctuation)
        var rest = range.count
        while mayClose, rest > 0, let last = runs.last, last.sign == sign {
            // Two runs of one length always match; others, if neither may do both (rules 9 and 10).
            guard last.length == rest || !mayOpen && !last.mayClose else { break }
            runs.removeLast()
            emphases -= nested(last.length)
            let kept = max(0, last.length - rest)
            rest = max(0, rest - last.length)
            if kept > 0 { open(sign, kept, mayClose: last.mayClose) }
        }
        if mayOpen, rest > 0 { open(sign, rest, mayClose: mayClose) }
    }

    private mutating func open(_ sign: UInt8, _ length: Int, mayClose: Bool) {
        runs.append(Run(sign: sign, length: length, mayClose: mayClose))
        emphases += nested(length)
    }

    /// How many emphases a run opens: `**` is one.
    private func nested(_ length: Int) -> Int { (length + 1) / 2 }
}
