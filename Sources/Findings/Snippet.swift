import Text

/// The piece of a file that a finding is about: its lines with numbers, and marks under or beside them.
struct Snippet {
    /// One row, as far as it stands right of the gutter.
    enum Row {
        /// A line of the file; `bar` is what a stretch of several lines draws before it.
        case source(line: Int, bar: String, text: String)
        /// Marks, and a label after them.
        case marks(String)
        /// Lines of a long stretch that are left out.
        case gap
    }

    private(set) var rows: [Row] = []
    /// Whether the label found room behind the marks.
    private(set) var showsLabel = false
    private let index: LineIndex
    private let width: Int

    /// Lays out `range` in `width` columns; nil if the file has no such line, or if the range is the file's empty
    /// start, which stands for the file as a whole.
    init?(_ index: LineIndex, _ range: SourceRange, label: String?, width: Int) {
        guard range != .start, index.content(ofLine: range.start.line) != nil else { return nil }
        self.index = index
        self.width = max(20, width)
        let lines = Self.lines(of: range, in: index)
        if lines.last > range.start.line {
            drawLines(range.start, lines.last, endColumn: lines.endColumn, label: label)
        }
        if rows.isEmpty {
            drawLine(range.start, endColumn: lines.last > range.start.line ? nil : lines.endColumn, label: label)
        }
    }

    /// The last line that has something of `range`, and where the range ends on it; nil is the line's end.
    private static func lines(of range: SourceRange, in index: LineIndex) -> (last: Int, endColumn: Int?) {
        let start = range.start.line
        if range.end.line > index.lineCount {
            let isLastEmpty = index.content(ofLine: index.lineCount)?.isEmpty ?? true
            return (max(start, index.lineCount - (isLastEmpty ? 1 : 0)), nil)
        }
        if range.end.line > start, range.end.column <= 1 { return (range.end.line - 1, nil) }
        return (range.end.line, range.end.column)
    }

    /// The largest number that stands in the gutter.
    var lastLine: Int {
        rows.reduce(0) { largest, row in
            if case .source(let line, _, _) = row { max(largest, line) } else { largest }
        }
    }

    /// One line with carets under the range, which ends with the line where `endColumn` is nil.
    private mutating func drawLine(_ start: SourcePosition, endColumn: Int?, label: String?) {
        let content = index.content(ofLine: start.line) ?? 0..<0
        let column = clamped(start.column, in: content, line: start.line)
        guard let line = SourceLine(index, line: start.line, around: column) else { return }
        let from = line.displayColumn(of: column)
        let end = min(endColumn ?? line.endColumn, line.endColumn)
        let marked = from..<max(from + 1, line.displayColumn(of: end))
        let (text, leftOut) = line.cut(to: width, showing: marked)
        let indent = max(0, from - leftOut)
        let carets = max(1, min(marked.count, width - indent))
        rows.append(.source(line: start.line, bar: "", text: text))
        addMarks(String(repeating: " ", count: indent) + String(repeating: "^", count: carets), label: label)
    }

    /// Several lines with a bar beside them, as rustc draws them; nothing if the ends stand too far to the right.
    private mutating func drawLines(_ start: SourcePosition, _ last: Int, endColumn: Int?, label: String?) {
        guard let first = SourceLine(index, line: start.line, around: 1),
            let end = SourceLine(index, line: last, around: 1)
        else { return }
        let from = first.displayColumn(of: start.column)
        let to = end.displayColumn(of: min(endColumn ?? end.endColumn, end.endColumn))
        guard start.column <= first.endColumn, from + 3 < width, to + 3 < width else { return }

        let startsLine = start.column - 1 <= first.indentation
        for line in shownLines(from: start.line, through: last) {
            guard let line else {
                rows.append(.gap)
                continue
            }
            guard let source = SourceLine(index, line: line, around: 1) else { continue }
            let text = source.cut(to: width - 2, showing: 0..<1).text
            let isFirst = line == start.line
            rows.append(.source(line: line, bar: isFirst ? (startsLine ? "/" : " ") : "|", text: text))
            if isFirst, !startsLine { rows.append(.marks(" " + String(repeating: "_", count: from + 1) + "^")) }
        }
        addMarks("|" + String(repeating: "_", count: max(1, to)) + "^", label: label)
    }

    /// The lines to be shown of a stretch: all of a short one, the ends of a long one around nil.
    private func shownLines(from first: Int, through last: Int) -> [Int?] {
        if last - first < 6 { return Array(first...last) }
        return [first, first + 1, first + 2, nil, last - 1, last]
    }

    private mutating func addMarks(_ marks: String, label: String?) {
        showsLabel = label.map { marks.count + 1 + $0.count <= width } ?? false
        rows.append(.marks(marks + (showsLabel ? " " + (label ?? "") : "")))
    }

    /// `column`, or the column behind the line's last scalar if the line is shorter than that.
    private func clamped(_ column: Int, in content: Range<Int>, line: Int) -> Int {
        if index.offset(of: SourcePosition(line: line, column: column)) != nil { return column }
        return index.position(of: content.upperBound).column
    }
}
