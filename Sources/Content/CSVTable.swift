import CCSV
import Findings
import Model
import Text

/// The cells of a CSV file, each with its place, as libcsv reads them (RFC 4180).
struct CSVTable {
    struct Cell {
        var text: String
        var range: SourceRange
    }

    /// Rows that hold anything.
    private(set) var rows: [[Cell]] = []

    /// Reads a table, or reports at which row and column it is broken.
    init?(_ bytes: [UInt8], in file: SourceFile) {
        if let plain = Self.plainRows(bytes) {
            rows = plain
            return
        }
        let reading = Reading()
        var parser = csv_parser()
        let options = UInt8(CSV_STRICT | CSV_STRICT_FINI)
        guard csv_init(&parser, options) == 0 else { return nil }
        defer { csv_free(&parser) }
        let context = Unmanaged.passUnretained(reading).toOpaque()

        // One call for bytes within which no cell can end, and one for each that may end one, so that a cell's end is
        // known when libcsv says that the cell is complete.
        let isRead = bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                var end = start + 1
                while end < bytes.count, !Self.mayEndCell(bytes[start]), !Self.mayEndCell(bytes[end]) { end += 1 }
                let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
                reading.begin(part[0])
                let count = csv_parse(&parser, part.baseAddress, part.count, Self.endOfCell, Self.endOfRow, context)
                reading.advance(past: part.prefix(count))
                if count < part.count { return false }
                start = end
            }
            return true
        }
        guard isRead else {
            file.report(
                .badCSV, at: reading.here,
                .quoteInsideCell(row: reading.rows.count + 1, column: reading.row.count + 1), help: .doubleQuotes)
            return nil
        }
        guard csv_fini(&parser, Self.endOfCell, Self.endOfRow, context) == 0 else {
            file.report(
                .badCSV, at: SourceRange(start: reading.cellStart, end: reading.cellStart),
                .quoteNeverClosed(row: reading.rows.count + 1, column: reading.row.count + 1))
            return nil
        }
        rows = reading.rows
    }

    /// The rows of a table without quotes, blanks around its cells or other ends of lines than LF, which libcsv reads the same
    /// way in four times the time; nil for any other.
    static func plainRows(_ bytes: [UInt8]) -> [[Cell]]? {
        bytes.withUnsafeBufferPointer { bytes in
            let quote = UInt8(ascii: "\"")
            let union = bytes.reduce(0, |)
            guard bytes.last == 0x0A, bytes.first != 0xEF,
                !bytes.contains(where: { $0 == quote || $0 < 0x20 && $0 != 0x0A })
            else { return nil }
            var rows: [[Cell]] = []
            var row: [Cell] = []
            var line = 1
            var column = 1
            var start = 0
            var hasText = false
            for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: ",") || byte == 0x0A {
                let cell = UnsafeBufferPointer(rebasing: bytes[start..<index])
                if cell.first == 0x20 || cell.last == 0x20 { return nil }
                let length = union < 0x80 ? cell.count : cell.count { $0 & 0xC0 != 0x80 }
                row.append(
                    Cell(
                        text: String(decoding: cell, as: UTF8.self),
                        range: SourceRange(line: line, column: column, length: length)))
                hasText = hasText || !cell.isEmpty
                start = index + 1
                column += length + 1
                guard byte == 0x0A else { continue }
                if hasText { rows.append(row) }
                row.removeAll(keepingCapacity: !hasText)
                row.reserveCapacity(rows.first?.count ?? 0)
                hasText = false
                line += 1
                column = 1
            }
            return rows
        }
    }

    /// Rows that have not as many cells as the first one.
    var unevenRows: [[Cell]] { rows.filter { $0.count != rows.first?.count } }

    private static func mayEndCell(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    /// Where libcsv is in the text; what its callbacks write to.
    private final class Reading {
        var rows: [[Cell]] = []
        var row: [Cell] = []
        var position = SourcePosition.start
        var cellStart = SourcePosition.start
        private var isStartPending = true

        var here: SourceRange { SourceRange(line: position.line, column: position.column) }

        /// Called before a byte is read: the first of a cell tells where the cell begins. The end of a line may be all
        /// that an empty cell has; or blank, and then the cell begins behind it.
        func begin(_ byte: UInt8) {
            guard isStartPending else { return }
            cellStart = position
            isStartPending = byte == 0x0D || byte == 0x0A
        }

        /// Called after bytes were read; a cell that ended with them has been noted by then.
        func advance(past bytes: Slice<UnsafeBufferPointer<UInt8>>) {
            for byte in bytes {
                if byte == 0x0A {
                    position = SourcePosition(line: position.line + 1, column: 1)
                } else if byte & 0xC0 != 0x80 {
                    position.column += 1
                }
            }
        }

        func endCell(_ text: String) {
            row.append(Cell(text: text, range: SourceRange(start: cellStart, end: position)))
            isStartPending = true
        }

        func endRow() {
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
            row = []
            isStartPending = true
        }
    }

    private static let endOfCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        bytes, count, context in
        guard let context else { return }
        let text = String(
            decoding: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
        Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue().endCell(text)
    }

    private static let endOfRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
        guard let context else { return }
        Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue().endRow()
    }
}

