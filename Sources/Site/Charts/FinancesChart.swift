import Analysis
import Model

/// An account's own sales and profit by year: two small drawings side by side, each to its own scale.
struct FinancesChart: Chart {
    private static let mostYears = 8
    private static let plotHeight = 110

    private struct Panel {
        let name: String
        let years: [(year: Int, amount: Money?)]
    }

    let kind = "finances"
    let name: String
    let description: String
    private let panels: [Panel]
    private let words: Words
    private let formats: Formats

    /// Nil if neither sales nor profit is known of any year.
    init?(_ ratios: FinancialRatios, subject: String, _ context: SiteContext) {
        let rows = ratios.rows.suffix(Self.mostYears)
        guard let first = rows.first, let last = rows.last else { return nil }
        let words = context.words
        let measures: [(Word, (FinancialYear) -> Money?)] = [(.sheetSales, \.annualSales), (.sheetProfit, \.profit)]
        panels = measures.map { name, amount in
            Panel(name: words[name], years: rows.map { ($0.year, amount($0.figures)) })
        }.filter { panel in panel.years.contains { $0.amount != nil } }
        guard !panels.isEmpty else { return nil }
        self.words = words
        formats = context.formats
        name = words.financesChartName(subject: subject)
        description = words.financesChartDescription(
            span: formats.span(from: formats.year(first.year), to: formats.year(last.year)))
    }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let gap = 48
        let panelWidth = width.isNarrow ? width.units : (width.units - gap) / 2
        let panelHeight = 24 + Self.plotHeight + 40
        for (index, panel) in panels.enumerated() {
            let left = width.isNarrow ? 0 : index * (panelWidth + gap)
            let top = width.isNarrow ? index * (panelHeight + 12) : 0
            sketch.marks += marks(panel, left: left, width: panelWidth, top: top)
            sketch.height = top + panelHeight
        }
        return sketch
    }

    private func marks(_ panel: Panel, left: Int, width: Int, top: Int) -> [ChartMark] {
        let unit = AmountUnit(for: panel.years.compactMap(\.amount?.units), formats)
        let bottom = Tenths(top + 40 + Self.plotHeight)
        let axis = AmountAxis(
            for: panel.years.compactMap(\.amount?.units), from: Tenths(top + 40), to: bottom, isRound: false)
        let step = Tenths(width) / max(1, panel.years.count)
        let head = ChartMark(
            css: "panel",
            lines: [ChartMark.Line("base", from: (Tenths(left), axis.base), to: (Tenths(left + width), axis.base))],
            labels: [
                ChartMark.Label(
                    words.chartMeasureIn(measure: panel.name, unit: unit.name), x: Tenths(left), y: Tenths(top + 14),
                    css: "panel-title")
            ])
        let columns = panel.years.enumerated().map { index, row in
            let (year, amount) = row
            let x = Tenths(left) + step * index
            var mark = ChartMark(css: "column")
            mark.labels = [
                ChartMark.Label(formats.year(year), x: x + step / 2, y: bottom + Tenths(20), .middle, css: "year")
            ]
            guard let amount else { return mark }
            mark.title = formats.year(year) + words[.labelSeparator] + formats.amountWithCurrency(amount)
            mark.boxes = [
                axis.column(
                    amount < .zero ? "loss" : "counted", amount.units, x: x + step / 6, width: step * 2 / 3,
                    least: Tenths(tenths: 5))
            ]
            // Above a column, and above the line where it hangs down from it.
            let labelY = min(axis.base, axis.y(of: amount.units)) - Tenths(5)
            mark.labels.append(
                ChartMark.Label(unit.text(amount.units), x: x + step / 2, y: labelY, .middle, css: "small value"))
            return mark
        }
        return [head] + columns
    }
}
