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

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("before") { $0.before }, .text("now") { $0.now },
            .optionalText("change") { $0.change }, .flag("isFall") { $0.isFall },
        ]
    }

    /// The period compared with.
    let other: String
    let count: String
    /// What the change is against: the period before, or the year before.
    let changeLabel: String
    let rows: [Row]
    let notes: [String]
    /// Why there is no comparison.
    let blank: String?

    init(_ compared: ComparedSales, with other: Period, change: Phrase, _ context: SiteContext) {
        changeLabel = context.words[change]
        self.other = context.formats.period(other)
        blank = context.sales.blank(compared)
        guard let comparison = compared.comparison else {
            (count, rows, notes) = ("", [], [])
            return
        }
        count = context.words(.salesCompared, count: comparison.accounts)
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
                isFall: comparison.revenue.difference < .zero)
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
                    change: growth.map(context.sales.change), isFall: (growth?.difference ?? .zero) < .zero))
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

    static let fields: [Field<Self>] = [
        .text("other") { $0.other },
        .text("count") { $0.count },
        .text("changeLabel") { $0.changeLabel },
        .list("rows") { $0.rows },
        .texts("notes") { $0.notes },
        .optionalText("blank") { $0.blank },
    ]
}