/// One row of a table whose first row names the columns.
struct CSVRow {
    let file: SourceFile
    let amounts: Amounts
    let number: Int
    let cells: [CSVTable.Cell]
    /// The names in the heading; a few are found sooner by looking at each than by hashing.
    let columns: [String]

    var range: SourceRange {
        guard let first = cells.first, let last = cells.last else { return .start }
        return SourceRange(start: first.range.start, end: last.range.end)
    }

    var place: Place { file.place(range) }

    /// A cell that is not empty.
    func cell(_ column: String) -> CSVTable.Cell? {
        file.count(columns.count)
        guard let index = index(of: column), index < cells.count, !cells[index].text.isEmpty else {
            return nil
        }
        return cells[index]
    }

    /// Lengths first: to hold two texts against one another takes long.
    private func index(of column: String) -> Int? {
        let length = column.utf8.count
        return columns.firstIndex { $0.utf8.count == length && $0 == column }
    }

    func required(_ column: String) -> CSVTable.Cell? {
        let found = cell(column)
        if found == nil {
            let index = index(of: column) ?? 0
            let range = index < cells.count ? cells[index].range : self.range
            file.report(.badCSV, at: range, .cellEmpty(row: number, column: column))
        }
        return found
    }

    func day(_ cell: CSVTable.Cell) -> Day? {
        let day = Day(cell.text)
        if day == nil {
            let moment = dateAndTime(cell.text)
            report(
                cell, .mustBe(form: .dateForm), suggestion: moment?.date ?? likelyDate(cell.text),
                isCertain: moment == nil, help: moment == nil ? whyNoDate(cell.text) : .leaveOutTime)
        }
        return day
    }

    func month(_ cell: CSVTable.Cell) -> Month? {
        if let period = Period(cell.text), period.kind == .month { return period.first.month }
        let moment = dateAndTime(cell.text)
        let likely = likelyMonth(moment?.date ?? cell.text) ?? (moment?.date.prefix(7)).map(String.init)
        report(
            cell, .mustBe(form: .monthForm), suggestion: likely, isCertain: moment == nil,
            help: moment == nil ? whyNoDate(cell.text) : .leaveOutTime)
        return nil
    }

    /// Reports a period that cannot be read.
    func reportPeriod(_ cell: CSVTable.Cell, _ problem: Statement) {
        let moment = dateAndTime(cell.text)
        let likely = moment?.date ?? likelyPeriod(cell.text)
        report(
            cell, problem, suggestion: likely == cell.text ? nil : likely, isCertain: moment == nil,
            help: moment == nil
                ? whyNoDate(cell.text) ?? SpreadsheetRow.help(forTotal: cell.text) : .leaveOutTime)
    }

    /// Reports what is wrong with a cell: `row 4, revenue: "12a" must be …`.
    ///
    /// - Parameter isCertain: Whether what is suggested is all that was meant, so that it can be written there.
    func report(
        _ cell: CSVTable.Cell, _ problem: Statement, rule: FormRule = .badCSV, suggestion: String? = nil,
        isCertain: Bool = true, help: Statement? = nil, notes: [Finding.Note] = []
    ) {
        let isBroken = SpreadsheetError.isOne(cell.text)
        let help = !isBroken ? help : problem == .spreadsheetError ? .mendCell : .spreadsheetErrorToMend
        file.report(
            rule, at: cell.range, message(of: cell, problem), help: help, suggestion: suggestion,
            fix: isCertain ? suggestion : nil, notes: notes)
    }

    /// Reports a name that nothing has, with the nearest one that something has: to be looked at, not to be written.
    func reportUnknown(_ cell: CSVTable.Cell, _ problem: Statement, among names: some Collection<String>) {
        file.report(
            .unknownReference, at: cell.range, message(of: cell, problem),
            suggestion: file.nearest(to: cell.text, among: names))
    }

