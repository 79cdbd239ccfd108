import Analysis
import Model
import Templating

/// An account's own sales and profit by year: two small drawings side by side, each to its own scale.
struct FinancesChart: View {
    private static let mostYears = 8
    private static let panelWidth = 300
    private static let panelGap = 40
    private static let top = 42
    private static let plotHeight = 110

    struct Column: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let labelX: String
        let labelY: String
        let label: String
        let year: String
        let title: String
        let isLoss: Bool
    }

    struct Panel: View {
        let title: String
        let left: String
        let right: String
        let baseline: String
        let columns: [Column]
    }

    let name: String
    let description: String
    let panels: [Panel]

    /// Nil if neither sales nor profit is known of any year.
    init?(_ ratios: FinancialRatios, subject: String, _ context: SiteContext) {
        let rows = ratios.rows.suffix(Self.mostYears)
        guard let first = rows.first, let last = rows.last else { return nil }
        let words = context.words
        let measures: [(Word, (FinancialYear) -> Money?)] = [(.sheetSales, \.annualSales), (.sheetProfit, \.profit)]
        let known = measures.filter { measure in rows.contains { measure.1($0.figures) != nil } }
        guard !known.isEmpty else { return nil }
        name = words.financesChartName(subject: subject)
        description = words.financesChartDescription(
            from: String(first.year), to: String(last.year), currency: context.formats.currencyName)
        panels = known.enumerated().map { position, measure in
            let left = position * (Self.panelWidth + Self.panelGap)
            return Self.panel(words[measure.0], left: left, rows.map { ($0.year, measure.1($0.figures)) }, context)
        }
    }

    private static func panel(_ title: String, left: Int, _ years: [(Int, Money?)], _ context: SiteContext) -> Panel {
        let amounts = years.compactMap(\.1?.units)
        let (highest, lowest) = (max(0, amounts.max() ?? 0), min(0, amounts.min() ?? 0))
        let scale = Scale(largest: highest - lowest, length: Tenths(plotHeight))
        let baseline = Tenths(top) + scale.length(of: highest)
        let step = Tenths(tenths: panelWidth * 10 / max(1, years.count))
        let columns = years.enumerated().compactMap { index, year -> Column? in
            guard let amount = year.1 else { return nil }
            let x = Tenths(left) + Tenths(tenths: step.value * index)
            let height = max(scale.length(of: amount.magnitude.units), Tenths(tenths: 5))
            let isLoss = amount < .zero
            let y = isLoss ? baseline : baseline - height
            return Column(
                x: (x + Tenths(tenths: step.value / 6)).text, y: y.text, width: Tenths(tenths: step.value * 2 / 3).text,
                height: height.text, labelX: Tenths(tenths: x.value + step.value / 2).text,
                labelY: (y - Tenths(5)).text,
                label: context.formats.roughAmount(amount), year: String(year.0),
                title: "\(year.0)" + context.words[.labelSeparator] + context.formats.amountWithCurrency(amount),
                isLoss: isLoss)
        }
        return Panel(
            title: title, left: String(left), right: String(left + panelWidth), baseline: baseline.text,
            columns: columns)
    }
}
