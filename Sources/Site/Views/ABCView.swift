import Analysis
import Model
import Templating

/// The ABC analysis by one measure: a part of `abc.html`.
struct ABCView: View {
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

    /// The anchor: `revenue` or `profit`.
    let id: String
    let measure: String
    /// What the analysis is for: the tiers that count, or a look from the other side.
    let role: String
    let chart: ParetoChart?
    let chartURL: String
    /// The second view, by two scales.
    let enlarged: ParetoChart?
    let enlargedURL: String
    let tableURL: String
    let rows: [Row]
    /// What the table is of, accounts or groups.
    let table: String
    let unit: String
    /// What the rounded shares add up to, where that is not 100 %.
    let rounding: String?
    /// What the table of tiers counts: accounts or groups.
    let counted: String
    let tiers: [TierRow]
    let total: String
    let method: [TermView]
    let figures: [TermView]
    let notes: [String]

    init(_ abc: ABCAnalysis, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        id = abc.settings.measure.rawValue
        measure = words[abc.settings.measure == .revenue ? .measureRevenue : .measureProfit]
        role = words[abc.settings.measure == context.abc.settings.measure ? .abcRoleMain : .abcRoleOther]
        chart = ParetoChart(abc, at: place, context)
        chartURL = place.link(ParetoChart.path(abc, .common, context))
        enlarged = ParetoChart(abc, .enlarged, at: place, context)
        enlargedURL = place.link(ParetoChart.path(abc, .enlarged, context))
        tableURL = place.link(ABCData.path(abc, context) + ".csv")
        total = formats.amountWithCurrency(abc.total)
        rows = abc.entries.map { entry in
            Row(
                rank: String(entry.rank), name: entry.name, url: place.link(.account(entry.id)),
                amount: entry.isUnknown ? words[.salesUnknown] : formats.amount(entry.amount),
                share: entry.share.map(formats.share),
                cumulative: entry.amount < .zero ? nil : entry.cumulativeShare.map(formats.share),
                tier: TierView(entry.tier, isByHand: entry.override != nil),
                why: ABCWording.reason(entry, abc, context),
                members: ABCWording.members(of: entry, context))
        }
        table = words[abc.settings.level == .group ? .abcTableGroups : .abcTable]
        unit = words[abc.settings.level == .group ? .accountGroup : .columnAccount]
        rounding = context.sales.rounding(of: abc.entries.map(\.share))
        counted = words[abc.settings.level == .group ? .abcGroupsLabel : .abcAccountsLabel]
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
        .text("id") { $0.id },
        .text("measure") { $0.measure },
        .text("role") { $0.role },
        .optional("chart") { $0.chart },
        .text("chartURL") { $0.chartURL },
        .optional("enlarged") { $0.enlarged },
        .text("enlargedURL") { $0.enlargedURL },
        .text("tableURL") { $0.tableURL },
        .list("rows") { $0.rows },
        .text("table") { $0.table },
        .text("unit") { $0.unit },
        .optionalText("rounding") { $0.rounding },
        .text("counted") { $0.counted },
        .list("tiers") { $0.tiers },
        .text("total") { $0.total },
        .list("method") { $0.method },
        .list("figures") { $0.figures },
        .texts("notes") { $0.notes },
    ]
}
