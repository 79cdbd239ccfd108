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

        static let fields: [Field<Self>] = [
            .object("date") { $0.date }, .text("field") { $0.field }, .text("reason") { $0.reason },
        ]
    }

    /// A growth and its direction.
    struct Move: View {
        let text: String
        let isFall: Bool

        init?(_ growth: Growth?, _ context: SiteContext) {
            guard let growth else { return nil }
            text = context.sales.change(growth)
            isFall = growth.difference < .zero
        }

        static let fields: [Field<Self>] = [.text("text") { $0.text }, .flag("isFall") { $0.isFall }]
    }

    let period: String
    /// Whether the quarter is not over, or recorded in part only.
    let isPartial: Bool
    /// Whether a part of it was recorded for a longer period.
    let isSpread: Bool
    let revenue: String
    let profit: String?
    let margin: String?
    let overPrevious: Move?
    let overYearBefore: Move?
    let changes: [ChangeLine]
    let isUnexplained: Bool

    init(_ row: QuarterlySales.Row, _ context: SiteContext) {
        let formats = context.formats
        period = formats.period(row.period)
        isPartial = !row.isWhole
        revenue = formats.amount(row.figures.revenue)
        isSpread = row.figures.spreadRevenue != .zero
        profit = context.sales.profit(row.figures, formats.amount)
        margin = context.sales.margin(row.figures)
        overPrevious = Move(row.overPrevious, context)
        overYearBefore = Move(row.overYearBefore, context)
        changes = row.changes.map { ChangeLine($0, context) }
        isUnexplained = row.isUnexplained
    }

    static let fields: [Field<Self>] = [
        .text("period") { $0.period },
        .flag("isPartial") { $0.isPartial },
        .flag("isSpread") { $0.isSpread },
        .text("revenue") { $0.revenue },
        .optionalText("profit") { $0.profit },
        .optionalText("margin") { $0.margin },
        .optional("overPrevious") { $0.overPrevious },
        .optional("overYearBefore") { $0.overYearBefore },
        .list("changes") { $0.changes },
        .flag("isUnexplained") { $0.isUnexplained },
    ]
}
