import Analysis
import Model

/// Sales by month as columns: revenue, the profit within it, and the revenue of the year before as a stroke across.
struct SalesChart: Chart {
    static let mostMonths = 24
    private static let mostMonthsOnPhones = 12

    private struct Row {
        let month: Month
        let revenue: Int128
        let profit: Int128
        /// Of the same month a year before, where it is wholly recorded.
        let before: Int128?
        /// What of the revenue was recorded for a longer period, and so was never observed.
        let spread: Int128
        let isUnknown: Bool
        let title: String
    }

    let kind = "sales"
    let name: String
    let description: String
    private let rows: [Row]
    private let unit: AmountUnit
    private let words: Words
    private let formats: Formats

    /// The last `months` months up to the day of what some accounts sold, or nil if nothing was sold in them.
    init?(
        _ sales: SalesByMonth, of accounts: some Sequence<Int>, last months: Int, subject: String,
        _ context: SiteContext
    ) {
        let formats = context.formats
        let words = context.words
        let shown = Self.months(months, asOf: context.asOf)
        let figures = shown.map { sales[$0] }
        guard let first = shown.first, let last = shown.last, figures.contains(where: \.isRecorded) else { return nil }
        self.words = words
        self.formats = formats
        rows = zip(shown, figures).map { month, figures in
            let yearBefore = month - 12
            let before =
                context.analysis.ledger.isWithinRecords(yearBefore, of: accounts) ? sales[yearBefore] : SalesFigures()
            let isUnknown = context.sales.isUnknown(month, figures, of: accounts)
            return Row(
                month: month, revenue: figures.revenue.units, profit: figures.profit?.units ?? 0,
                before: before.isRecorded ? before.revenue.units : nil, spread: figures.spreadRevenue.units,
                isUnknown: isUnknown,
                title: Self.title(month, figures, before, isUnknown: isUnknown, context))
        }
        unit = AmountUnit(for: rows.map(\.revenue), formats)
        name = words.salesChartName(subject: subject)
        // How much of what is drawn comes from records of longer periods, spread over their months.
        description = words.sentences([
            words.salesChartDescription(
                span: formats.span(from: formats.month(first), to: formats.month(last))),
            context.sales.spread(figures.reduce(into: SalesFigures()) { $0.add($1) }),
        ])
    }

    private static func title(
        _ month: Month, _ figures: SalesFigures, _ before: SalesFigures, isUnknown: Bool, _ context: SiteContext
    ) -> String {
        let (words, formats) = (context.words, context.formats)
        let text =
            isUnknown
            ? words.salesChartNotBooked(month: formats.month(month))
            : words.salesChartColumn(
                month: formats.month(month), revenue: formats.amountWithCurrency(figures.revenue),
                profit: context.sales.profit(figures, formats.amountWithCurrency)
                    ?? formats.amountWithCurrency(.zero))
        return before.isRecorded ? text + words.chartBefore(amount: formats.amountWithCurrency(before.revenue)) : text
    }

    /// The last whole months before a day, the oldest first.
    static func months(_ count: Int, asOf: Day) -> [Month] {
        (0..<max(0, count)).map { asOf.month - (count - $0) }
    }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let rows = width.isNarrow ? rows.suffix(Self.mostMonthsOnPhones) : rows[...]
        let top = sketch.addHead(unit: unit.name, keys(of: rows)) + 8
        let bottom = top + (width.isNarrow ? 150 : 180)
        let axis = AmountAxis(
            for: rows.flatMap { [$0.revenue, $0.profit, $0.before ?? 0] }, from: Tenths(top), to: Tenths(bottom))
        let figures = Dictionary(zip(axis.steps, unit.texts(axis.steps)), uniquingKeysWith: { first, _ in first })
        let left = 12 + (figures.values.map { ChartText.width(of: $0) }.max() ?? 0)
        sketch.addGrid(axis, left: left, right: sketch.width, { figures[$0] ?? "" })
        let months = MonthAxis(rows.map(\.month), from: left, to: sketch.width)
        for (index, row) in rows.enumerated() {
            sketch.marks.append(mark(row, x: months.x(index), step: months.step, axis))
        }
        sketch.marks += months.marks(below: Tenths(bottom), formats)
        sketch.height = bottom + MonthAxis.height
        return sketch
    }

    private func keys(of rows: ArraySlice<Row>) -> [ChartKey] {
        [
            ChartKey(.box, "sold", words[.columnRevenue]),
            rows.contains { $0.profit != 0 } ? ChartKey(.box, "profit", words[.salesChartProfit]) : nil,
            rows.contains { $0.before != nil } ? ChartKey(.level, "before", words[.chartYearBefore]) : nil,
            rows.contains { $0.spread != 0 } ? ChartKey(.box, "sold spread", words[.salesChartSpread]) : nil,
        ].compactMap { $0 }
    }

    private func mark(_ row: Row, x: Tenths, step: Tenths, _ axis: AmountAxis) -> ChartMark {
        var mark = ChartMark(css: "column", title: row.title)
        let (start, width) = (x + step / 8, step * 3 / 4)
        // The part that lies in a column with what was observed is drawn over its end.
        let isPart = row.spread > 0 && row.spread < row.revenue
        let isWhole = row.spread != 0 && !isPart
        let column = axis.column(isWhole ? "sold revenue spread" : "sold revenue", row.revenue, x: start, width: width)
        mark.boxes.append(column)
        if isPart {
            let length = axis.length(of: row.revenue) - axis.length(of: row.revenue - row.spread)
            mark.boxes.append(
                ChartMark.Box("spread", x: start, y: axis.y(of: row.revenue), width: width, height: length))
        }
        if row.profit != 0 {
            mark.boxes.append(
                axis.column(
                    row.profit < 0 ? "loss profit" : "profit", row.profit, x: x + step * 5 / 16, width: step * 3 / 8))
        }
        if let before = row.before {
            let y = axis.y(of: before)
            let (left, right) = (x + step / 16, x + step * 15 / 16)
            mark.lines = ["halo", "before"].map { ChartMark.Line($0, from: (left, y), to: (right, y)) }
        }
        if row.isUnknown {
            mark.labels = [ChartMark.Label("–", x: x + step / 2, y: axis.base - Tenths(4), .middle)]
        }
        return mark
    }
}
