import Findings

/// The places of a body's lines and columns in its file, for libcmark counts lines from the body's first and columns in
/// bytes.
///
/// The lines are found when the first place is asked for: most bodies are asked for none.
struct BodyPlaces {
    private let body: ArraySlice<UInt8>
    private let lineOffset: Int
    private lazy var index = LineIndex(Array(body))
    /// How many places and bytes were asked for so far: what reading a body costs beside libcmark's own work.
    private(set) var questions = 0

    /// - Parameter lineOffset: How many lines of the file stand above the body.
    init(_ body: ArraySlice<UInt8>, lineOffset: Int) {
        self.body = body
        self.lineOffset = lineOffset
    }

    /// A stretch of a line of the body, counted from 1; the line's first scalar where there is no such column.
    mutating func range(line: Int, byteColumn: Int, length: Int) -> SourceRange {
        questions += 1
        guard let content = index.content(ofLine: line) else {
            return SourceRange(line: max(1, line) + lineOffset, column: 1)
        }
        let start = min(content.lowerBound + max(0, byteColumn - 1), content.upperBound)
        let end = min(start + max(0, length), content.upperBound)
        return SourceRange(start: position(of: start), end: position(of: end))
    }

    /// The byte at a line and a column, both counted from 1.
    mutating func byte(line: Int, byteColumn: Int) -> UInt8? {
        questions += 1
        guard byteColumn >= 1, let content = index.content(ofLine: line), byteColumn <= content.count else {
            return nil
        }
        return index.bytes[content.lowerBound + byteColumn - 1]
    }

    private mutating func position(of offset: Int) -> SourcePosition {
        let position = index.position(of: offset)
        return SourcePosition(line: position.line + lineOffset, column: position.column)
    }
}
