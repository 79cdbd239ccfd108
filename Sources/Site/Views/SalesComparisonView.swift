import Analysis
import Model
import Templating

/// A period's sales beside those of another period: the same accounts on both sides, and who is left out.
struct SalesComparisonView: View {
    struct Row: View {
        let name: String
        let before: String
        let now: String
        let change: String?
        let isFall: Bool
    }

    /// The period compared with.
    let other: String
    /// The same at the head of its column.
    let shortOther: String
    let count: String
    /// What the change is against: the period before, or the year before.
    let changeLabel: String
    let rows: [Row]
    let notes: [String]
    /// Why there is no comparison.
    let blank: String?

    init(_ compared: ComparedSales, with other: Period, change: Word, _ context: SiteContext) {
        changeLabel = context.words[change]
        self.other = context.formats.period(other)
        shortOther = context.formats.shortPeriod(other)
        blank = context.sales.blank(compared)
        guard let comparison = compared.comparison else {
            (count, rows, notes) = ("", [], [])
            return
        }
        count = context.words.salesCompared(n: comparison.accounts)
        rows = Self.rows(comparison, context)
        notes = context.sales.notes(of: comparison)
    }

    private static func rows(_ comparison: SalesComparison, _ context: SiteContext) -> [Row] {
        let formats = context.formats
        let (before, now) = (comparison.before, comparison.now)
        var rows = [
            Row(
                name: context.words[.figureRevenue], before: formats.amount(before.revenue),
                now: formats.amount(now.revenue), change: context.sales.change(comparison.revenue),
                isFall: comparison.revenue.isFall)
        ]
        if let profitNow = context.sales.profit(now, formats.amount),
            let profitBefore = context.sales.profit(before, formats.amount)
        {
            // A profit of which a part is unknown is not compared.
            let growth =
                before.lacksProfit || now.lacksProfit
                ? nil
                : before.profit.flatMap { before in
                    now.profit.map { Growth(from: before, to: $0) }
                }
            rows.append(
                Row(
                    name: context.words[.figureProfit], before: profitBefore, now: profitNow,
                    change: growth.map(context.sales.change), isFall: growth?.isFall ?? false))
        }
        if let marginNow = context.sales.margin(now), let marginBefore = context.sales.margin(before) {
            // The change of a margin is no share of anything.
            rows.append(
                Row(
                    name: context.words[.figureMargin], before: marginBefore, now: marginNow, change: nil,
                    isFall: false))
        }
        return rows
    }
}
