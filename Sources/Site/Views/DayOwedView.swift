import Analysis
import Model
import Templating

/// What an account owes, by how long it has been overdue, and the invoices that are.
struct DayOwedView: View {
    let ageing: AgeingView
    let total: String
    let limit: String?
    let overLimit: String?
    let credits: String?
    /// The overdue invoices, the oldest first.
    let invoices: [String]

    init(_ owed: AccountAgeing, _ context: SiteContext) {
        let formats = context.formats
        ageing = AgeingView(owed, context)
        total = formats.amountWithCurrency(owed.outstanding)
        limit = owed.limitUse.map { formats.amountWithCurrency($0.limit.amount, $0.limit.rate.currency) }
        credits = owed.figures.credits == .zero ? nil : formats.amountWithCurrency(owed.figures.credits)
        overLimit = owed.limitUse.flatMap { use in
            use.over.map { formats.amountWithCurrency($0, use.limit.rate.currency) }
        }
        invoices = owed.invoices.compactMap { invoice in
            invoice.lateBy.map { days in
                context.words.dayPackInvoice(
                    invoice: invoice.receivable.invoice, amount: formats.amount(invoice.owed), n: days)
            }
        }
    }
}
