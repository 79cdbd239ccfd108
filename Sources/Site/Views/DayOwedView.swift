import Analysis
import Model
import Templating

/// What an account owes, against its limit, and the invoices that are overdue.
struct DayOwedView: View {
    let total: String
    let overdue: String?
    let limit: String?
    let overLimit: String?
    let credits: String?
    /// The overdue invoices, the oldest first.
    let invoices: [String]
    /// How many more are overdue.
    let more: String?

    /// So many invoices are told one by one.
    private static let most = 5

    init(_ owed: AccountAgeing, _ context: SiteContext) {
        let formats = context.formats
        total = formats.amountWithCurrency(owed.outstanding)
        overdue = owed.overdue == .zero ? nil : formats.amountWithCurrency(owed.overdue)
        limit = owed.limitUse.map { formats.amountWithCurrency($0.limit.amount, $0.limit.rate.currency) }
        credits = owed.figures.credits == .zero ? nil : formats.amountWithCurrency(owed.figures.credits)
        overLimit = owed.limitUse.flatMap { use in
            use.over.map { formats.amountWithCurrency($0, use.limit.rate.currency) }
        }
        let late = owed.invoices.filter { $0.lateBy != nil }
        invoices = late.prefix(Self.most).map { invoice in
            context.words.daySheetInvoice(
                invoice: invoice.receivable.invoice, amount: formats.amountWithCurrency(invoice.owed),
                n: invoice.lateBy ?? 0)
        }
        more = late.count > Self.most ? context.words.daySheetMore(n: late.count - Self.most) : nil
    }
}
