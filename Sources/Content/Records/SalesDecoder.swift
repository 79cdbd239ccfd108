import Findings
import Model

/// Reads sales, from `sales:` in account.md and from sales.csv.
enum SalesDecoder {
    /// An item of `sales:`.
    static func record(_ fields: inout FieldReader) -> SalesRecord? {
        let period = fields.require("period") ? fields.period("period") : nil
        let month = period.map { conversionMonth(of: $0, fields.amounts) }
        let through = fields.month("through")
        if let period, let through, let problem = problem(of: through, in: period) {
            fields.file.report(
                .badDate, at: fields.range(of: "through"), .fieldIs(field: "sales.through", problem: problem))
        }
        let product = fields.code("product")
        let orders = fields.integer("orders")
        let quantity = fields.quantity("quantity")
        let revenue = fields.require("revenue") ? fields.amount("revenue", mayBeNegative: true, at: month) : nil
        let profit = fields.amount("profit", mayBeNegative: true, at: month)
        fields.acceptCurrency()
        guard let period, let revenue else { return nil }
        return SalesRecord(
            place: fields.place, period: period, through: through, product: product, orders: orders, quantity: quantity,
            revenue: revenue, profit: profit)
    }

    /// A row of sales.csv.
    static func record(_ row: CSVRow) -> SalesRecord? {
        let period = row.required("period").flatMap { cell in
            let period = Period(cell.text, fiscalYearStart: row.amounts.fiscalYearStart)
            if period == nil {
                row.reportPeriod(cell, .mustBe(form: .periodWithDayForm))
            }
            return period
        }
        let month = period.map { conversionMonth(of: $0, row.amounts) }
        let through = row.cell("through").flatMap { cell -> Month? in
            guard let month = row.month(cell) else { return nil }
            if let period, let problem = problem(of: month, in: period) { row.report(cell, problem) }
            return month
        }
        let product = row.cell("product").flatMap { row.code($0) }
        let orders = row.integer("orders")
        let quantity = row.quantity("quantity")
        let revenue = row.required("revenue").flatMap { row.money($0, at: month) }
        let profit = row.cell("profit").flatMap { row.money($0, at: month) }
        guard let period, let revenue else { return nil }
        return SalesRecord(
            place: row.place, period: period, through: through, product: product, orders: orders, quantity: quantity,
            revenue: revenue, profit: profit)
    }

    /// The month at whose rate a record is converted: its last, or that of the as-of day as long as it is not over.
    private static func conversionMonth(of period: Period, _ amounts: Amounts) -> Month {
        min(period.last.month, amounts.month)
    }

    /// What is wrong with a month up to which a period is said to be known; nil if nothing is.
    private static func problem(of through: Month, in period: Period) -> Statement? {
        guard period.kind == .quarter || period.kind == .year else {
            return .throughOfShortPeriod(period: "\(period)")
        }
        return period.months.contains(through)
            ? nil
            : .throughOutsidePeriod(
                period: "\(period)", first: "\(period.first.month)", last: "\(period.last.month)")
    }

    /// The records by period and product, and a finding for each that would count the same sales twice.
    static func sortedAndChecked(_ records: [SalesRecord]) -> (sorted: [SalesRecord], findings: [Finding]) {
        var findings: [Finding] = []
        let sorted = records.sorted {
            ($0.period, $0.product ?? "", $0.place.path, $0.place.range.start)
                < ($1.period, $1.product ?? "", $1.place.path, $1.place.range.start)
        }
        var latest: [String: SalesRecord] = [:]
        for record in sorted {
            let product = record.product ?? ""
            if let earlier = latest[product], earlier.period.overlaps(record.period) {
                findings.append(twice(earlier, record))
            }
            if let earlier = latest[product], earlier.period.last > record.period.last { continue }
            latest[product] = record
        }
        return (sorted, findings)
    }

    /// That two records would count the same sales twice: told where the shorter one stands, or else the later one.
    private static func twice(_ earlier: SalesRecord, _ later: SalesRecord) -> Finding {
        // Of two that begin together the shorter one comes first; any other that lies within one comes behind it.
        let isFirstShorter = earlier.period.first == later.period.first && earlier.period != later.period
        let (record, other) = isFirstShorter ? (earlier, later) : (later, earlier)
        let (period, theirs) = (record.period.asWritten, other.period.asWritten)
        let isWithin = record.period.last <= other.period.last
        let message: Statement =
            if let product = record.product {
                record.period == other.period
                    ? .salesOfProductTwice(product: product, period: period)
                    : isWithin
                        ? .salesOfProductWithin(product: product, period: period, other: theirs)
                        : .salesOfProductOverlap(product: product, period: period, other: theirs)
            } else {
                record.period == other.period
                    ? .salesTwice(period: period)
                    : isWithin
                        ? .salesWithin(period: period, other: theirs) : .salesOverlap(period: period, other: theirs)
            }
        return Finding(
            rule: FormRule.duplicatePeriod.rawValue, severity: .error, place: record.place, field: "period",
            message: message, help: .keepOneOfThem,
            notes: [Finding.Note(place: other.place, message: .periodGivenHere(period: theirs))])
    }
}
