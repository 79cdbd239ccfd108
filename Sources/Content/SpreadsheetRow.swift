import Findings
import Model
import Text

/// Rows that spreadsheets put into a table, and that are none of its rows.
enum SpreadsheetRow {
    /// Whether a row only says by what the cells are parted: `sep=,`. It is for Excel, and no row.
    static func isMark(_ cells: [CSVTable.Cell]) -> Bool {
        guard let first = cells.first, first.range.start.line == 1, first.text.utf8.count <= 5 else { return false }
        return first.text.lowercased().hasPrefix("sep=") && cells.dropFirst().allSatisfy { $0.text.isEmpty }
    }

    /// A row without the empty cells at its end that columns without a name have left there.
    static func withoutEmptyEnd(_ cells: [CSVTable.Cell], atLeast count: Int) -> [CSVTable.Cell] {
        let end = (cells.lastIndex { !$0.text.isBlank } ?? -1) + 1
        return Array(cells.prefix(max(end, count)))
    }

    /// How many rows of titles stand above the one that names the columns: rows of which none names a column, above one of
    /// which each cell does.
    ///
    /// - Parameter isName: Whether a text names a column, be it in the words of the interface.
    static func titleCount(_ rows: [[CSVTable.Cell]], isName: (String) -> Bool) -> Int {
        for (count, row) in rows.prefix(mostTitles + 1).enumerated() {
            let named = row.filter { !$0.text.isBlank }
            let names = named.count { isName($0.text) }
            if names == 0 { continue }
            return names > 1 && names == named.count ? count : 0
        }
        return 0
    }

    private static let mostTitles = 9

    /// The word with which a row begins that adds up the others.
    static func total(_ cells: [CSVTable.Cell]) -> CSVTable.Cell? {
        guard let first = cells.first(where: { !$0.text.isEmpty }) else { return nil }
        // All rows are asked, and a digit begins most of them.
        guard let byte = first.text.utf8.first, !(0x30...0x39).contains(byte), first.text.utf8.count <= 64 else {
            return nil
        }
        return isTotal(first.text) ? first : nil
    }

    /// Whether a text says that it heads a sum.
    static func isTotal(_ text: String) -> Bool {
        words.contains(text.lowercased().filter { !" :：".contains($0) })
    }

    /// What to do about a period that is none, if its words say that it is that of a sum: `2026 total`, `上半年小计`.
    static func help(forTotal text: String) -> Statement? {
        guard text.utf8.count <= 64 else { return nil }
        let words = text.lowercased()
        return sums.contains(where: words.contains) ? .takeSumOut : nil
    }

    private static let sums = ["total", "summe", "gesamt", "合计", "总计", "小计", "总和", "共计", "累计"]

    private static let words: Set = [
        "total", "totals", "grandtotal", "subtotal", "sum", "summe", "gesamt", "gesamtsumme", "zwischensumme", "totale",
        "合计", "总计", "小计", "总和", "共计", "累计", "总额", "本页小计", "本月合计", "本年累计",
    ]
}
