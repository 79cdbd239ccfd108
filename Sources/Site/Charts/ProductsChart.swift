import Analysis
import Model
import Templating

/// Sales by product and quarter: a line of columns for each product, all to one scale, so that they can be compared
/// without telling colours apart.
struct ProductsChart: View {
    static let mostProducts = 8
    private static let width = 960
    private static let left = 190
    private static let top = 8
    private static let rowHeight = 44
    private static let columnHeight = 34

    struct Column: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let title: String
    }

    struct Row: View {
        let baseline: String
        let labelY: String
        let label: String
        let columns: [Column]
    }

    let name: String
    let description: String
    let height: String
    let labelsY: String
    let rows: [Row]
    let labels: [AxisLabel]

    /// Nil if there is nothing to compare: a single product, or a single period.
    init?(_ sales: ProductSales, periods: [Period], subject: String, _ context: SiteContext) {
        let shown = sales.rows.prefix(Self.mostProducts)
        guard shown.count > 1, periods.count > 1 else { return nil }
        let words = context.words
        let formats = context.formats
        let largest = shown.flatMap { $0.periods.values.map(\.revenue.units) }.max() ?? 0
        let scale = Scale(largest: largest, length: Tenths(Self.columnHeight))
        let step = Tenths(tenths: (Self.width - Self.left) * 10 / periods.count)
        func start(_ index: Int) -> Tenths { Tenths(Self.left) + Tenths(tenths: step.value * index) }

        name = words.productsChartName(subject: subject)
        description = words.productsChartDescription(
            span: formats.span(sales.span.first, sales.span.last), currency: formats.currencyName,
            largest: formats.amount(Money(units: largest)))
        rows = shown.enumerated().map { position, row in
            let baseline = Tenths(Self.top + position * Self.rowHeight + Self.columnHeight)
            let product = row.product.map { context.portfolio.product($0)?.name ?? $0 } ?? words[.withoutProduct]
            let columns = periods.enumerated().compactMap { index, period -> Column? in
                guard let revenue = row.periods[period]?.revenue else { return nil }
                let height = max(scale.length(of: revenue.units), Tenths(tenths: 5))
                return Column(
                    x: (start(index) + Tenths(tenths: step.value / 8)).text, y: (baseline - height).text,
                    width: Tenths(tenths: step.value * 3 / 4).text, height: height.text,
                    title: words.productsChartColumn(
                        product: product, period: formats.period(period), revenue: formats.amount(revenue)))
            }
            return Row(
                baseline: baseline.text, labelY: (baseline - Tenths(4)).text, label: shortened(product, toWidth: 26),
                columns: columns)
        }
        labels = periods.enumerated().map { index, period in
            AxisLabel(period, x: Tenths(tenths: start(index).value + step.value / 2), formats)
        }
        let bottom = Self.top + shown.count * Self.rowHeight
        labelsY = String(bottom + 12)
        height = String(bottom + 24 + labels.extraHeight)
    }
}
