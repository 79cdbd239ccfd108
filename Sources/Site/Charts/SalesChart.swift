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
        let title: String

        static let fields: [Field<Self>] = [
            .text("x") { $0.x }, .text("width") { $0.width }, .text("y") { $0.y }, .text("height") { $0.height },
            .text("profitY") { $0.profitY }, .text("profitHeight") { $0.profitHeight }, .text("labelX") { $0.labelX },
            .optionalText("label") { $0.label }, .optionalText("year") { $0.year }, .text("title") { $0.title },
        ]
    }

    let name: String
    let description: String
    let columns: [Column]
    let amounts: [ParetoChart.Rule]
    /// Whether sales of the shown months are recorded for longer periods, which are not drawn.
    let hasLongerPeriods: Bool

    /// The last `months` months up to the day, or nil if nothing was sold in them.
    init?(_ trend: SalesTrend, last months: Int, asOf: Day, subject: String, _ context: SiteContext) {
        let formats = context.formats
        let words = context.words
        let end = asOf.month - 1
        let shown = Self.months(months, asOf: asOf)
        let rows = shown.map { trend[Period(month: $0)]?.figures }
        guard rows.contains(where: { $0 != nil }) else { return nil }
        let largest = rows.compactMap { $0?.revenue.units }.max() ?? 0
        let (axisTop, steps) = Scale.axis(for: largest)
        let scale = Scale(largest: axisTop, length: Tenths(Self.plotHeight))
        let base = Tenths(Self.top + Self.plotHeight)
        let step = Tenths(tenths: (Self.width - Self.left - 8) * 10 / max(1, months))

        let span = DaySpan(from: shown.first ?? end, to: end)
        hasLongerPeriods = trend.rows.contains { row in
            row.figures.records > 0 && row.period.last - row.period.first > 30 && span.overlaps(row.period)
        }
        name = words(.salesChartName, ["subject": subject])
        description = words(
            .salesChartDescription,
            ["from": formats.month(shown.first ?? end), "to": formats.month(end), "currency": formats.currency.code])
        columns = zip(shown, rows).enumerated().map { index, item in
            let (month, figures) = item
            let x = Tenths(Self.left) + Tenths(tenths: step.value * index)
            let revenue = figures?.revenue ?? .zero
            let height = scale.length(of: revenue.units)
            let profitHeight = min(height, scale.length(of: figures?.profit?.units ?? 0))
            return Column(
                x: (x + Tenths(tenths: step.value / 8)).text, width: Tenths(tenths: step.value * 3 / 4).text,
                y: (base - height).text, height: height.text, profitY: (base - profitHeight).text,
                profitHeight: profitHeight.text, labelX: Tenths(tenths: x.value + step.value / 2).text,
                label: months <= 12 || index.isMultiple(of: 3) ? words.word(.monthShort, String(month.month)) : nil,
                year: index == 0 || month.month == 1 ? String(month.year) : nil,
                title: words(
                    .salesChartColumn,
                    [
                        "month": formats.month(month), "revenue": formats.amount(revenue),
                        "profit": formats.amount(figures?.profit ?? .zero),
                    ]))
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

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("description") { $0.description },
        .list("columns") { $0.columns },
        .flag("hasLongerPeriods") { $0.hasLongerPeriods },
        .list("amounts") { $0.amounts },
    ]
}
