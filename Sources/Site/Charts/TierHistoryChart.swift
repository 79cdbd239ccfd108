import Analysis
import Model

/// How many accounts each tier had, quarter by quarter, and who went where between them: a column of three blocks for
/// each quarter, ribbons as wide as the number of accounts that went from block to block, and below the quarter the names
/// of those that rose or fell.
struct TierHistoryChart: Chart {
    private static let mostQuartersOnPhones = 4
    /// So many names stand below a quarter.
    private static let mostMovers = 4
    private static let plotHeight = 300
    private static let gap = 14
    private static let blockWidth = 34
    /// Room for the last column's counts, up to five digits.
    private static let countWidth = 56
    /// Room for half the name of the first quarter.
    private static let left = 16

    let kind = "tier-history"
    let name: String
    let description: String
    private let ends: [(quarter: Period, snapshot: TierSnapshot)]
    private let context: SiteContext
    private var history: TierHistory { context.analysis.tiers }

    /// Nil if there are not two quarters to put side by side.
    init?(_ context: SiteContext) {
        ends = context.analysis.tiers.quarterEnds(TierHistoryPage.mostQuarters)
        guard let first = ends.first, let last = ends.last, ends.count > 1 else { return nil }
        self.context = context
        let words = context.words
        name = words[.historyChartName]
        let isWhole = ends.allSatisfy { context.analysis.tiers.isWhole($0.snapshot) }
        description = words.sentences([
            words.historyChartDescription(
                from: context.formats.period(first.quarter), to: context.formats.period(last.quarter)),
            isWhole ? nil : TierHistoryPage.partial(context),
        ])
    }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let words = context.words
        let shown = width.isNarrow ? Array(ends.suffix(Self.mostQuartersOnPhones)) : ends
        let top = sketch.addHead(
            Tier.allCases.map { ChartKey($0.keyShape, $0.css, words.paretoTier(tier: $0.rawValue)) } + [
                ChartKey(.box, "ribbon ribbon-up", words.word(.tierMove, "up")),
                ChartKey(.box, "ribbon ribbon-down", words.word(.tierMove, "down")),
            ])
        let columns = shown.map { TierColumn($0.snapshot.counts) }
        let step = Tenths(sketch.width - Self.left - Self.blockWidth - Self.countWidth) / max(1, columns.count - 1)
        let places = Places(
            top: top, left: Self.left, step: step,
            scale: Scale(
                largest: Int128(max(1, columns.map(\.total).max() ?? 1)),
                length: Tenths(Self.plotHeight - 2 * Self.gap)))
        for index in columns.indices.dropLast() {
            sketch.marks += ribbons(from: shown[index], to: shown[index + 1], columns, index, places)
        }
        for (index, column) in columns.enumerated() {
            sketch.marks += blocks(column, of: shown[index].quarter, index, places)
        }
        let axisY = Tenths(top + Self.plotHeight + 16)
        var lowest = 0
        for (index, end) in shown.enumerated() {
            let (mark, lines) = names(shown, index, of: end, places, axisY)
            sketch.marks.append(mark)
            lowest = max(lowest, lines)
        }
        sketch.height = top + Self.plotHeight + 16 + ChartText.lineHeight * lowest
        return sketch
    }

    private func blocks(_ column: TierColumn, of quarter: Period, _ index: Int, _ places: Places) -> [ChartMark] {
        Tier.allCases.filter { column.counts[$0] > 0 }.map { tier in
            let count = column.counts[tier]
            let (start, end) = (places.y(column, tier, 0), places.y(column, tier, count))
            let (x, width) = (places.x(index), Tenths(Self.blockWidth))
            var mark = ChartMark(
                css: "block",
                title: context.words.historyChartBlock(
                    quarter: context.formats.period(quarter), tier: tier.rawValue, count: String(count)))
            mark.boxes = [ChartMark.Box("bar " + tier.css, x: x, y: start, width: width, height: end - start)]
            if tier == .b {
                mark.paths = [ChartMark.Path(hatching: "hatch", x: x, y: start, width: width, height: end - start)]
            }
            mark.labels = [
                ChartMark.Label(
                    "\(tier.rawValue) \(count)", x: x + Tenths(Self.blockWidth + 4), y: (start + end) / 2 + Tenths(4),
                    css: "value")
            ]
            return mark
        }
    }

    private typealias End = (quarter: Period, snapshot: TierSnapshot)

    private func ribbons(
        from earlier: End, to later: End, _ columns: [TierColumn], _ index: Int, _ places: Places
    ) -> [ChartMark] {
        let (before, after) = (columns[index], columns[index + 1])
        var left: [Tier: Int] = [:]
        var right: [Tier: Int] = [:]
        // Out of a window that is not whole nobody is said to have moved: it may be for the window alone.
        let isTold = history.isWhole(earlier.snapshot)
        // Whoever is new stands at the lower end of a block, and whoever goes leaves from there.
        return history.flows(from: earlier.snapshot, to: later.snapshot).compactMap { flow in
            guard let from = flow.from, let to = flow.to else { return nil }
            let starts = left[from, default: 0]
            let ends = right[to, default: 0]
            left[from] = starts + flow.count
            right[to] = ends + flow.count
            let direction = from == to || !isTold ? "stayed" : to < from ? "up" : "down"
            let outline = ribbonOutline(
                from: places.x(index) + Tenths(Self.blockWidth), to: places.x(index + 1),
                (places.y(before, from, starts), places.y(before, from, starts + flow.count)),
                (places.y(after, to, ends), places.y(after, to, ends + flow.count)))
            return ChartMark(
                css: "ribbons",
                title: context.words.historyChartRibbon(
                    quarter: context.formats.period(later.quarter), count: String(flow.count), from: from.rawValue,
                    to: to.rawValue),
                paths: [ChartMark.Path(css: "ribbon ribbon-" + direction, outline: outline)])
        }
    }

    /// A quarter below its column, and below it who rose and who fell in it.
    private func names(
        _ shown: [End], _ index: Int, of end: End, _ places: Places, _ y: Tenths
    ) -> (mark: ChartMark, lines: Int) {
        let x = places.x(index) + Tenths(Self.blockWidth / 2)
        let room = max(1, places.step.value / 10 - 6)
        var lines = context.formats.axisLines(end.quarter)
        if !history.isWhole(end.snapshot), let last = lines.popLast() { lines.append(last + "*") }
        lines = lines.flatMap { ChartText.lines($0, within: room, most: 2) }
        var mark = ChartMark(css: "axis", labels: [ChartMark.Label(lines, x: x, y: y, .middle)])
        guard index > 0, history.isWhole(shown[index - 1].snapshot) else { return (mark, lines.count) }
        var count = lines.count
        for direction in ["up", "down"] {
            let movers = movers(direction, from: shown[index - 1].snapshot, to: end.snapshot)
            var names = movers.prefix(Self.mostMovers).flatMap { name in
                ChartText.lines((direction == "up" ? "↗ " : "↘ ") + name, within: room, most: 3, size: ChartText.small)
            }
            if movers.count > Self.mostMovers {
                names.append(context.words.historyChartMore(n: movers.count - Self.mostMovers))
            }
            if names.isEmpty { continue }
            mark.labels.append(
                ChartMark.Label(
                    names, x: x, y: y + Tenths(ChartText.lineHeight * count + 4), .middle,
                    css: "small mover-" + direction))
            count += names.count
        }
        return (mark, count)
    }

    /// The names of the accounts that rose, or that fell, in the order of the portfolio.
    private func movers(_ direction: String, from earlier: TierSnapshot, to later: TierSnapshot) -> [String] {
        context.portfolio.accounts.indices.compactMap { account in
            guard let from = earlier.tier(of: account), let to = later.tier(of: account), from != to,
                (to < from) == (direction == "up")
            else { return nil }
            return context.portfolio.accounts[account].nameInLists
        }
    }

    /// Where columns and the accounts in them stand.
    private struct Places {
        let top: Int
        let left: Int
        let step: Tenths
        let scale: Scale

        func x(_ index: Int) -> Tenths { Tenths(left) + step * index }

        /// The upper edge of the `offset`-th account of a tier's block.
        func y(_ column: TierColumn, _ tier: Tier, _ offset: Int) -> Tenths {
            Tenths(top + TierHistoryChart.gap * column.gaps(above: tier))
                + scale.length(of: Int128(column.count(above: tier) + offset))
        }
    }
}

