import CCmark
import Text

/// The places of a body's lines and columns in its file, for libcmark counts lines from the text that it was given and
/// columns in bytes.
///
/// The lines are found when the first place is asked for: most bodies are asked for none.
struct BodyPlaces {
    private let body: ArraySlice<UInt8>
    private let lineOffset: Int
    private(set) lazy var index = LineIndex(Array(body))
    /// The text that libcmark was given, where tables made it another one.
    var tables: TableText?
    private lazy var parsedIndex = tables.map { LineIndex($0.bytes) } ?? index
    private lazy var prefixes = LinePrefixes(parsedIndex)
    /// How many places and bytes were asked for so far: what reading a body costs beside libcmark's own work.
    private(set) var questions = 0

    /// - Parameter lineOffset: How many lines of the file stand above the body.
    init(_ body: ArraySlice<UInt8>, lineOffset: Int) {
        self.body = body
        self.lineOffset = lineOffset
    }

    /// A stretch of a line of the body as it was written, counted from 1; the line's first scalar where there is no such
    /// column.
    mutating func writtenRange(line: Int, byteColumn: Int, length: Int) -> SourceRange {
        questions += 1
        guard let content = index.content(ofLine: line) else {
            return SourceRange(line: max(1, line) + lineOffset, column: 1)
        }
        let start = min(content.lowerBound + max(0, byteColumn - 1), content.upperBound)
        let end = min(start + max(0, length), content.upperBound)
        return range(of: start..<end)
    }

    /// A stretch of bytes of the body as it was written.
    mutating func range(of bytes: Range<Int>) -> SourceRange {
        SourceRange(start: position(of: bytes.lowerBound), end: position(of: bytes.upperBound))
    }

    /// Where a byte of the text that libcmark was given stands in the body as it was written.
    mutating func written(line: Int, byteColumn: Int) -> Int? {
        questions += 1
        guard let tables else {
            guard let content = index.content(ofLine: line) else { return nil }
            return min(content.lowerBound + max(0, byteColumn - 1), content.upperBound)
        }
        guard tables.origins.indices.contains(line - 1) else { return nil }
        let origin = tables.origins[line - 1]
        guard let cell = origin.cell else {
            guard let content = index.content(ofLine: origin.line) else { return nil }
            return min(content.lowerBound + max(0, byteColumn - 1), content.upperBound)
        }
        return cell.written(byteColumn - 1 - cell.start)
    }

    /// The byte of the text that libcmark was given at a line and a column, both counted from 1.
    mutating func byte(line: Int, byteColumn: Int) -> UInt8? {
        questions += 1
        guard byteColumn >= 1, let content = parsedIndex.content(ofLine: line), byteColumn <= content.count else {
            return nil
        }
        return parsedIndex.bytes[content.lowerBound + byteColumn - 1]
    }

    /// The column in which something within a block stands: libcmark counts it from the block's own on each line, without
    /// the signs of quotes and items and without the blanks in front.
    mutating func column(_ column: Int, onLine line: Int, of block: OpaquePointer?) -> Int {
        guard let block, line > Int(cmark_node_get_start_line(block)) else { return column }
        let before = prefixes.steps
        defer { questions += prefixes.steps - before }
        guard let prefix = prefixes.prefix(ofLine: line, of: block), let content = parsedIndex.content(ofLine: line)
        else {
            return column
        }
        return prefix.content - content.lowerBound + 1 + column - Int(cmark_node_get_start_column(block))
    }

    private mutating func position(of offset: Int) -> SourcePosition {
        let position = index.position(of: offset)
        return SourcePosition(line: position.line + lineOffset, column: position.column)
    }
}
