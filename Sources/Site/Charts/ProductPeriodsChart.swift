import Analysis
import Model
import Templating

/// Sales by product and quarter: for each product a row of columns, all to one scale.
struct ProductPeriodsChart: View {
    /// The drawing as a file.
    /// Past so many the drawing leaves out the smallest; the table has them all.
    private static let mostRows = 30
    private static let width = 960
    private static let left = 220
    private static let top = 10
    private static let step = 48
    private static let columnHeight = 36

    struct Row: View {
        let y: String
        let labelY: String
        let label: String
        let url: String?
        let columns: [Column]
    }

    struct Column: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let title: String
    }

    let name: String
    let description: String
    let language: String
    let height: String
    let bottom: String
    let rows: [Row]
    let labels: [AxisLabel]

    /// Nil if nothing was sold.
    init?(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let sales = context.salesByProduct.value
        let periods = sales.periods
        guard !periods.isEmpty else { return nil }
        let shown = sales.rows.prefix(Self.mostRows)
        let largest = shown.lazy.flatMap(\.periods.values).map(\.revenue.units).max() ?? 0
        let scale = Scale(largest: largest, length: Tenths(Self.columnHeight))
        let step = (Self.width - Self.left) * 10 / periods.count
        func x(_ index: Int) -> Tenths { Tenths(Self.left) + Tenths(tenths: step * index) }

        name = words[.productPeriodsName]
        var text = words.productPeriodsDescription(
            span: formats.span(sales.span.first, sales.span.last), currency: formats.currencyName,
            largest: formats.amount(Money(units: largest)))
        if sales.rows.count > shown.count {
            text += words[.sentenceGap] + words.cutChartLeftOut(n: sales.rows.count - shown.count)
        }
        description = text
        language = words.language.rawValue
        let bottom = Self.top + Self.step * shown.count
        self.bottom = String(bottom + 16)
        labels = periods.enumerated().map { index, period in
            AxisLabel(period, x: Tenths(tenths: x(index).value + step / 2), formats)
        }
        height = String(bottom + 28 + labels.extraHeight)
        rows = shown.enumerated().map { index, row in
            let base = Tenths(Self.top + Self.step * index + Self.columnHeight)
            let name = row.product.map { context.name(.product, $0) } ?? words[.withoutProduct]
            return Row(
                y: base.text, labelY: (base - Tenths(4)).text, label: shortened(name, toWidth: 30),
                url: row.product.flatMap { context.cuts.page(.product, $0) }.map { place.link($0) },
                columns: periods.enumerated().compactMap { column, period in
                    row.periods[period].map { figures in
                        let isSold = figures.revenue > .zero
                        let height = max(scale.length(of: figures.revenue.units), Tenths(tenths: isSold ? 5 : 0))
                        return Column(
                            x: (x(column) + Tenths(tenths: step / 6)).text, y: (base - height).text,
                            width: Tenths(tenths: step * 2 / 3).text, height: height.text,
                            title: words.productPeriodsColumn(
                                product: name, period: formats.period(period), amount: formats.amount(figures.revenue)))
                    }
                })
        }
    }
}

extension ProductPeriodsChart: PageView {
    static let template = "charts/product-periods.svg"
}
