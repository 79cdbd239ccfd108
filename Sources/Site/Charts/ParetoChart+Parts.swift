import Analysis
import Findings
import Model

extension ParetoChart.Bar {
    /// A bar between two places of the base line. Its right edge is that of its place, where the cumulative line has its
    /// corner.
    init(
        _ bar: ParetoBars.Bar, from start: Tenths, to end: Tenths, y: Tenths, _ scaling: ParetoChart.Scaling,
        _ frame: ParetoFrame, total: Money, at place: PagePlace, _ context: SiteContext
    ) {
        let gap = Tenths(tenths: min(40, max(2, (end.value - start.value) / 4)))
        // What is too small to be seen is drawn as half a unit.
        let height = max(Tenths(frame.bottom) - y, Tenths(tenths: 5))
        let entry = bar.entries[bar.entries.startIndex]
        let isAlone = bar.entries.count == 1
        let tiers = Set(bar.entries.map(\.tier))
        self.init(
            x: (start + gap).text, y: (Tenths(frame.bottom) - height).text,
            width: max(end - start - gap, Tenths(tenths: 2)).text, height: height.text,
            labelX: Tenths(tenths: (start.value + gap.value + end.value) / 2).text,
            label: isAlone ? shortened(entry.name, toWidth: 20) : nil,
            tier: tiers.count == 1 ? entry.tier?.rawValue.lowercased() ?? "none" : "none",
            title: isAlone
                ? Self.title(of: entry, context) : Self.title(of: bar, scaling, entry, total: total, context),
            url: isAlone ? place.link(.account(entry.id)) : nil)
    }

    private static func title(of entry: ABCEntry, _ context: SiteContext) -> String {
        context.words.paretoBar(
            rank: String(entry.rank), account: entry.name, amount: context.formats.amountWithCurrency(entry.amount),
            share: entry.share.map(context.formats.share) ?? "–", tier: entry.tier?.rawValue ?? "–")
    }

    private static func title(
        of bar: ParetoBars.Bar, _ scaling: ParetoChart.Scaling, _ first: ABCEntry, total: Money, _ context: SiteContext
    ) -> String {
        let (from, to) = (String(first.rank), String(first.rank + bar.entries.count - 1))
        let amount = context.formats.amountWithCurrency(bar.amount)
        guard scaling == .common else { return context.words.paretoBin(from: from, to: to, amount: amount) }
        let share = Share(bar.amount, of: total).map(context.formats.share) ?? "–"
        return context.words.paretoRest(from: from, to: to, amount: amount, share: share)
    }
}

extension ParetoChart.Cut {
    /// A cut at a height, with its label below and to the right of where the cumulative line crosses it: nothing else is
    /// drawn there. Near the right edge the label stands above and to the left.
    init(at y: Tenths, across points: [(x: Tenths, y: Tenths)], label: String, _ frame: ParetoFrame) {
        let x = Self.crossing(of: points, at: y, frame)
        let fits = x.value + (16 + 7 * displayWidth(of: label)) * 10 <= frame.right * 10
        self.init(
            y: y.text, x: x.text, labelX: (fits ? x + Tenths(8) : x - Tenths(8)).text,
            labelY: (fits ? y + Tenths(15) : y - Tenths(6)).text, anchor: fits ? "start" : "end", label: label)
    }

    /// Where the line first reaches a height; that of its first corner if it begins above.
    private static func crossing(of points: [(x: Tenths, y: Tenths)], at y: Tenths, _ frame: ParetoFrame) -> Tenths {
        guard let index = points.firstIndex(where: { $0.y <= y }) else { return Tenths(frame.right) }
        let end = points[index]
        guard index > 0 else { return end.x }
        let start = points[index - 1]
        let rise = start.y.value - end.y.value
        guard rise > 0 else { return end.x }
        return Tenths(tenths: start.x.value + (end.x.value - start.x.value) * (start.y.value - y.value) / rise)
    }
}
