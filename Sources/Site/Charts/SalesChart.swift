import Analysis
import Model
import Templating

/// Sales by month as columns: revenue, and profit within it.
struct SalesChart: View {
    static let mostMonths = 24
    private static let width = 960
    private static let left = 64
    private static let top = 12
    private static let plotHeight = 180

    struct Column: View {
        let x: String
        let width: String
        let y: String
        let height: String
        let profitY: String
        let profitHeight: String
        let labelX: String
        let label: String?
        let year: String?
        /// Whether a part of the column was recorded for a longer period, and so was never observed.
        let isSpread: Bool
        let title: String
    }

    let name: String
    let description: String
    let columns: [Column]
    let amounts: [ParetoChart.Rule]
    /// How much of what is drawn comes from records of longer periods, spread over their months; nil if nothing does.
    let spread: String?

    /// The last `months` months up to the day of what some accounts sold, or nil if nothing was sold in them.
    init?(
        _ sales: SalesByMonth, of accounts: some Sequence<Int>, last months: Int, subject: String,
        _ context: SiteContext
    ) {
        let asOf = context.asOf
        let formats = context.formats
        let words = context.words
        let end = asOf.month - 1
        let shown = Self.months(months, asOf: asOf)
        let rows = shown.map { sales[$0] }
        guard rows.contains(where: \.isRecorded) else { return nil }
        let largest = rows.map(\.revenue.units).max() ?? 0
        let (axisTop, steps) = Scale.axis(for: largest)
        let scale = Scale(largest: axisTop, length: Tenths(Self.plotHeight))
        let base = Tenths(Self.top + Self.plotHeight)
        let step = Tenths(tenths: (Self.width - Self.left - 8) * 10 / max(1, months))

        spread = context.sales.spread(rows.reduce(into: SalesFigures()) { $0.add($1) })
        name = words.salesChartName(subject: subject)
        description = words.salesChartDescription(
            from: formats.month(shown.first ?? end), to: formats.month(end), currency: formats.currencyName)
        columns = zip(shown, rows).enumerated().map { index, item in
            let (month, figures) = item
            let x = Tenths(Self.left) + Tenths(tenths: step.value * index)
            let revenue = figures.revenue
            let height = scale.length(of: revenue.units)
            let profitHeight = min(height, scale.length(of: figures.profit?.units ?? 0))
            return Column(
                x: (x + Tenths(tenths: step.value / 8)).text, width: Tenths(tenths: step.value * 3 / 4).text,
                y: (base - height).text, height: height.text, profitY: (base - profitHeight).text,
                profitHeight: profitHeight.text, labelX: Tenths(tenths: x.value + step.value / 2).text,
                label: months <= 12 || index.isMultiple(of: 3) ? words.word(.monthShort, String(month.month)) : nil,
                year: index == 0 || month.month == 1 ? String(month.year) : nil,
                isSpread: figures.spreadRevenue != .zero,
                title: context.sales.isUnknown(month, figures, of: accounts)
                    ? words.salesChartNotBooked(month: formats.month(month))
                    : words.salesChartColumn(
                        month: formats.month(month), revenue: formats.amount(revenue),
                        profit: context.sales.profit(figures, formats.amount) ?? formats.amount(.zero)))
        }
        amounts = steps.map { step in
            let y = base - scale.length(of: step)
            return ParetoChart.Rule(
                y: y.text, labelY: (y + Tenths(4)).text, label: formats.roughAmount(Money(units: step)))
        }
    }

    /// The last whole months before a day, the oldest first.
    static func months(_ count: Int, asOf: Day) -> [Month] {
        (0..<count).map { asOf.month - (count - $0) }
    }
}
