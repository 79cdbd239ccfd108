import Analysis
import Model

/// The days between visits as columns, each with the day on which it ended, beside the ideal and the longest interval that
/// were asked for when it began.
struct IntervalChart: Chart {
    /// The last so many; more would be too thin to tell apart. The table has them all.
    private static let most = 16
    private static let mostOnPhones = 10
    private static let plotHeight = 120
    /// Room for half the year below the first column.
    private static let left = 10

    let kind = "intervals"
    let name: String
    let description: String
    private let intervals: ArraySlice<JudgedInterval>
    private let context: SiteContext

    init(_ intervals: [JudgedInterval], _ cadence: Cadence?, account: Account, _ context: SiteContext) {
        let words = context.words
        self.intervals = intervals.suffix(Self.most)
        self.context = context
        name = words.intervalChartName(account: account.name)
        let today = cadence.map(context.cadenceText) ?? words[.intervalChartNoCadence]
        description =
            self.intervals.allSatisfy { $0.cadence == nil } ? today : words.intervalChartInForce(cadence: today)
    }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let shown = width.isNarrow ? intervals.suffix(Self.mostOnPhones) : intervals
        let rows = shown.map { IntervalRow($0, context) }
        let top = sketch.addHead(unit: context.words[.intervalChartDays], keys(of: rows)) + 16
        let base = Tenths(top + Self.plotHeight)
        let asked = shown.compactMap { $0.cadence?.maximum }
        let longest = max(1, (rows.map(\.days) + asked).max() ?? 1)
        let scale = Scale(largest: Int128(longest), length: Tenths(Self.plotHeight))
        let words = [context.words[.intervalChartIdeal], context.words[.intervalChartMaximum]]
        let right = width.units - 8 - (words.map { ChartText.width(of: $0 + " 000") }.max() ?? 0)
        let step = Tenths(right - Self.left) / max(6, shown.count)
        for (index, row) in rows.enumerated() {
            sketch.marks.append(column(row, x: Tenths(Self.left) + step * index, step: step, base, scale))
        }
        sketch.marks.append(dates(Array(shown.map(\.interval)), step: step, base))
        sketch.marks.append(
            ChartMark(css: "axis", lines: [ChartMark.Line("base", from: (Tenths(0), base), to: (Tenths(right), base))]))
        sketch.marks += lines(Array(shown), step: step, right: right, base, scale)
        // Above the lines, which some of them cross.
        sketch.marks.append(
            ChartMark(
                css: "figures",
                labels: rows.enumerated().map { index, row in
                    ChartMark.Label(
                        String(row.days), x: Tenths(Self.left) + step * index + step / 2,
                        y: base - scale.length(of: Int128(row.days)) - Tenths(4), .middle, css: "small value")
                }))
        sketch.height = top + Self.plotHeight + 50
        return sketch
    }

    private func keys(of rows: [IntervalRow]) -> [ChartKey] {
        let words = context.words
        return [
            rows.contains { !$0.isRunning && !$0.isLate }
                ? ChartKey(.box, "interval-kept", words[.intervalChartKept]) : nil,
            rows.contains { !$0.isRunning && $0.isLate }
                ? ChartKey(.box, "interval-late", words[.intervalChartLate]) : nil,
            rows.contains(where: \.isRunning)
                ? ChartKey(.hatched, "interval-running", words[.intervalChartRunning]) : nil,
        ].compactMap { $0 }
    }

    private func column(
        _ row: IntervalRow, x: Tenths, step: Tenths, _ base: Tenths, _ scale: Scale
    ) -> ChartMark {
        let height = scale.length(of: Int128(row.days))
        let (start, width) = (x + step / 6, step * 2 / 3)
        let css = row.isRunning ? "interval-running" : row.isLate ? "interval-late" : "interval-kept"
        var mark = ChartMark(
            css: css,
            title: context.words.intervalChartColumn(from: row.from.text, to: row.to.text, n: row.days))
        mark.boxes = [ChartMark.Box(css, x: start, y: base - height, width: width, height: height)]
        if row.isRunning {
            let hatch = row.isLate ? "hatch hatch-late" : "hatch"
            mark.paths = [ChartMark.Path(hatching: hatch, x: start, y: base - height, width: width, height: height)]
        }
        return mark
    }

    /// The day on which each interval ended, and each year where it begins.
    private func dates(_ intervals: [VisitInterval], step: Tenths, _ base: Tenths) -> ChartMark {
        var mark = ChartMark(css: "axis")
        // That of the first is left out if another begins right behind it.
        var year =
            intervals.count > 1 && intervals[0].to.month.year != intervals[1].to.month.year
            ? intervals.first?.to.month.year : nil
        for (index, interval) in intervals.enumerated() {
            let (thisYear, month, day) = interval.to.components
            let lines = context.formats.lines(
                context.words.intervalChartAxis(
                    day: String(day), month: context.formats.shortName(ofMonth: month)))
            let (x, y) = (Tenths(Self.left) + step * index + step / 2, base + Tenths(15))
            mark.labels.append(ChartMark.Label(lines, x: x, y: y, .middle, css: "small"))
            guard thisYear != year else { continue }
            year = thisYear
            // By itself, since it is wider than the days beside it.
            mark.labels.append(
                ChartMark.Label(
                    context.formats.year(thisYear), x: x, y: y + Tenths(ChartText.lineHeight * lines.count), .middle,
                    css: "small"))
        }
        return mark
    }

    /// What was asked for, once for each stretch of intervals over which it was the same.
    private func lines(
        _ intervals: [JudgedInterval], step: Tenths, right: Int, _ base: Tenths, _ scale: Scale
    ) -> [ChartMark] {
        let words = context.words
        return Self.stretches(of: intervals.map(\.cadence)).flatMap { stretch, cadence in
            let from = context.formats.shortDay(intervals[stretch.lowerBound].interval.from)
            let isLast = stretch.upperBound == intervals.count
            let end = isLast ? Tenths(right) : Tenths(Self.left) + step * stretch.upperBound
            let asked = [(words[.intervalChartIdeal], cadence.ideal), (words[.intervalChartMaximum], cadence.maximum)]
            // Labels of lines that lie close to one another are kept apart.
            let places = asked.map { base - scale.length(of: Int128($0.1)) }
            let overlap = max(Tenths(0), Tenths(ChartText.lineHeight) - (places[0] - places[1]))
            return asked.enumerated().map { index, line in
                let (label, days) = line
                let y = places[index]
                var mark = ChartMark(
                    css: "cuts", title: words.intervalChartLine(label: label, n: days, from: from),
                    lines: [
                        ChartMark.Line("asked", from: (Tenths(Self.left) + step * stretch.lowerBound, y), to: (end, y))
                    ])
                if isLast {
                    mark.labels = [
                        ChartMark.Label(
                            "\(label) \(days)", x: Tenths(right + 6),
                            y: y + Tenths(4) + (index == 0 ? overlap : Tenths(0)), css: "asked")
                    ]
                }
                return mark
            }
        }
    }

    /// Intervals one after the other of which the same was asked; those of which nothing was are left out.
    private static func stretches(of cadences: [Cadence?]) -> [(range: Range<Int>, cadence: Cadence)] {
        var stretches: [(range: Range<Int>, cadence: Cadence)] = []
        for (index, cadence) in cadences.enumerated() {
            guard let cadence else { continue }
            if let last = stretches.last, last.range.upperBound == index, last.cadence == cadence {
                stretches[stretches.count - 1].range = last.range.lowerBound..<(index + 1)
            } else {
                stretches.append((index..<(index + 1), cadence))
            }
        }
        return stretches
    }
}
