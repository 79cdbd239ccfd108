import Analysis
import Model
import Templating

/// `abc/rising.html`: the B and C accounts that could become key accounts, scored on the five marks of one.
struct RisingPage: PageView {
    static let template = "rising.html"

    struct Row: View {
        let name: String
        let url: String
        let tier: TierView
        let owner: LinkView
        let change: String?
        let growth: String
        let score: String
        let marks: [Mark]
    }

    /// A mark with its arithmetic.
    struct Mark: View {
        let points: String
        let arithmetic: String?
    }

    let frame: FrameView
    let chart: ChartView?
    let marks: [String]
    let rows: [Row]
    let benchmarks: [TermView]
    let window: String
    let windowBefore: String
    let notes: [String]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let rising = context.rising.value
        frame = FrameView(words[.navRising], at: place, context)
        chart = SmallMultiples(risingAt: place, context).map {
            ChartView($0, fileURL: place.link(drawing: .marks), context)
        }
        marks = KeyAccountMark.Kind.allCases.map { words.word(.mark, $0.rawValue) }
        window = context.sales.window
        windowBefore = formats.span(rising.windowBefore.first, rising.windowBefore.last)
        benchmarks = Self.benchmarks(rising, context)
        notes = [context.sales.list(context.words.salesNotCompared, context.sales.names(rising.notCompared))].compactMap
        { $0 }
        rows = rising.rows.compactMap { row in
            guard let account = context.portfolio.account(row.account) else { return nil }
            return Row(
                name: account.nameInLists, url: place.link(.account(account.id)),
                tier: TierView(of: row.account, context),
                owner: context.link(toRep: context.owner(of: account), from: place),
                change: context.sales.change(row.growth),
                growth: words.risingGrowthText(
                    before: formats.wholeAmount(row.growth.before), now: formats.wholeAmount(row.growth.now)),
                score: String(row.score),
                marks: row.marks.map { Mark(points: String($0.points), arithmetic: $0.measure.map(context.arithmetic)) }
            )
        }
    }

    /// What each mark measures, and what earns all of its points.
    private static func benchmarks(_ rising: RisingAccounts, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let known = rising.benchmarks
        return KeyAccountMark.Kind.allCases.map { kind in
            let full: String? =
                switch kind {
                case .frequency: words.risingMonths(n: rising.window.months)
                case .volume: known.leastRevenueOfA.map(formats.amountWithCurrency)
                case .margin: known.margin.map(formats.share)
                case .loyalty: words.risingMonths(n: known.loyalMonths)
                case .contribution: known.leastProfitOfA.map(formats.amountWithCurrency)
                }
            return TermView(
                term: words.word(.mark, kind.rawValue),
                text: words.risingBenchmark(kind, full: full ?? words[.risingUnknown]))
        }
    }
}

extension SiteContext {
    /// How the points of a mark come about: `20 × 9 ÷ 12`.
    fileprivate func arithmetic(_ measure: KeyAccountMark.Measure) -> String {
        let (value, benchmark) =
            switch measure {
            case .months(let value, let benchmark): (formats.number(value), formats.number(benchmark))
            case .money(let value, let benchmark): (formats.wholeAmount(value), formats.wholeAmount(benchmark))
            case .share(let value, let benchmark): (formats.share(value), formats.share(benchmark))
            }
        return words.risingArithmetic(most: String(KeyAccountMark.most), value: value, benchmark: benchmark)
    }
}

extension Words {
    /// What a mark measures against what.
    fileprivate func risingBenchmark(_ kind: KeyAccountMark.Kind, full: String) -> String {
        switch kind {
        case .frequency: risingFrequency(full: full)
        case .volume: risingVolume(full: full)
        case .margin: risingMargin(full: full)
        case .loyalty: risingLoyalty(full: full)
        case .contribution: risingContribution(full: full)
        }
    }
}
