import Analysis
import Model
import Templating

/// Sales by product and quarter: a drawing, and the same figures as a table.
struct ProductPeriodsView: View {
    struct Row: View {
        let product: LinkView
        let cells: [String]
        let total: String
    }

    let chart: ChartView
    let span: String
    let periods: [PeriodHeadView]
    let rows: [Row]
    let totals: [String]
    let total: String

    /// Nil if nothing was sold in the last eight quarters.
    init?(at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        let sales = context.salesByProduct.value
        guard let chart = SmallMultiples(productsAt: place, context) else { return nil }
        let periods = sales.periods
        self.chart = ChartView(chart, fileURL: place.link(drawing: .productPeriods), context)
        span = formats.span(sales.span.first, sales.span.last)
        let known = KnownMonths(context)
        self.periods = periods.map { PeriodHeadView($0, known: known, context) }
        rows = sales.rows.map { row in
            Row(
                product: row.product.map { context.link(.product, $0, from: place) }
                    ?? LinkView(text: context.words[.withoutProduct], url: nil),
                cells: periods.map { row.periods[$0].map { formats.wholeAmount($0.revenue) } ?? "–" },
                total: formats.wholeAmount(row.figures.revenue))
        }
        totals = periods.map { period in
            formats.wholeAmount(sales.rows.sum { $0.periods[period]?.revenue ?? .zero })
        }
        total = formats.wholeAmount(sales.total.revenue)
    }
}

extension ProductSales {
    /// The last eight quarters that were over on the as-of day.
    init(lastQuartersOf portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let start = portfolio.settings.fiscalYearStart
        let last = Period(.quarter, containing: analysis.asOf, yearStart: start).previous.last.month
        self.init(
            analysis.ledger, of: analysis.ledger.accounts, in: (last - 23)...last, by: .quarter, yearStart: start)
    }
}
