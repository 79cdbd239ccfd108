import Analysis
import Model
import Templating

/// `abc.html`: the Pareto chart, the ABC table, 80/20 and concentration.
struct ABCPage: PageView {
    static let template = "abc.html"

    struct Row: View {
        let rank: String
        let name: String
        let url: String
        let amount: String
        let share: String?
        let cumulative: String?
        let tier: TierView
        let why: String
        let members: String?

        static let fields: [Field<Self>] = [
            .text("rank") { $0.rank }, .text("name") { $0.name }, .text("url") { $0.url },
            .text("amount") { $0.amount },
            .optionalText("share") { $0.share }, .optionalText("cumulative") { $0.cumulative },
            .object("tier") { $0.tier },
            .text("why") { $0.why }, .optionalText("members") { $0.members },
        ]
    }

    struct TierRow: View {
        let tier: TierView
        let count: String
        let amount: String
        let share: String?

        static let fields: [Field<Self>] = [
            .object("tier") { $0.tier }, .text("count") { $0.count }, .text("amount") { $0.amount },
            .optionalText("share") { $0.share },
        ]
    }

    let frame: FrameView
    let chart: ParetoChart?
    let otherChart: ParetoChart?
    let measure: String
    let otherMeasure: String
    let rows: [Row]
    let tiers: [TierRow]
    let total: String
    let method: [TermView]
    let figures: [TermView]
    let notes: [String]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let abc = context.abc
        frame = FrameView(words[.abcTitle], in: .abc, at: place, context)
        chart = ParetoChart(abc, at: place, context)
        otherChart = ParetoChart(context.abcByOtherMeasure, at: place, context)
        let names = [words[.measureRevenue], words[.measureProfit]]
        measure = abc.settings.measure == .revenue ? names[0] : names[1]
        otherMeasure = abc.settings.measure == .revenue ? names[1] : names[0]
        total = formats.amountWithCurrency(abc.total)
        rows = abc.entries.map { entry in
            Row(
                rank: String(entry.rank), name: entry.name, url: place.link(.account(entry.id)),
                amount: formats.amount(entry.amount), share: entry.share.map(formats.share),
                cumulative: entry.amount < .zero ? nil : entry.cumulativeShare.map(formats.share),
                tier: TierView(entry.tier, isByHand: entry.override != nil),
                why: ABCWording.reason(entry, abc, context),
                members: entry.members.count > 1 ? words(.groupMembers, count: entry.members.count) : nil)
        }
        tiers =
            abc.hasTiers
            ? Tier.allCases.map { tier in
                let members = abc.entries.filter { $0.tier == tier }
                let amount = members.sum(\.amount)
                return TierRow(
                    tier: TierView(tier), count: String(members.count), amount: formats.amount(amount),
                    share: Share(amount, of: abc.total).map(formats.share))
            } : []
        method = ABCWording.method(abc, context)
        figures = ABCWording.figures(abc, context)
        notes = ABCWording.notes(abc, context)
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .optional("chart") { $0.chart },
        .optional("otherChart") { $0.otherChart },
        .text("measure") { $0.measure },
        .text("otherMeasure") { $0.otherMeasure },
        .list("rows") { $0.rows },
        .list("tiers") { $0.tiers },
        .text("total") { $0.total },
        .list("method") { $0.method },
        .list("figures") { $0.figures },
        .texts("notes") { $0.notes },
    ]
}
