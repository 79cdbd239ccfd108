import Findings
import Model

/// Reads control totals, from `totals:` in dossier.yaml or from totals.csv beside it.
enum ControlTotalDecoder {
    /// An item of `totals:`.
    static func total(_ fields: inout FieldReader) -> ControlTotal? {
        let period = fields.require("period") ? fields.period("period") : nil
        var total = ControlTotal(place: fields.place, period: period ?? Period(year: 1))
        total.account = fields.code("account")
        total.revenue = fields.amount("revenue", mayBeNegative: true)
        total.profit = fields.amount("profit", mayBeNegative: true)
        total.invoiced = fields.amount("invoiced", mayBeNegative: true)
        total.invoices = fields.integer("invoices")
        total.receivables = fields.amount("receivables", mayBeNegative: true)
        guard let period else { return nil }
        guard period.kind != .day else {
            fields.file.report(
                .badDate, at: fields.range(of: "period"), .totalOfADay)
            return nil
        }
        return total
    }

    /// A row of totals.csv.
    static func total(_ row: CSVRow) -> ControlTotal? {
        let period = row.required("period").flatMap { cell -> Period? in
            let period = Period(cell.text, fiscalYearStart: row.amounts.fiscalYearStart)
            if period == nil || period?.kind == .day {
                row.reportPeriod(cell, .mustBe(form: .periodWithoutDayForm))
                return nil
            }
            return period
        }
        var total = ControlTotal(place: row.place, period: period ?? Period(year: 1))
        total.account = row.cell("account").flatMap { row.code($0) }
        total.revenue = row.cell("revenue").flatMap { row.money($0) }
        total.profit = row.cell("profit").flatMap { row.money($0) }
        total.invoiced = row.cell("invoiced").flatMap { row.money($0) }
        total.invoices = row.integer("invoices")
        total.receivables = row.cell("receivables").flatMap { row.money($0) }
        return period == nil ? nil : total
    }

    /// Reports totals of the same period and account that stand twice.
    static func check(_ totals: [ControlTotal], in file: SourceFile) {
        var first: [String: ControlTotal] = [:]
        for total in totals {
            let key = "\(total.period) \(total.account ?? "")"
            if let known = first[key] {
                file.report(
                    .duplicatePeriod, at: total.place.range,
                    .totalsStandTwice(period: total.period.asWritten),
                    notes: [Finding.Note(place: known.place, message: .theyFirstStandHere)])
            } else {
                first[key] = total
            }
        }
    }
}

extension Period {
    /// The period as files have it; a fiscal one with its months.
    var asWritten: Statement.Value {
        guard isFiscal else { return .text(description) }
        return .statement(
            .fiscalPeriod(period: description, first: "\(months.lowerBound)", last: "\(months.upperBound)"))
    }
}
