/// A line of a table, cut into its cells (GitHub Flavored Markdown 0.29, Tables).
enum TableRow {
    /// How the cells of a column are set.
    enum Alignment {
        case none
        case left
        case centre
        case right
    }

    /// The cells of a line without the blanks around them: parted by pipes that have no `\` before them, one pipe at each
    /// end left out.
    static func cells(of line: ArraySlice<UInt8>) -> [Range<Int>] {
        var rest = trimmed(line)
        if rest.first == pipe { rest = rest.dropFirst() }
        var cells: [Range<Int>] = []
        var start = rest.startIndex
        var offset = start
        while offset < rest.endIndex {
            if rest[offset] == pipe {
                cells.append(trimmed(rest[start..<offset]).indices)
                start = offset + 1
            }
            offset += isEscape(rest, at: offset) ? 2 : 1
        }
        let last = trimmed(rest[min(start, rest.endIndex)...])
        if !last.isEmpty { cells.append(last.indices) }
        return cells
    }

    /// A cell's text as libcmark is to read it, and where a `\` before a pipe was left out of it.
    static func text(of cell: Range<Int>, in bytes: [UInt8]) -> (bytes: [UInt8], leftOut: [Int]) {
        var text: [UInt8] = []
        var leftOut: [Int] = []
        var offset = cell.lowerBound
        while offset < cell.upperBound {
            let isEscape = isEscape(bytes[cell], at: offset)
            if isEscape, bytes[offset + 1] == pipe {
                leftOut.append(offset)
            } else {
                text.append(bytes[offset])
            }
            if isEscape { text.append(bytes[offset + 1]) }
            offset += isEscape ? 2 : 1
        }
        return (text, leftOut)
    }

    /// How the columns are set, if the line is one of hyphens that parts a heading from the rows below it.
    static func alignments(of line: ArraySlice<UInt8>) -> [Alignment]? {
        guard mayBeDelimiter(line) else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(of: line) {
            var rest = line[cell]
            let isLeft = rest.first == colon
            if isLeft { rest = rest.dropFirst() }
            let isRight = rest.last == colon
            if isRight { rest = rest.dropLast() }
            guard !rest.isEmpty, rest.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? isRight ? .centre : .left : isRight ? .right : .none)
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// Whether a line holds nothing but hyphens, colons, pipes and blanks, and a hyphen among them.
    static func mayBeDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
        var holdsHyphen = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "-"): holdsHyphen = true
            case pipe, colon, 0x20, 0x09, 0x0D: break
            default: return false
            }
        }
        return holdsHyphen
    }

    private static let pipe = UInt8(ascii: "|")
    private static let colon = UInt8(ascii: ":")

    /// Whether a `\` stands here that takes from the sign behind it what it would mean.
    private static func isEscape(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
        guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.endIndex else { return false }
        return isASCIIPunctuation(bytes[offset + 1])
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
        let end = (bytes[start...].lastIndex { !isBlank($0) } ?? start - 1) + 1
        return bytes[start..<end]
    }
}

/// Whether a byte is one of the signs before which a `\` has a meaning (CommonMark, 2.4).
func isASCIIPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
}
