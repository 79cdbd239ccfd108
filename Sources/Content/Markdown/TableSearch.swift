import CCmark
import Text

/// Finds the tables of a text by its lines (GitHub Flavored Markdown 0.29, Tables).
///
/// libcmark knows no tables: to it one is a paragraph, or a heading that the line below it underlines. So the text is
/// parsed once to know its paragraphs, and the tables are looked for on the lines of these.
struct TableSearch {
    /// A line of a table.
    struct Line {
        /// Counted from 1.
        var number: Int
        /// What stands in front of its content.
        var prefix: LinePrefixes.Prefix
        var cells: [Range<Int>]
    }

    struct Table {
        var alignments: [TableRow.Alignment]
        var heading: Line
        /// The line of hyphens.
        var delimiter: Int
        var rows: [Line] = []
    }

    /// A heading with a line of hyphens below it that has another number of cells.
    struct Mismatch {
        var line: Int
        var content: Range<Int>
        var headingCount: Int
        var delimiterCount: Int
    }

    /// How many cells may be missing at the ends of all rows of a text.
    static let missingCells = 10_000

    private(set) var tables: [Table] = []
    private(set) var mismatches: [Mismatch] = []
    /// How many cells are missing at the ends of rows, in all tables.
    private(set) var missingCount = 0
    /// Which lines may part a heading from the rows below it.
    private var delimiters: [Int] = []
    private var nextDelimiter = 0
    private var prefixes: LinePrefixes
    private let index: LineIndex
    private var ownSteps = 0

    /// How many signs and lines were read, to show that the work grows with a text's length and no faster.
    var steps: Int { ownSteps + prefixes.steps }

    init(_ index: LineIndex) {
        self.index = index
        prefixes = LinePrefixes(index)
        for line in 1...index.lineCount where line > 1 && mayBeDelimiter(line) { delimiters.append(line) }
        if !delimiters.isEmpty { searchParagraphs() }
    }

    private func mayBeDelimiter(_ line: Int) -> Bool {
        guard let content = index.content(ofLine: line) else { return false }
        return TableRow.mayBeDelimiter(
            index.bytes[content].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") })
    }

    private mutating func searchParagraphs() {
        let parsed = index.bytes.withUnsafeBytes { bytes in
            cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
        }
        guard let document = parsed else { return }
        defer { cmark_node_free(document) }
        forEachNode(of: document) { event, node in
            let type = cmark_node_get_type(node)
            guard event == CMARK_EVENT_ENTER, type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { return }
            search(node, isHeading: type == CMARK_NODE_HEADING)
        }
    }

    private mutating func search(_ block: OpaquePointer, isHeading: Bool) {
        let last = Int(cmark_node_get_end_line(block))
        var line = Int(cmark_node_get_start_line(block))
        while nextDelimiter < delimiters.count, delimiters[nextDelimiter] <= line { nextDelimiter += 1 }
        while nextDelimiter < delimiters.count, delimiters[nextDelimiter] <= last {
            let delimiter = delimiters[nextDelimiter]
            nextDelimiter += 1
            // The line that underlines a heading does no more than that.
            guard delimiter > line, !isHeading || delimiter < last,
                let table = table(delimiter: delimiter, in: block, from: line)
            else { continue }
            line = readRows(of: table, in: block, upTo: last)
        }
    }

    /// The table whose heading stands above a line of hyphens, without its rows.
    private mutating func table(delimiter: Int, in block: OpaquePointer, from first: Int) -> Table? {
        guard
            let alignments = self.line(delimiter, of: block).flatMap({ line in
                line.prefix.isLazy || line.prefix.indent > 3 ? nil : TableRow.alignments(of: content(of: line))
            }),
            let heading = self.line(delimiter - 1, of: block), !heading.prefix.isLazy,
            content(of: heading).contains(UInt8(ascii: "|")) || content(ofLine: delimiter).contains(UInt8(ascii: "|"))
        else { return nil }
        guard heading.cells.count == alignments.count else {
            let content = content(of: heading)
            mismatches.append(
                Mismatch(
                    line: heading.number, content: content.indices, headingCount: heading.cells.count,
                    delimiterCount: alignments.count))
            return nil
        }
        return Table(alignments: alignments, heading: heading, delimiter: delimiter)
    }

    /// Reads the rows below a table's heading.
    /// - Returns: The first line that belongs to it no more.
    private mutating func readRows(of table: Table, in block: OpaquePointer, upTo last: Int) -> Int {
        var table = table
        var number = table.delimiter + 1
        while number <= last, let row = line(number, of: block), !row.prefix.isLazy, row.prefix.indent <= 3,
            !beginsBlock(content(of: row))
        {
            missingCount += max(0, table.alignments.count - row.cells.count)
            table.rows.append(row)
            number += 1
        }
        tables.append(table)
        return number
    }

    private mutating func line(_ number: Int, of block: OpaquePointer) -> Line? {
        guard let prefix = prefix(ofLine: number, of: block), let content = index.content(ofLine: number) else {
            return nil
        }
        let text = index.bytes[min(prefix.content, content.upperBound)..<content.upperBound]
        ownSteps += content.count
        return Line(number: number, prefix: prefix, cells: TableRow.cells(of: text))
    }

    private mutating func prefix(ofLine number: Int, of block: OpaquePointer) -> LinePrefixes.Prefix? {
        prefixes.prefix(ofLine: number, of: block)
    }

    private func content(of line: Line) -> ArraySlice<UInt8> {
        content(ofLine: line.number).suffix(from: line.prefix.content)
    }

    private func content(ofLine number: Int) -> ArraySlice<UInt8> {
        index.bytes[index.content(ofLine: number) ?? 0..<0]
    }

    /// Whether a line ends a table that would go on with a paragraph: an item, a rule, or HTML.
    private func beginsBlock(_ content: ArraySlice<UInt8>) -> Bool {
        let digits = content.prefix(10).prefix { (0x30...0x39).contains($0) }
        let sign = content[digits.endIndex...].first
        let behind = content[digits.endIndex...].dropFirst().first
        let isMarker =
            digits.isEmpty
            ? sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") || sign == UInt8(ascii: "*")
            : digits.count <= 9 && (sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"))
        if isMarker, behind == nil || behind == 0x20 || behind == 0x09 { return true }
        if sign == UInt8(ascii: "-"), content.count(where: { $0 == UInt8(ascii: "-") }) > 2,
            content.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == 0x09 })
        {
            return true
        }
        return isTagAlone(content)
    }

    /// Whether a line is one tag and nothing else, which begins HTML of the last kind (CommonMark, 4.6).
    private func isTagAlone(_ content: ArraySlice<UInt8>) -> Bool {
        guard content.first == UInt8(ascii: "<"), let end = content.firstIndex(of: UInt8(ascii: ">")),
            content[(end + 1)...].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
        else { return false }
        var name = content[..<end].dropFirst()
        if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
        let behind = name.drop { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }.first
        return name.first.map(isLetter) ?? false
            && (behind == nil || behind == 0x20 || behind == 0x09 || behind == UInt8(ascii: "/"))
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Goes through a node and all within it, however deep they nest: with a list of its own rather than by calling itself.
func forEachNode(of root: OpaquePointer, _ visit: (cmark_event_type, OpaquePointer) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { return }
        if let node = cmark_iter_get_node(iterator) { visit(event, node) }
    }
}
