import Analysis
import Model
import Templating

/// A quarter of an account's sales, with the recorded changes that explain it.
struct QuarterView: View {
    struct ChangeLine: View {
        let date: DayView
        let field: String
        let reason: String

        init(_ change: Account.Change, _ context: SiteContext) {
            date = DayView(change.date, context.formats.shortDay(change.date))
            field = context.words.word(.changedField, change.field.rawValue)
            reason = change.reason
        }
    }

    /// A growth and its direction.
    struct Move: View {
        let text: String
        let isFall: Bool

        init?(_ growth: Growth?, _ context: SiteContext) {
            guard let growth else { return nil }
            text = context.sales.change(growth)
            isFall = growth.isFall
        }
    }

    let period: String
    /// Which of its months alone are known, or that it is not over.
    let part: String?
    /// Whether a part of it was recorded for a longer period.
    let isSpread: Bool
    let revenue: String
    let profit: String?
    let margin: String?
    let overPrevious: Move?
    let overYearBefore: Move?
    let changes: [ChangeLine]
    let isUnexplained: Bool

    init(_ row: QuarterlySales.Row, known months: KnownMonths, _ context: SiteContext) {
        let formats = context.formats
        period = formats.shortPeriod(row.period)
        let isOver = row.period.last < context.asOf
        let known = months.part(of: row.period, context) ?? (isOver ? nil : context.words[.accountPartial])
        part = row.isWhole ? nil : known
        revenue = formats.amount(row.figures.revenue)
        isSpread = !row.isObserved
        profit = context.sales.profit(row.figures, formats.amount)
        margin = context.sales.margin(row.figures)
        overPrevious = Move(row.overPrevious, context)
        overYearBefore = Move(row.overYearBefore, context)
        changes = row.changes.map { ChangeLine($0, context) }
        isUnexplained = row.isUnexplained
    }
}
