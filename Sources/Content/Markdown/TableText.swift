import Text

/// A text in which each cell of a table stands on a line of its own, as a heading: so libcmark parses cells with the
/// references of the whole document, and nothing in one can reach out of it.
struct TableText {
    /// Where a line of this text comes from.
    struct Origin {
        /// The line in the text as it was written, counted from 1.
        var line: Int
        var cell: Cell?
    }

    /// A cell of a table.
    struct Cell {
        var table: Int
        /// 0 is the heading.
        var row: Int
        var column: Int
        /// Where the cell stands in the text as it was written.
        var written: Range<Int>
        /// How many bytes stand before it on its line of this text.
        var start: Int
        /// Where a `\` was left out.
        var leftOut: [Int]

        /// Where a byte of the cell's text stands as it was written.
        func written(_ offset: Int) -> Int {
            let plain = written.lowerBound + max(0, offset)
            var (low, high) = (0, leftOut.count)
            while low < high {
                let middle = (low + high) / 2
                if leftOut[middle] - middle <= plain { low = middle + 1 } else { high = middle }
            }
            return min(plain + low, written.upperBound)
        }
    }

    private(set) var bytes: [UInt8] = []
    /// By the lines of this text.
    private(set) var origins: [Origin] = []
    let tables: [TableSearch.Table]

    init(_ index: LineIndex, tables: [TableSearch.Table]) {
        self.tables = tables
        bytes.reserveCapacity(index.bytes.count * 2)
        var line = 1
        for (number, table) in tables.enumerated() {
            copyLines(line..<table.heading.number, of: index)
            for (row, content) in ([table.heading] + table.rows).enumerated() {
                write(content, row: row, table: number, of: index)
            }
            line = table.delimiter + table.rows.count + 1
        }
        copyLines(line..<(index.lineCount + 1), of: index)
    }

    private mutating func copyLines(_ lines: Range<Int>, of index: LineIndex) {
        for line in lines {
            guard let content = index.content(ofLine: line) else { continue }
            bytes += index.bytes[content]
            bytes.append(0x0A)
            origins.append(Origin(line: line))
        }
    }

    private mutating func write(_ line: TableSearch.Line, row: Int, table: Int, of index: LineIndex) {
        guard let content = index.content(ofLine: line.number) else { return }
        let columnCount = tables[table].alignments.count
        for (column, cell) in line.cells.prefix(columnCount).enumerated() {
            writePrefix(index.bytes[content.lowerBound..<line.prefix.end], isFirst: column == 0)
            writeCell(cell, row: row, column: column, table: table, line: line, of: index)
        }
        // A row without a cell keeps its line, so that the quote or item around the table goes on.
        if line.cells.isEmpty {
            writePrefix(index.bytes[content.lowerBound..<line.prefix.end], isFirst: true)
            writeCell(
                line.prefix.content..<line.prefix.content, row: row, column: 0, table: table, line: line, of: index)
        }
    }

    /// What stands in front of a cell; the sign of an item once only.
    private mutating func writePrefix(_ prefix: ArraySlice<UInt8>, isFirst: Bool) {
        bytes += prefix.lazy.map { byte in
            isFirst || byte == UInt8(ascii: ">") || byte == 0x09 ? byte : 0x20
        }
    }

    private mutating func writeCell(
        _ cell: Range<Int>, row: Int, column: Int, table: Int, line: TableSearch.Line, of index: LineIndex
    ) {
        let lineStart = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
        let (text, leftOut) = TableRow.text(of: cell, in: index.bytes)
        bytes.append(UInt8(ascii: "#"))
        var start = bytes.count - lineStart
        if !text.isEmpty {
            bytes.append(0x20)
            start += 1
            bytes += text
            // A `#` at the cell's end would end the heading; so another one does.
            bytes += [0x20, UInt8(ascii: "#")]
        }
        bytes.append(0x0A)
        origins.append(
            Origin(
                line: line.number,
                cell: Cell(table: table, row: row, column: column, written: cell, start: start, leftOut: leftOut)))
    }
}
