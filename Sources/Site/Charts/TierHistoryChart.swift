import Analysis
import Model
import Templating

/// How many accounts each tier had, quarter by quarter, and who went where between them: a column of three blocks for
/// each quarter, and ribbons as wide as the number of accounts that went from block to block.
struct TierHistoryChart: View {
    /// The drawing as a file.
    private static let width = 960
    private static let left = 40
    private static let top = 12
    private static let plotHeight = 300
    /// With one line of labels.
    private static let height = 350
    private static let gap = 14
    private static let blockWidth = 34
    /// Room for the last column's counts, up to five digits.
    private static let labelWidth = 56

    struct Block: View {
        let x: String
        let y: String
        let height: String
        let labelX: String
        let labelY: String
        let tier: String
        let count: String
        let title: String
        let isA: Bool
        let isB: Bool
    }

    struct Ribbon: View {
        let outline: String
        /// `up`, `down` or `stayed`, for the looks.
        let direction: String
        let title: String
    }

    let name: String
    let description: String
    let language: String
    let blocks: [Block]
    let ribbons: [Ribbon]
    let labels: [AxisLabel]
    let height: String

    /// Nil if there are not two quarters to put side by side.
    init?(_ context: SiteContext) {
        let ends = context.analysis.tiers.quarterEnds(TierHistoryPage.mostQuarters)
        guard ends.count > 1 else { return nil }
        let words = context.words
        let quarters = ends.map { context.formats.period($0.quarter) }
        name = words[.historyChartName]
        let history = context.analysis.tiers
        let partial = ends.allSatisfy { history.isWhole($0.snapshot) } ? nil : TierHistoryPage.partial(context)
        description = [
            words.historyChartDescription(from: quarters.first ?? "", to: quarters.last ?? ""), partial,
        ].compactMap { $0 }.joined(separator: words[.sentenceGap])
        language = words.language.rawValue

        let columns = ends.map { TierColumn($0.snapshot.counts) }
        let largest = columns.map(\.total).max() ?? 1
        let scale = Scale(
            largest: Int128(max(1, largest)), length: Tenths(Self.plotHeight - 2 * Self.gap))
        let step = (Self.width - Self.left - Self.blockWidth - Self.labelWidth) * 10 / max(1, columns.count - 1)
        func x(_ index: Int) -> Tenths { Tenths(Self.left) + Tenths(tenths: step * index) }
        /// The upper edge of the `offset`-th account of a tier's block.
        func y(_ column: TierColumn, _ tier: Tier, _ offset: Int) -> Tenths {
            Tenths(Self.top + Self.gap * column.gaps(above: tier))
                + scale.length(of: Int128(column.count(above: tier) + offset))
        }

        labels = ends.enumerated().map { index, end in
            AxisLabel(
                end.quarter, x: x(index) + Tenths(Self.blockWidth / 2),
                mark: history.isWhole(end.snapshot) ? "" : "*", context.formats)
        }
        height = String(Self.height + labels.extraHeight)
        blocks = columns.enumerated().flatMap { index, column in
            Tier.allCases.filter { column.counts[$0] > 0 }.map { tier in
                let (start, end) = (y(column, tier, 0), y(column, tier, column.counts[tier]))
                return Block(
                    x: x(index).text, y: start.text, height: (end - start).text,
                    labelX: (x(index) + Tenths(Self.blockWidth + 4)).text,
                    labelY: Tenths(tenths: (start.value + end.value) / 2 + 40).text, tier: tier.rawValue.lowercased(),
                    count: "\(tier.rawValue) \(column.counts[tier])",
                    title: words.historyChartBlock(
                        quarter: quarters[index], tier: tier.rawValue, count: String(column.counts[tier])),
                    isA: tier == .a, isB: tier == .b)
            }
        }
        ribbons = columns.indices.dropLast().flatMap { index in
            let (before, after) = (columns[index], columns[index + 1])
            var left: [Tier: Int] = [:]
            var right: [Tier: Int] = [:]
            let flows = history.flows(from: ends[index].snapshot, to: ends[index + 1].snapshot)
            // Out of a window that is not whole nobody is said to have moved: it may be for the window alone.
            let isTold = history.isWhole(ends[index].snapshot)
            // Whoever is new stands at the lower end of a block, and whoever goes leaves from there.
            return flows.compactMap { flow -> Ribbon? in
                guard let from = flow.from, let to = flow.to else { return nil }
                let starts = left[from, default: 0]
                let ends = right[to, default: 0]
                left[from] = starts + flow.count
                right[to] = ends + flow.count
                return Ribbon(
                    outline: ribbonOutline(
                        from: x(index) + Tenths(Self.blockWidth), to: x(index + 1),
                        (y(before, from, starts), y(before, from, starts + flow.count)),
                        (y(after, to, ends), y(after, to, ends + flow.count))),
                    direction: from == to || !isTold ? "stayed" : to < from ? "up" : "down",
                    title: words.historyChartRibbon(
                        quarter: quarters[index + 1], count: String(flow.count), from: from.rawValue, to: to.rawValue))
            }
        }
    }
}

extension TierHistoryChart: PageView {
    static let template = "charts/tier-history.svg"
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
    let middle = Tenths(tenths: (left.value + right.value) / 2).text
    func point(_ x: String, _ y: Tenths) -> String { "\(x),\(y.text)" }
    return "M\(point(left.text, start.top))"
        + " C\(point(middle, start.top)) \(point(middle, end.top)) \(point(right.text, end.top))"
        + " L\(point(right.text, end.bottom))"
        + " C\(point(middle, end.bottom)) \(point(middle, start.bottom)) \(point(left.text, start.bottom)) Z"
}
