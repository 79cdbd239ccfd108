import Analysis
import Model

/// Columns beside one another, month by month, such as what was invoiced and what came in.
struct MonthColumns: Chart {
    private static let mostMonthsOnPhones = 12

    let kind = "columns"
    let name: String
    let description: String
    /// For each column of a month its looks and what it is.
    private let series: [(css: String, name: String)]
    private let months: [(month: Month, amounts: [Money])]
    private let unit: AmountUnit
    private let asOf: Day
    private let words: Words
    private let formats: Formats

    /// A chart of months of which at least one has an amount, or nil.
    /// - Parameter series: What each amount of a month is.
    init?(
        _ name: String, _ description: String, series: [(css: String, name: String)],
        _ months: [(month: Month, amounts: [Money])], _ context: SiteContext
    ) {
        let amounts = months.flatMap(\.amounts).map(\.units)
        guard amounts.contains(where: { $0 > 0 }) else { return nil }
        self.name = name
        self.description = description
        self.series = series
        self.months = months
        unit = AmountUnit(for: amounts, context.formats)
        asOf = context.asOf
        words = context.words
        formats = context.formats
    }

    private func isRunning(_ month: Month) -> Bool { month.lastDay > asOf }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let months = width.isNarrow ? months.suffix(Self.mostMonthsOnPhones) : months[...]
        var keys = series.map { ChartKey(.box, $0.css, $0.name) }
        if let last = months.last?.month, isRunning(last) {
            let (_, month, day) = asOf.components
            keys.append(
                ChartKey(
                    .hatched, "\(series.last?.css ?? "") running",
                    words.chartUntil(
                        day: words.dateDayOfMonth(day: String(day), month: formats.shortName(ofMonth: month)))))
        }
        let top = sketch.addHead(unit: unit.name, keys) + 8
        let bottom = top + (width.isNarrow ? 150 : 180)
        let axis = AmountAxis(for: months.flatMap(\.amounts).map(\.units), from: Tenths(top), to: Tenths(bottom))
        let figures = Dictionary(zip(axis.steps, unit.texts(axis.steps)), uniquingKeysWith: { first, _ in first })
        let left = 12 + (figures.values.map { ChartText.width(of: $0) }.max() ?? 0)
        sketch.addGrid(axis, left: left, right: sketch.width, { figures[$0] ?? "" })
        let places = MonthAxis(months.map(\.month), from: left, to: sketch.width)
        for (index, row) in months.enumerated() {
            sketch.marks += marks(row, x: places.x(index), step: places.step, axis)
        }
        sketch.marks += places.marks(below: Tenths(bottom), formats)
        sketch.height = bottom + MonthAxis.height
        return sketch
    }

    private func marks(
        _ row: (month: Month, amounts: [Money]), x: Tenths, step: Tenths, _ axis: AmountAxis
    ) -> [ChartMark] {
        let width = step * 3 / 4 / max(1, series.count)
        return zip(series, row.amounts).enumerated().map { position, column in
            let ((css, name), amount) = column
            let isRunning = isRunning(row.month)
            let start = x + step / 8 + width * position
            let title = [
                formats.month(row.month), name + words[.labelSeparator] + formats.amountWithCurrency(amount),
            ].joined(separator: words[.comma])
            var mark = ChartMark(css: "column", title: title)
            let box = axis.column("part " + css + (isRunning ? " running" : ""), amount.units, x: start, width: width)
            mark.boxes = [box]
            if isRunning {
                let height = axis.length(of: amount.units)
                mark.paths = [
                    ChartMark.Path(
                        hatching: "hatch \(css)", x: start, y: min(axis.base, axis.y(of: amount.units)), width: width,
                        height: height)
                ]
            }
            return mark
        }
    }
}