    private func message(of cell: CSVTable.Cell, _ problem: Statement) -> Statement {
        // Columns are few; of cells, a row may hold any number.
        file.count(min(columns.count, cells.count))
        let column = zip(columns, cells).first { $0.1.range == cell.range }?.0 ?? ""
        return .inCell(row: number, column: column, text: cell.text, problem: problem)
    }
}

extension CSVTable {
    /// The rows below the heading, or nil if the heading is not as it should be; that has then been reported.
    ///
    /// - Parameter decode: Reads a row as the record that it is. Tried on a row that is too long, to find the number whose
    ///   comma has parted it.
    func records(
        columns allowed: [String], required: [String], in file: SourceFile, amounts: Amounts,
        decode: (CSVRow) -> Void = { _ in }
    ) -> [CSVRow]? {
        let rows = rows.filter { !SpreadsheetRow.isMark($0) }
        func isName(_ text: String) -> Bool {
            allowed.contains(text) || file.labels.name(called: text, among: allowed) != nil
        }
        guard let first = rows.first else {
            file.report(
                .badCSV, at: .start, .tableEmpty, help: .firstRowNamesColumns(columns: allowed.joined(separator: ",")))
            return nil
        }
        let heading = SpreadsheetRow.withoutEmptyEnd(first, atLeast: 0)
        let titles =
            heading.contains { allowed.contains($0.text) } ? 0 : SpreadsheetRow.titleCount(rows, isName: isName)
        if titles > 0 {
            let start = heading.first?.range.start ?? .start
            let names = rows[titles].first?.range.start ?? start
            file.report(
                .badCSV, at: SourceRange(start: start, end: heading.last?.range.end ?? start),
                .rowsOfTitles(n: titles), help: titles == 1 ? .takeTitleOut : .takeTitlesOut, fix: "",
                fixRange: SourceRange(start: start, end: names))
            return nil
        }
        if heading.count == 1, let other = heading[0].text.first(where: { ";\t|，；".contains($0) }) {
            file.report(
                .badCSV, at: heading[0].range,
                other == "\t" ? .partedByTabs : .partedBySign(sign: String(other)), help: .saveAsCSV)
            return nil
        }
        var columns: [String] = []
        var isSound = true
        let named = Set(heading.lazy.map(\.text))
        var free = allowed.filter { !named.contains($0) }
        file.count(heading.count * (allowed.count + 1) + rows.reduce(0) { $0 + $1.count })
        for cell in heading {
            if let mark = cell.text.unicodeScalars.first(where: { "，、；;".unicodeScalars.contains($0) }),
                case let parts = cell.text.split(whereSeparator: { "，、；;".contains($0) }), parts.count > 1
            {
                let written = parts.joined(separator: ",")
                file.report(
                    .badCSV, at: cell.range, .signPartsNoColumns(sign: String(mark)),
                    help: .commaBetweenCells, suggestion: written, fix: written)
                isSound = false
            } else if !allowed.contains(cell.text) {
                let nearest = file.likelyWord(cell.text, among: free)
                // What is offered for one column cannot be what another one means.
                if nearest != nil { free.removeAll { $0 == nearest } }
                file.report(
                    .badCSV, at: cell.range, .noSuchColumn(column: cell.text),
                    help: .theColumns(columns: allowed.joined(separator: ",")), suggestion: nearest, fix: nearest)
                isSound = false
            } else if columns.contains(cell.text) {
                file.report(.badCSV, at: cell.range, .columnTwice(column: cell.text))
                isSound = false
            } else {
                columns.append(cell.text)
            }
        }
        let missing = required.filter { !columns.contains($0) }
        if isSound, !missing.isEmpty {
            let range = SourceRange(start: heading.first?.range.start ?? .start, end: heading.last?.range.end ?? .start)
            file.report(
                .badCSV, at: range, .columnMissing(columns: missing.map { .statement(.quoted(text: $0)) }),
                help: .theColumns(columns: allowed.joined(separator: ",")))
            isSound = false
        }
        guard isSound else { return nil }
        return rows.enumerated().dropFirst().compactMap { index, cells in
            let cells = SpreadsheetRow.withoutEmptyEnd(cells, atLeast: heading.count)
            let row = CSVRow(file: file, amounts: amounts, number: index + 1, cells: cells, columns: columns)
            if let word = SpreadsheetRow.total(cells) {
                file.report(
                    .badCSV, at: word.range, .rowIsSum(row: index + 1), help: .takeRowOut)
                return nil
            }
            if cells.count == heading.count { return row }
            UnevenRow(row: row, columnCount: heading.count).report(decode: decode)
            return nil
        }
    }
}
