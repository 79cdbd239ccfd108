import Findings
import Model
import Text

extension CSVRow {
    /// A whole number from zero.
    func integer(_ column: String) -> Int? {
        let kind = NumberKind(.whole, in: 0...1_000_000_000)
        return cell(column).flatMap { number($0, kind) }?.units(places: 0).map { Int(clamping: $0) }
    }

    /// A number of goods; of goods that came back below zero.
    func quantity(_ column: String) -> Quantity? {
        let kind = NumberKind(.quantity, mayBeNegative: true)
        return cell(column).flatMap { number($0, kind) }?.units(places: kind.places).map { Quantity(thousandths: $0) }
    }

    /// An amount in the currency of the row's `currency`, else in the site's. Tables hold credits too: it may be negative.
    ///
    /// - Parameter month: The month whose rate holds for it; the as-of day's if it has none of its own.
    func money(_ cell: CSVTable.Cell, at month: Month? = nil) -> Money? {
        guard let amount = face(cell) else { return nil }
        if self.cell("currency") == nil { return Money(units: amount.units) }
        return rate(at: month)?.money(amount)
    }

    /// An amount as it stands there, in a currency that is known already; in that of the row's `currency` if it is not.
    func face(_ cell: CSVTable.Cell, in currency: Currency? = nil) -> FaceAmount? {
        let currency = currency ?? amounts.currency(self.cell("currency")?.text)
        return number(cell, NumberKind(.amount(currency), mayBeNegative: true)).map { amounts.face($0, in: currency) }
    }

    /// What the row's `currency` is worth in a month; in the as-of day's if it is not given.
    func rate(at month: Month? = nil) -> ExchangeRate? {
        let code = self.cell("currency")
        do throws(Amounts.MissingRate) {
            return try amounts.rate(of: amounts.currency(code?.text), at: month)
        } catch {
            guard let code else { return nil }
            let problem = amounts.problem(ofCurrency: code.text, in: error.month, file)
            file.report(
                .unknownReference, at: code.range, .inColumn(row: number, column: "currency", problem: problem.message),
                help: problem.help, suggestion: problem.suggestion)
            return nil
        }
    }

    /// Reads a cell as a number, or reports what keeps it from being one.
    private func number(_ cell: CSVTable.Cell, _ kind: NumberKind) -> Decimal? {
        let reading = NumberReading(cell.text, as: kind)
        if case .read(let value) = reading { return value }
        guard let problem = NumberProblem(reading, as: kind) else { return nil }
        report(cell, problem.predicate, suggestion: problem.offer, help: problem.help)
        return nil
    }

    /// A code as it was written; reports one that a spreadsheet has shortened.
    func code(_ cell: CSVTable.Cell) -> String? {
        if let hidden = cell.text.hiddenScalars.first {
            let clean = cell.text.withoutHiddenScalars
            report(
                cell, .holdsHidden(character: hidden.hiddenWords), rule: .hiddenCharacter,
                suggestion: clean.isBlank ? nil : clean,
                help: .writeCodeWithout)
        } else if cell.text.isBlank {
            report(cell, .isBlank)
            return nil
        }
        if SpreadsheetError.isOne(cell.text) {
            report(cell, .spreadsheetError)
            return nil
        }
        guard isShortenedCode(cell.text) else {
            return file.composed(cell.text, at: cell.range, isReplaceable: true)
        }
        report(cell, .shortenedCode, help: .formatColumnAsText)
        return nil
    }
}
