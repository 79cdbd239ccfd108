import Model
import Templating

/// Columns beside one another, month by month, such as what was invoiced and what came in.
struct MonthColumns: View {
    private static let width = 960
    private static let left = 64
    private static let top = 36
    private static let plotHeight = 180

    struct Column: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let opacity: String
        let title: String
    }

    struct Label: View {
        let x: String
        let month: String?
        let year: String?
    }

    let name: String
    let description: String
    let language: String
    let legend: [ChartKey]
    let columns: [Column]
    let labels: [Label]
    let amounts: [ParetoChart.Rule]

    /// A chart of months of which at least one has an amount, or nil.
    /// - Parameter series: What each amount of a month is.
    init?(
        _ name: String, _ description: String, series: [String], _ months: [(month: Month, amounts: [Money])],
        _ context: SiteContext
    ) {
        let formats = context.formats
        guard let largest = months.flatMap(\.amounts).map(\.units).max(), largest > 0 else { return nil }
        let (axisTop, steps) = Scale.axis(for: largest)
        let scale = Scale(largest: axisTop, length: Tenths(Self.plotHeight))
        let base = Tenths(Self.top + Self.plotHeight)
        let step = (Self.width - Self.left - 8) * 10 / max(1, months.count)
        let width = step * 3 / 4 / max(1, series.count)

        self.name = name
        self.description = description
        language = context.words.language.rawValue
        legend = ChartKey.row(series, left: Self.left)
        columns = months.enumerated().flatMap { index, row in
            row.amounts.enumerated().map { position, amount in
                let height = scale.length(of: amount.units)
                let x = Self.left * 10 + step * index + step / 8 + width * position
                return Column(
                    x: Tenths(tenths: x).text, y: (base - height).text, width: Tenths(tenths: width).text,
                    height: height.text, opacity: ChartKey.opacity(of: position, among: series.count),
                    title: [
                        formats.month(row.month),
                        series[position] + context.words[.labelSeparator] + formats.amountWithCurrency(amount),
                    ].joined(separator: context.words[.listSeparator]))
            }
        }
        labels = months.enumerated().map { index, row in
            Label(
                x: Tenths(tenths: Self.left * 10 + step * index + step / 2).text,
                month: months.count <= 12 || index.isMultiple(of: 3)
                    ? context.words.word(.monthShort, String(row.month.month)) : nil,
                year: row.month.month == 1 || index == 0 && row.month.month < 10 ? String(row.month.year) : nil)
        }
        amounts = steps.map { step in
            let y = base - scale.length(of: step)
            return ParetoChart.Rule(
                y: y.text, labelY: (y + Tenths(4)).text, label: formats.roughAmount(Money(units: step)))
        }
    }
}

extension MonthColumns: PageView {
    static let template = "charts/columns.svg"
}
