import Analysis
import Model

/// The Pareto chart of an ABC analysis: bars from large to small, the cumulative line, and the lines at the cuts.
///
/// By the handbook of the field (ASQ) both axes are one scale: the left one ends at the total, which is 100 % on the right,
/// so that the line begins at the first bar's right upper corner. The other view enlarges the bars by a scale of their own.
/// The lines across are those at which both axes have their figures. On a phone the bars lie, with their names above them.
struct ParetoChart: Chart {
    /// How the bars are drawn.
    enum Scaling: String, CaseIterable {
        /// The bars and the line by one scale.
        case common
        /// The bars by a scale that ends at the largest.
        case enlarged
    }

    /// So many bars lie on a phone; the last is of all the others.
    static let mostOnPhones = 20

    let kind = "pareto"
    let name: String
    let description: String
    let scaling: Scaling
    let analysis: ABCAnalysis
    /// Those with an amount above zero, from the largest to the smallest.
    let entries: [ABCEntry]
    let unit: AmountUnit
    let measure: String
    let place: PagePlace
    let context: SiteContext

    var words: Words { context.words }
    var formats: Formats { context.formats }

    /// Nil where nothing can be put into tiers.
    init?(_ analysis: ABCAnalysis, _ scaling: Scaling = .common, at place: PagePlace, _ context: SiteContext) {
        guard analysis.hasTiers else { return nil }
        self.analysis = analysis
        self.scaling = scaling
        self.place = place
        self.context = context
        let words = context.words
        entries = analysis.entries.filter { $0.amount > .zero }
        measure = words[analysis.settings.measure == .revenue ? .measureRevenue : .measureProfit]
        unit = AmountUnit(
            for: scaling == .common ? [analysis.total.units] : entries.map(\.amount.units), context.formats)
        name = scaling == .common ? words.paretoName(measure: measure) : words.paretoEnlargedName(measure: measure)
        description = Self.description(of: analysis, scaling, drawn: entries.count, measure, context)
    }

    private static func description(
        of analysis: ABCAnalysis, _ scaling: Scaling, drawn: Int, _ measure: String, _ context: SiteContext
    ) -> String {
        let words = context.words
        let counts = analysis.counts
        let missing = analysis.entries.count - drawn
        return words.sentences([
            words.paretoDescription(
                measure: measure, span: context.formats.span(analysis.window.first, analysis.window.last),
                a: AccountCountsWording.entries(counts.a, of: analysis, context),
                b: AccountCountsWording.entries(counts.b, of: analysis, context),
                c: AccountCountsWording.entries(counts.c, of: analysis, context),
                total: context.formats.amountWithCurrency(analysis.total)),
            words[scaling == .common ? .paretoOneScale : .paretoTwoScales],
            missing > 0 ? words.paretoNotDrawn(n: missing) : nil,
        ])
    }

    func sketch(_ width: ChartWidth) -> Sketch {
        width.isNarrow ? lying() : upright(width)
    }

    /// The tiers that are drawn, and the line.
    var keys: [ChartKey] {
        let tiers = Set(entries.compactMap(\.tier))
        return Tier.allCases.filter(tiers.contains).map {
            ChartKey($0.keyShape, "bar " + $0.css, words.paretoTier(tier: $0.rawValue))
        } + [ChartKey(.line, "cumulative", words[.columnCumulative])]
    }

    /// What is as long as the scale of the bars.
    func whole(_ bars: ParetoBars) -> Int128 {
        scaling == .common ? analysis.total.units : Scale.axis(for: bars.bars.map(\.amount.units).max() ?? 1).top
    }

    /// The corners of the cumulative line, as amounts and as how many places lie before them. By one scale it begins at the
    /// end of the first bar and has one for each bar; else it goes up from nothing through every entry.
    func reached(_ bars: ParetoBars) -> [(slots: Int, amount: Money)] {
        switch scaling {
        case .common:
            bars.bars.enumerated().compactMap { index, bar in bar.entries.last.map { (index + 1, $0.cumulative) } }
        case .enlarged:
            [(0, .zero)] + entries.enumerated().map { ($0 + 1, $1.cumulative) }
        }
    }

    /// A bar as a box, hatched where it is of tier B.
    func mark(_ bar: ParetoBars.Bar, x: Tenths, y: Tenths, width: Tenths, height: Tenths) -> ChartMark {
        var mark = ChartMark(css: "bars", title: title(of: bar))
        if bar.isAlone, let entry = bar.entries.first { mark.url = place.link(.account(entry.id)) }
        mark.boxes = [
            ChartMark.Box("bar " + (bar.tier?.css ?? "bar-none"), x: x, y: y, width: width, height: height)
        ]
        if bar.tier == .b {
            mark.paths = [ChartMark.Path(hatching: "hatch", x: x, y: y, width: width, height: height)]
        }
        return mark
    }

    private func title(of bar: ParetoBars.Bar) -> String {
        guard let entry = bar.entries.first else { return "" }
        if bar.isAlone {
            return words.paretoBar(
                rank: String(entry.rank), account: context.name(ofAccount: entry.id),
                amount: formats.amountWithCurrency(entry.amount),
                share: entry.share.map(formats.share) ?? "–", tier: entry.tier?.rawValue ?? "–")
        }
        let (from, to) = (String(entry.rank), String(entry.rank + bar.entries.count - 1))
        let amount = formats.amountWithCurrency(bar.amount)
        guard scaling == .common || bar.slots == 1 else { return words.paretoBin(from: from, to: to, amount: amount) }
        let share = Share(bar.amount, of: analysis.total).map(formats.share) ?? "–"
        return words.paretoRest(from: from, to: to, amount: amount, share: share)
    }
}
