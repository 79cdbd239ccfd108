/// Rows that spreadsheets put into a table, and that are none of its rows.
enum SpreadsheetRow {
    /// Whether a row only says by what the cells are parted: `sep=,`. It is for Excel, and no row.
    static func isMark(_ cells: [CSVTable.Cell]) -> Bool {
        cells.first?.range.start.line == 1 && cells.first?.text == "sep="
            && cells.dropFirst().allSatisfy { $0.text.isEmpty }
    }

    /// A row without the empty cells at its end that columns without a name have left there.
    static func withoutEmptyEnd(_ cells: [CSVTable.Cell], atLeast count: Int) -> [CSVTable.Cell] {
        let end = (cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1
        return Array(cells.prefix(max(end, count)))
    }

    /// Whether the first row names no column at all, and the one below it all of its own.
    static func isTitle(_ cells: [CSVTable.Cell], above heading: [CSVTable.Cell], columns: [String]) -> Bool {
        let named = heading.filter { !$0.text.isEmpty }
        return !cells.contains { columns.contains($0.text) } && named.count > 1
            && named.allSatisfy { columns.contains($0.text) }
    }

    /// The word with which a row begins that adds up the others.
    static func total(_ cells: [CSVTable.Cell]) -> CSVTable.Cell? {
        guard let first = cells.first(where: { !$0.text.isEmpty }) else { return nil }
        // All rows are asked, and a digit begins most of them.
        guard let byte = first.text.utf8.first, !(0x30...0x39).contains(byte), first.text.utf8.count <= 64 else {
            return nil
        }
        let word = first.text.lowercased().filter { !" :：".contains($0) }
        return words.contains(word) ? first : nil
    }

    private static let words: Set = [
        "total", "totals", "grandtotal", "subtotal", "sum", "summe", "gesamt", "合计", "总计", "小计", "总和",
    ]
}
