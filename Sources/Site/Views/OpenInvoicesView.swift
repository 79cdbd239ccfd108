import Analysis
import Model
import Templating

/// The invoices of an account of which something is owed, and what it has to its credit: what its figures of owed, overdue
/// and credits are the sums of.
struct OpenInvoicesView: View {
    /// A part of an invoice that is closed: a payment, a credit note, or what is written off.
    struct Part: View {
        let day: String?
        let amount: String
        /// What it is, unless it is a payment.
        let kind: String?
        let note: String?
    }

    struct Row: View {
        let invoice: String
        let issued: DayView
        let due: DayView?
        let amount: String
        /// What stands on the invoice, where that is another currency.
        let face: String?
        let parts: [Part]
        let owed: String
        let late: String?
        let lateDays: String
        let disputed: String?
    }

    struct CreditRow: View {
        let invoice: String
        let reason: String
        let issued: DayView
        let amount: String
    }

    /// Those due first stand first.
    let rows: [Row]
    let owed: String
    let overdue: String?
    let hasParts: Bool
    let hasDisputes: Bool
    let credits: [CreditRow]
    let totalCredits: String

    /// Nil where nothing is open.
    init?(_ ageing: AccountAgeing, _ context: SiteContext) {
        guard !ageing.invoices.isEmpty || !ageing.credits.isEmpty else { return nil }
        let formats = context.formats
        rows = ageing.invoices.map { Row($0, context) }
        owed = formats.amount(ageing.outstanding)
        overdue = ageing.overdue == .zero ? nil : formats.amount(ageing.overdue)
        hasParts = rows.contains { !$0.parts.isEmpty }
        hasDisputes = rows.contains { $0.disputed != nil }
        credits = ageing.credits.map { credit in
            CreditRow(
                invoice: credit.receivable.invoice, reason: context.words.word(.creditReason, credit.reason.rawValue),
                issued: DayView(credit.receivable.issued, formats.shortDay(credit.receivable.issued)),
                amount: formats.amount(credit.amount))
        }
        totalCredits = formats.amount(ageing.figures.credits)
    }
}

extension OpenInvoicesView.Row {
    fileprivate init(_ open: AccountAgeing.OpenInvoice, _ context: SiteContext) {
        let formats = context.formats
        let receivable = open.receivable
        func day(_ day: Day) -> DayView { DayView(day, formats.shortDay(day)) }
        self.init(
            invoice: receivable.invoice, issued: day(receivable.issued), due: receivable.due.map(day),
            amount: formats.amount(open.worth),
            face: receivable.rate.isOther
                ? formats.amount(receivable.amount, receivable.rate.currency) : nil,
            parts: open.movements.map { movement in
                OpenInvoicesView.Part(
                    day: movement.day.map(formats.shortDay), amount: formats.amount(movement.amount),
                    kind: movement.kind == .payment
                        ? nil : context.words.word(.settlementKind, movement.kind.rawValue),
                    note: movement.note)
            },
            owed: formats.amount(open.owed), late: open.lateBy.map { context.words.days(n: $0) },
            lateDays: open.lateBy.map(String.init) ?? "",
            disputed: open.isDisputed ? receivable.disputed.map(formats.shortDay) : nil)
    }
}
