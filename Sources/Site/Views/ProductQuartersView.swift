import Analysis
import Model
import Templating

/// An account's sales by product and quarter.
struct ProductQuartersView: View {
    static let mostPeriods = 8

    struct Row: View {
        let product: LinkView
        let cells: [String]
        let total: String
    }

    let periods: [PeriodHeadView]
    let rows: [Row]
    let sum: Row
    let chart: ChartView?

    /// Nil if nothing was sold in the last eight quarters, this one among them.
    init?(of account: Account, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        let start = context.portfolio.settings.fiscalYearStart
        let last = Period(.quarter, containing: context.asOf, yearStart: start).last.month
        guard let position = context.analysis.position(of: account.id) else { return nil }
        let sales = ProductSales(
            context.analysis.ledger, of: CollectionOfOne(position), in: (last - (3 * Self.mostPeriods - 1))...last,
            by: .quarter, yearStart: start)
        let periods = Self.periods(of: sales)
        guard !periods.isEmpty else { return nil }
        let known = KnownMonths(of: position, context)
        self.periods = periods.map { PeriodHeadView($0, known: known, context) }
        let figures = sales.rows.map { row in periods.map { row.periods[$0] } }
        rows = zip(sales.rows, figures).map { row, figures in
            Row(
                product: row.product.map { context.link(toProduct: $0, from: place) }
                    ?? LinkView(text: context.words[.withoutProduct], url: nil),
                cells: figures.map { $0.map { formats.wholeAmount($0.revenue) } ?? "" },
                total: formats.wholeAmount(row.figures.revenue))
        }
        sum = Row(
            product: LinkView(text: context.words[.total], url: nil),
            cells: periods.indices.map { index in formats.wholeAmount(figures.sum { $0[index]?.revenue ?? .zero }) },
            total: formats.wholeAmount(sales.total.revenue))
        chart = SmallMultiples(sales, of: account, periods: periods, at: place, context).map { ChartView($0, context) }
    }

    /// The quarters from the first with sales to the last.
    private static func periods(of sales: ProductSales) -> [Period] {
        let all = sales.rows.flatMap { $0.periods.keys }
        guard let first = all.min(), let last = all.max() else { return [] }
        var periods = [last]
        while let earliest = periods.last, earliest > first { periods.append(earliest.previous) }
        return periods.reversed()
    }
}
