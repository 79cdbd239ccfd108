import Analysis
import Model
import Templating

/// The Pareto chart of an ABC analysis: bars from large to small, the cumulative line, and the lines at the cuts.
///
/// Past sixty entries neighbours share a bar, while the line goes through every entry.
struct ParetoChart: View {
    static let mostBars = 60
    private static let width = 960
    private static let left = 64
    private static let right = 56
    private static let top = 16
    private static let plotHeight = 300

    struct Bar: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let labelX: String
        let label: String?
        let tier: String
        let title: String
        let url: String?

        static let fields: [Field<Self>] = [
            .text("x") { $0.x }, .text("y") { $0.y }, .text("width") { $0.width }, .text("height") { $0.height },
            .text("labelX") { $0.labelX }, .optionalText("label") { $0.label }, .text("tier") { $0.tier },
            .text("title") { $0.title }, .optionalText("url") { $0.url }, .flag("isA") { $0.tier == "a" },
            .flag("isB") { $0.tier == "b" },
        ]
    }

    /// A line across the drawing with its label.
    struct Rule: View {
        let y: String
        let labelY: String
        let label: String

        static let fields: [Field<Self>] = [
            .text("y") { $0.y }, .text("labelY") { $0.labelY }, .text("label") { $0.label },
        ]
    }

    /// Told apart from the other charts of a page.
    let id: String
    let name: String
    let description: String
    let language: String
    let height: String
    let bottom: String
    let bars: [Bar]
    let amounts: [Rule]
    let shares: [Rule]
    let cuts: [Rule]
    let line: String
    let namesBelow: Bool

    init?(_ analysis: ABCAnalysis, at place: PagePlace, _ context: SiteContext) {
        guard analysis.hasTiers else { return nil }
        let words = context.words
        let formats = context.formats
        let entries = analysis.entries.filter { $0.amount > .zero }
        let notDrawn = analysis.entries.count - entries.count
        let measure = words[analysis.settings.measure == .revenue ? .measureRevenue : .measureProfit]
        let groups = Self.bins(of: entries)
        namesBelow = groups.count <= 40 && groups.count == entries.count
        let plotWidth = Self.width - Self.left - Self.right
        let bottom = Self.top + Self.plotHeight
        let largest = groups.map { $0.sum(\.amount).units / Int128(max(1, $0.count)) }.max() ?? 1
        let (axisTop, steps) = Scale.axis(for: largest)
        let scale = Scale(largest: axisTop, length: Tenths(Self.plotHeight))
        let shareScale = Scale(largest: analysis.total.units, length: Tenths(Self.plotHeight))
        let base = Tenths(bottom)

        id = "pareto-" + analysis.settings.measure.rawValue
        name = words(.paretoName, ["measure": measure])
        let counts = analysis.counts
        description =
            words(
                .paretoDescription,
                [
                    "measure": measure, "span": formats.span(analysis.window.first, analysis.window.last),
                    "a": AccountCountsWording.entries(counts.a, of: analysis, context),
                    "b": AccountCountsWording.entries(counts.b, of: analysis, context),
                    "c": AccountCountsWording.entries(counts.c, of: analysis, context),
                    "total": formats.amountWithCurrency(analysis.total),
                ])
            + (notDrawn == 0 ? "" : " " + words(.paretoNotDrawn, count: notDrawn))
        language = words.language.rawValue
        height = String(bottom + (namesBelow ? 108 : 40))
        self.bottom = String(bottom)

        // A bar takes the place of as many entries as it stands for.
        func edge(_ index: Int) -> Tenths {
            Tenths(Self.left) + Tenths(tenths: plotWidth * 10 * index / max(1, entries.count))
        }
        var first = 0
        bars = groups.map { group in
            defer { first += group.count }
            let mean = Money(units: group.sum(\.amount).units / Int128(max(1, group.count)))
            let (start, end) = (edge(first), edge(first + group.count))
            let gap = Tenths(tenths: min(20, max(2, (end.value - start.value) / 6)))
            let height = max(scale.length(of: mean.units), Tenths(tenths: 5))
            let isSingle = group.count == 1
            let entry = group[group.startIndex]
            let share = entry.share.map(formats.share) ?? ""
            let title =
                isSingle
                ? words(
                    .paretoBar,
                    [
                        "rank": String(entry.rank), "account": entry.name,
                        "amount": formats.amountWithCurrency(entry.amount),
                        "share": share, "tier": entry.tier?.rawValue ?? "–",
                    ])
                : words(
                    .paretoBin,
                    [
                        "from": String(entry.rank), "to": String(entry.rank + group.count - 1),
                        "amount": formats.amountWithCurrency(mean),
                    ])
            return Bar(
                x: (start + gap).text, y: (base - height).text,
                width: max(end - start - gap - gap, Tenths(tenths: 5)).text, height: height.text,
                labelX: Tenths(tenths: (start.value + end.value) / 2).text,
                label: isSingle ? shortened(entry.name, toWidth: 17) : nil,
                tier: entry.tier?.rawValue.lowercased() ?? "none",
                title: title, url: isSingle ? place.link(.account(entry.id)) : nil)
        }
        amounts = steps.map { step in
            let y = base - scale.length(of: step)
            return Rule(y: y.text, labelY: (y + Tenths(4)).text, label: formats.roughAmount(Money(units: step)))
        }
        shares = [0, 25, 50, 75, 100].map { percent in
            let y = base - Tenths(tenths: Self.plotHeight * 10 * percent / 100)
            return Rule(y: y.text, labelY: (y + Tenths(4)).text, label: "\(percent)\(words[.percent])")
        }
        cuts = analysis.lines.map { line in
            let y = base - Tenths(tenths: Int(clamping: line.position.rounded(places: 4)) * Self.plotHeight / 1000)
            let label = words(.paretoCut, ["cut": formats.share(line.position)])
            return Rule(y: y.text, labelY: (y - Tenths(5)).text, label: label)
        }
        var points = "\(Tenths(Self.left).text),\(base.text)"
        for (index, entry) in entries.enumerated() {
            points += " \(edge(index + 1).text),\((base - shareScale.length(of: entry.cumulative.units)).text)"
        }
        line = points
    }

    /// Entries in groups of neighbours of one tier, at most sixty in all or so.
    private static func bins(of entries: [ABCEntry]) -> [ArraySlice<ABCEntry>] {
        let size = (entries.count + mostBars - 1) / mostBars
        guard size > 1 else { return entries.indices.map { entries[$0...$0] } }
        var bins: [ArraySlice<ABCEntry>] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, end - start < size, entries[end].tier == entries[start].tier { end += 1 }
            bins.append(entries[start..<end])
            start = end
        }
        return bins
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("name") { $0.name },
        .text("description") { $0.description },
        .text("language") { $0.language },
        .text("height") { $0.height },
        .text("bottom") { $0.bottom },
        .list("bars") { $0.bars },
        .list("amounts") { $0.amounts },
        .list("shares") { $0.shares },
        .list("cuts") { $0.cuts },
        .text("line") { $0.line },
        .flag("namesBelow") { $0.namesBelow },
    ]
}

extension ParetoChart: PageView {
    static let template = "charts/pareto.svg"

    /// The drawing as a file, by what it measures: the settings' measure has the plain name.
    static func path(_ analysis: ABCAnalysis, _ context: SiteContext) -> String {
        let measure = analysis.settings.measure
        return measure == context.abc.settings.measure ? "abc/pareto.svg" : "abc/pareto-\(measure.rawValue).svg"
    }
}
