import Analysis
import Findings
import Model

/// Nothing that is owed is past its due day.
public enum OverdueReceivable: CareRule {
    /// The text of `overdue-receivable`: why debts are collected early, and where payments are written.
    public static let description = RuleDescription.care(
        "overdue-receivable",
        "An invoice is past its due day and not paid.",
        because: "A sale is finished when it is paid. The older a debt, the less of it comes in.",
        remedy: """
            Collect it, and write what was paid into `paid` and the day into `paid_on`; what comes in parts, into \
            payments.csv.
            """,
        example: (
            "R-2041,2026-09-01,2026-10-01,12000.00,,",
            "R-2041,2026-09-01,2026-10-01,12000.00,12000.00,2026-11-24"
        ))

    /// One finding for each overdue invoice, at its row; a disputed one is told too, with other help.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        analysis.receivables.accounts.flatMap { account in
            account.invoices.compactMap { finding(on: $0, portfolio.settings.currency) }
        }
    }

    private static func finding(on invoice: AccountAgeing.OpenInvoice, _ currency: Currency) -> Finding? {
        let receivable = invoice.receivable
        guard let late = invoice.lateBy, let due = receivable.due else { return nil }
        let isWhole = invoice.owed == invoice.worth
        let owed = invoice.owed.worded(in: currency)
        let amount = isWhole ? "\(owed) is owed" : "\(owed) of \(invoice.worth.worded(in: currency)) is still owed"
        let disputed = invoice.isDisputed ? receivable.disputed : nil
        return finding(
            at: receivable.place,
            "invoice \(receivable.invoice) is \(counted(late, "day")) overdue: \(amount) since \(due)"
                + (disputed.map { ", and disputed since \($0)" } ?? ""),
            disputed != nil ? .overdueDisputed : isWhole ? .overdueReceivable : .overdueRest,
            [
                "invoice": .text(receivable.invoice), "late": .days(late), "owed": .money(invoice.owed),
                "amount": .money(invoice.worth), "due": .day(due), "disputed": .day(disputed ?? due),
            ],
            help: disputed == nil
                ? "Collect it; once it is paid, write `paid` and `paid_on`, or a row in payments.csv."
                : "Settle the dispute: with a credit note that names the invoice in `credits`, or with its payment.")
    }
}
