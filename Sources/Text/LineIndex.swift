/// A file's bytes, cut into lines: tells which byte stands at a line and column, and back.
///
/// - A line ends with LF, CR LF or a lone CR. The text after the last one is a line too, even when it is empty.
/// - Columns count Unicode scalars; bytes that are not UTF-8 count as `String(decoding:as:)` would replace them.
/// - A byte order mark at the file's start has no column: line 1, column 1 is what follows it (as in SARIF §3.30.2).
public struct LineIndex: Sendable {
    /// The file, as it was given.
    public let bytes: [UInt8]

    /// Whether each byte is a scalar, so that columns need no counting.
    private var isASCII = true
    /// Where each line begins.
    private var starts: [Int]
    /// Where each `stride`-th scalar of a long line begins, so that no question reads more than `stride` scalars.
    private var milestones: [Int: [Int]] = [:]
    private static let stride = 1024

    /// Finds the lines: one pass over `bytes`, which are shared rather than copied.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            for offset in 0..<buffer.count where buffer[offset] <= 0x0D {
                let isBreak = buffer[offset] == 0x0A || buffer[offset] == 0x0D
                guard isBreak else { continue }
                let isFirstOfTwo = buffer[offset] == 0x0D && offset + 1 < buffer.count && buffer[offset + 1] == 0x0A
                if !isFirstOfTwo { starts.append(offset + 1) }
            }
        }
        isASCII = bytes.reduce(0, |) < 0x80
        if isASCII { return }
        for line in 1...starts.count {
            if let content = content(ofLine: line), content.count > Self.stride {
                milestones[line] = milestones(in: content)
            }
        }
    }

    /// How many lines there are: one more than there are line breaks.
    public var lineCount: Int { starts.count }

    /// The bytes of a line, counted from 1, without its line break; nil if there is no such line.
    public func content(ofLine line: Int) -> Range<Int>? {
        guard line >= 1, line <= starts.count else { return nil }
        let start = starts[line - 1]
        guard line < starts.count else { return start..<bytes.count }
        let end = starts[line] - 1
        let isFirstOfTwo = bytes[end] == 0x0A && end > start && bytes[end - 1] == 0x0D
        return start..<(isFirstOfTwo ? end - 1 : end)
    }

    /// Where the scalar at `position` begins. A line's last column is the one after its last scalar; nil for a
    /// position that the file does not have.
    public func offset(of position: SourcePosition) -> Int? {
        var steps = 0
        return offset(of: position, counting: &steps)
    }

    /// The same; how many scalars are read is added to `steps`.
    func offset(of position: SourcePosition, counting steps: inout Int) -> Int? {
        guard let content = content(ofLine: position.line), position.column >= 1 else { return nil }
        let scalarsBefore = position.column - 1
        guard scalarsBefore <= content.count else { return nil }
        if isASCII { return content.lowerBound + scalarsBefore }
        var (offset, remaining) = (content.lowerBound, scalarsBefore)
        if let known = milestones[position.line] {
            let passed = min(scalarsBefore / Self.stride, known.count - 1)
            (offset, remaining) = (known[passed], scalarsBefore - passed * Self.stride)
        }
        while remaining > 0, offset < content.upperBound {
            steps += 1
            offset += scalar(in: bytes, at: offset, before: content.upperBound).length
            remaining -= 1
        }
        return remaining == 0 ? offset : nil
    }

    /// The bytes of `range`; nil if the file does not have both of its ends.
    public func offsets(of range: SourceRange) -> Range<Int>? {
        guard range.start <= range.end, let start = offset(of: range.start), let end = offset(of: range.end) else {
            return nil
        }
        return start..<end
    }

    /// The position of the scalar that the byte at `offset` belongs to. A line break stands after the last scalar of
    /// its line; an offset outside of the file counts as the nearer end.
    public func position(of offset: Int) -> SourcePosition {
        var steps = 0
        return position(of: offset, counting: &steps)
    }

    /// The same; how many scalars are read is added to `steps`.
    func position(of offset: Int, counting steps: inout Int) -> SourcePosition {
        let target = max(starts[0], min(offset, bytes.count))
        let line = lastIndex(in: starts, notAbove: target) + 1
        guard let content = content(ofLine: line) else { return .start }
        let end = min(target, content.upperBound)
        if isASCII { return SourcePosition(line: line, column: end - content.lowerBound + 1) }
        var (current, column) = (content.lowerBound, 1)
        if let known = milestones[line] {
            let passed = lastIndex(in: known, notAbove: end)
            (current, column) = (known[passed], passed * Self.stride + 1)
        }
        while current < end {
            steps += 1
            let length = scalar(in: bytes, at: current, before: content.upperBound).length
            guard current + length <= end else { break }
            current += length
            column += 1
        }
        return SourcePosition(line: line, column: column)
    }

    private func milestones(in content: Range<Int>) -> [Int] {
        var found: [Int] = []
        var (offset, count) = (content.lowerBound, 0)
        while offset < content.upperBound {
            if count % Self.stride == 0 { found.append(offset) }
            offset += scalar(in: bytes, at: offset, before: content.upperBound).length
            count += 1
        }
        return found
    }
}

/// The index of the last of `sorted` numbers that is not above `limit`; 0 if all are.
private func lastIndex(in sorted: [Int], notAbove limit: Int) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
        let middle = (low + high) / 2
        if sorted[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
}