extension Tier {
    /// Its looks in charts: full, hatched, open.
    var css: String { "bar-" + rawValue.lowercased() }
    var keyShape: ChartKey.Shape { self == .b ? .hatched : .box }
}

/// A quarter's accounts one upon the other, A at the top.
private struct TierColumn {
    let counts: TierCounts

    init(_ counts: TierCounts) {
        self.counts = counts
    }

    var total: Int { Tier.allCases.reduce(0) { $0 + counts[$1] } }

    func count(above tier: Tier) -> Int {
        Tier.allCases.filter { $0 < tier }.reduce(0) { $0 + counts[$1] }
    }

    func gaps(above tier: Tier) -> Int {
        Tier.allCases.count { $0 < tier && counts[$0] > 0 }
    }
}

/// A band between two vertical edges, bent like an S so that it leaves and arrives level.
private func ribbonOutline(
    from left: Tenths, to right: Tenths, _ start: (top: Tenths, bottom: Tenths), _ end: (top: Tenths, bottom: Tenths)
) -> String {
    let middle = ((left + right) / 2).text
    func point(_ x: String, _ y: Tenths) -> String { "\(x),\(y.text)" }
    return "M\(point(left.text, start.top))"
        + " C\(point(middle, start.top)) \(point(middle, end.top)) \(point(right.text, end.top))"
        + " L\(point(right.text, end.bottom))"
        + " C\(point(middle, end.bottom)) \(point(middle, start.bottom)) \(point(left.text, start.bottom)) Z"
}
