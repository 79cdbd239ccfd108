import Findings
import Model
import Text

/// A row that has not as many cells as there are columns. One that is too long may hold a number whose comma has parted
/// it in two: `2026-03,20600,5`.
struct UnevenRow {
    let row: CSVRow
    let columnCount: Int

    /// Reports the row, with the number that was most likely meant.
    ///
    /// - Parameter decode: Reads a row as the record that it is.
    func report(decode: (CSVRow) -> Void) {
        let message = Statement.rowUneven(row: row.number, cells: row.cells.count, columns: columnCount)
        if let comma = fullWidthComma {
            row.file.report(
                .badCSV, at: comma.range,
                .wideComma(row: row.number, sign: comma.text), help: .commaBetweenCells, suggestion: ",",
                fix: asWritten, fixRange: row.range)
            return
        }
        let numbers = partedNumbers(decode)
        guard numbers.count == 1, let number = numbers.first else {
            row.file.report(.badCSV, at: row.range, message, help: .quoteCellWithComma)
            return
        }
        row.file.report(
            .badCSV, at: number.place.range, message,
            help: number.fix == nil
                ? .ifOneNumber(text: number.text, help: number.help ?? .withoutComma) : nil,
            suggestion: number.fix, fix: number.fix)
    }

    /// The row with commas in the place of full-width ones.
    private var asWritten: String? {
        guard row.cells.allSatisfy(\.isBare) else { return nil }
        return row.cells.map { cell in
            String(
                String.UnicodeScalarView(cell.text.unicodeScalars.map { "，、".unicodeScalars.contains($0) ? "," : $0 }))
        }
        .joined(separator: ",")
    }

    /// The first comma of a row that is too short for it, typed with a Chinese keyboard.
    private var fullWidthComma: CSVTable.Cell? {
        let commas = row.cells.flatMap { cell -> [CSVTable.Cell] in
            guard cell.isBare else { return [] }
            return cell.text.unicodeScalars.enumerated().filter { "，、".unicodeScalars.contains($0.element) }.map {
                let range = SourceRange(line: cell.range.start.line, column: cell.range.start.column + $0.offset)
                return CSVTable.Cell(text: String($0.element), range: range)
            }
        }
        return row.cells.count + commas.count == columnCount ? commas.first : nil
    }

    /// Numbers of which the row as a whole can be read once their cells are one again.
    private func partedNumbers(_ decode: (CSVRow) -> Void) -> [PartedNumber] {
        let surplus = row.cells.count - columnCount
        guard surplus > 0 else { return [] }
        return (0..<columnCount).compactMap { index in
            let parts = row.cells[index...index + surplus]
            guard parts.allSatisfy(\.isBare), let first = parts.first, let last = parts.last else { return nil }
            let text = parts.map(\.text).joined(separator: ",")
            // Of which kind it would be is known to the decoder alone; here it only has to be some number.
            let reading = NumberReading(text, as: NumberKind(.decimal, mayBeNegative: true))
            guard reading.isAsked || reading.isOffered else { return nil }
            var cells = row.cells
            let range = SourceRange(start: first.range.start, end: last.range.end)
            cells.replaceSubrange(index...index + surplus, with: [CSVTable.Cell(text: text, range: range)])
            let file = SourceFile(path: row.file.path)
            decode(CSVRow(file: file, amounts: row.amounts, number: row.number, cells: cells, columns: row.columns))
            guard file.findings.count == 1, let finding = file.findings.first, finding.place.range == range,
                reading.isAsked || finding.fix != nil
            else { return nil }
            return PartedNumber(text: text, place: finding.place, fix: finding.fix?.replacement, help: finding.help)
        }
    }

    private struct PartedNumber {
        let text: String
        let place: Place
        /// Nil where it has two readings.
        let fix: String?
        let help: Statement?
    }
}

extension CSVTable.Cell {
    /// Whether the cell stands as it is read, without quotes and blanks around it.
    fileprivate var isBare: Bool {
        range.start.line == range.end.line && range.end.column - range.start.column == text.unicodeScalars.count
    }
}
