import Analysis
import Model
import Templating

/// Why what was sold in some months is not what was invoiced in them, account by account.
struct SoldAndInvoicedView: View {
    struct Row: View {
        let account: LinkView
        let sold: String
        let invoiced: String
        let difference: String
        /// `not booked yet −1,200; rounding +0.01`
        let reasons: String
        let notExplained: String?
    }

    let span: String
    let rows: [Row]
    let total: Row
    /// Where sales and receivables are known to hold tax differently.
    let hasOtherTax: Bool

    init(_ compared: SoldAndInvoiced, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        span = formats.span(compared.months.lowerBound.firstDay, compared.months.upperBound.lastDay)
        hasOtherTax = context.portfolio.settings.tax.differs
        rows = compared.rows.map { row in
            Row(
                account: context.link(toAccount: row.account, from: place), sold: formats.amount(row.sold),
                invoiced: formats.amount(row.invoiced), difference: formats.difference(row.difference),
                reasons: Self.reasons(row.reasons, context), notExplained: Self.notExplained(row.notExplained, formats))
        }
        var sums: [SoldAndInvoiced.Reason: Money] = [:]
        for row in compared.rows { sums.merge(row.reasons) { $0 + $1 } }
        total = Row(
            account: LinkView(text: context.words[.total], url: nil), sold: formats.amount(compared.sold),
            invoiced: formats.amount(compared.invoiced),
            difference: formats.difference(compared.sold - compared.invoiced), reasons: Self.reasons(sums, context),
            notExplained: Self.notExplained(compared.notExplained, formats))
    }

    private static func reasons(_ reasons: [SoldAndInvoiced.Reason: Money], _ context: SiteContext) -> String {
        SoldAndInvoiced.Reason.allCases.compactMap { reason in
            reasons[reason].map {
                context.words.word(.soldReason, reason.rawValue) + "\u{A0}" + context.formats.difference($0)
            }
        }.listed(by: context.words[.phraseSeparator])
    }

    private static func notExplained(_ money: Money, _ formats: Formats) -> String? {
        money == .zero ? nil : formats.difference(money)
    }
}
