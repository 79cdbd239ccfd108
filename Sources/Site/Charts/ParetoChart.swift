import Analysis
import Model
import Templating

/// The Pareto chart of an ABC analysis: bars from large to small, the cumulative line, and the lines at the cuts.
///
/// By the handbook of the field (ASQ) both axes are one scale: the left one ends at the total, which is 100 % on the right,
/// so that the line begins at the first bar's right upper corner. The other view enlarges the bars by a scale of their own.
struct ParetoChart: View {
    /// How the bars are drawn.
    enum Scaling: String, CaseIterable {
        /// The bars and the line by one scale.
        case common
        /// The bars by a scale that ends at the largest.
        case enlarged
    }

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
        var isA: Bool { tier == "a" }
        var isB: Bool { tier == "b" }
    }

    /// A line across the drawing with its label.
    struct Rule: View {
        let y: String
        let labelY: String
        let label: String
    }

    /// The line at which a tier ends, with its label where the cumulative line crosses it.
    struct Cut: View {
        let y: String
        let x: String
        let labelX: String
        let labelY: String
        let anchor: String
        let label: String
    }

    /// Told apart from the other charts of a page.
    let id: String
    let name: String
    let description: String
    let language: String
    let frame: ParetoFrame
    let amountTitle: String
    let shareTitle: String
    let bars: [Bar]
    /// Of the one scale that has lines across the drawing.
    let grid: [Rule]
    let amounts: [Rule]
    let shares: [Rule]
    let cuts: [Cut]
    let line: String
    /// What the last bar stands for, where that is several accounts.
    let restLabel: String?

    init?(_ analysis: ABCAnalysis, _ scaling: Scaling = .common, at place: PagePlace, _ context: SiteContext) {
        guard analysis.hasTiers else { return nil }
        let words = context.words
        let formats = context.formats
        let entries = analysis.entries.filter { $0.amount > .zero }
        let bars = scaling == .common ? ParetoBars.alone(entries) : ParetoBars.averaged(entries)
        let isEachAlone = bars.bars.count == entries.count
        let frame = ParetoFrame(hasNames: isEachAlone && bars.bars.count <= 40, slots: bars.slots)
        let largest = bars.bars.reduce(Int128(1)) { max($0, $1.amount.units) }
        let (axisTop, steps) = Scale.axis(for: scaling == .common ? analysis.total.units : largest)
        let whole = scaling == .common ? analysis.total.units : axisTop
        let measure = words[analysis.settings.measure == .revenue ? .measureRevenue : .measureProfit]

        self.frame = frame
        id = "pareto-\(analysis.settings.measure.rawValue)" + (scaling == .common ? "" : "-\(scaling.rawValue)")
        name = scaling == .common ? words.paretoName(measure: measure) : words.paretoEnlargedName(measure: measure)
        description = Self.description(of: analysis, scaling, drawn: entries.count, measure, context)
        language = words.language.rawValue
        amountTitle = words.paretoAxis(measure: measure, currency: formats.currencyName)
        shareTitle = words[.columnCumulative]

        var slot = 0
        self.bars = bars.bars.map { bar in
            defer { slot += bar.slots }
            return Bar(
                bar, from: frame.edge(slot), to: frame.edge(slot + bar.slots),
                y: frame.y(of: bar.amount.units, whole: whole),
                scaling, frame, total: analysis.total, at: place, context)
        }
        amounts = Self.amountSteps(steps, whole: whole, scaling).map { step in
            let y = frame.y(of: step, whole: whole)
            return Rule(y: y.text, labelY: (y + Tenths(4)).text, label: formats.roughAmount(Money(units: step)))
        }
        shares = [0, 25, 50, 75, 100].map { percent in
            let y = frame.y(of: Int128(percent), whole: 100)
            return Rule(y: y.text, labelY: (y + Tenths(4)).text, label: "\(percent)\(words[.percent])")
        }
        grid = scaling == .common ? shares : amounts
        let points = Self.cumulative(entries, bars, scaling, total: analysis.total, frame)
        line = points.map { "\($0.x.text),\($0.y.text)" }.joined(separator: " ")
        cuts = analysis.lines.map { line in
            let label = words.paretoCut(cut: formats.share(line.position))
            return Cut(
                at: frame.y(of: line.position.rounded(places: 4), whole: 10_000), across: points, label: label, frame)
        }
        restLabel =
            scaling == .common && !isEachAlone
            ? bars.bars.last.map { words.paretoRestLabel(n: $0.entries.count) } : nil
    }

    /// The steps of the left axis. By one scale the total is its end; a step that would stand in its way is left out.
    private static func amountSteps(_ steps: [Int128], whole: Int128, _ scaling: Scaling) -> [Int128] {
        scaling == .common ? steps.filter { $0 * 20 <= whole * 19 } + [whole] : steps
    }

    /// The corners of the cumulative line. By one scale it begins at the first bar's right upper corner and has one for
    /// each bar; else it goes up from nothing through every entry.
    private static func cumulative(
        _ entries: [ABCEntry], _ bars: ParetoBars, _ scaling: Scaling, total: Money, _ frame: ParetoFrame
    ) -> [(x: Tenths, y: Tenths)] {
        let reached: [Money] =
            switch scaling {
            case .common: bars.bars.compactMap { $0.entries.last?.cumulative }
            case .enlarged: [.zero] + entries.map(\.cumulative)
            }
        let first = scaling == .common ? 1 : 0
        return reached.enumerated().map { index, amount in
            (x: frame.edge(first + index), y: frame.y(of: amount.units, whole: total.units))
        }
    }

    private static func description(
        of analysis: ABCAnalysis, _ scaling: Scaling, drawn: Int, _ measure: String, _ context: SiteContext
    ) -> String {
        let words = context.words
        let counts = analysis.counts
        let text = words.paretoDescription(
            measure: measure, span: context.formats.span(analysis.window.first, analysis.window.last),
            a: AccountCountsWording.entries(counts.a, of: analysis, context),
            b: AccountCountsWording.entries(counts.b, of: analysis, context),
            c: AccountCountsWording.entries(counts.c, of: analysis, context),
            total: context.formats.amountWithCurrency(analysis.total))
        let scale = words[scaling == .common ? .paretoOneScale : .paretoTwoScales]
        let missing = analysis.entries.count - drawn
        return [text, scale, missing > 0 ? words.paretoNotDrawn(n: missing) : nil].compactMap { $0 }
            .joined(separator: words[.sentenceGap])
    }
}

extension ParetoChart: PageView {
    static let template = "charts/pareto.svg"
}
