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
    }

    struct TierRow: View {
        let tier: TierView
        let count: String
        let amount: String
        let share: String?
    }

    /// The anchor: `revenue` or `profit`.
    let id: String
    let measure: String
    /// What the analysis is for: the tiers that count, or a look from the other side.
    let role: String
    let chart: ChartView?
    /// The second view, by two scales.
    let enlarged: ChartView?
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
        let other = context.otherMeasure(of: abc)
        func chart(_ scaling: ParetoChart.Scaling) -> ChartView? {
            ParetoChart(abc, scaling, at: place, context).map {
                ChartView($0, fileURL: place.link(drawing: .pareto(other: other, scaling)), context)
            }
        }
        self.chart = chart(.common)
        enlarged = chart(.enlarged)
        tableURL = place.link(download: .abc(other: other, .csv))
        total = formats.amountWithCurrency(abc.total)
        rows = abc.entries.map { entry in
            Row(
                rank: String(entry.rank), name: context.name(ofAccount: entry.id),
                url: place.link(.account(entry.id)),
                amount: entry.isUnknown ? words[.salesUnknown] : formats.amount(entry.amount),
                share: entry.share.map(formats.share),
                cumulative: entry.amount < .zero ? nil : entry.cumulativeShare.map(formats.share),
                tier: TierView(entry.tier, isByHand: entry.override != nil),
                why: words.sentences([
                    ABCWording.reason(entry, abc, context), context.sales.endsEarlier(entry.members),
                ]),
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
}
