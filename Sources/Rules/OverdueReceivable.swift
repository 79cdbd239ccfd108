import Analysis
import Findings
import Model

/// Nothing that is owed is past its due day.
public enum OverdueReceivable: CareRule {
    public static let description = RuleDescription.care(
        "overdue-receivable",
        "An invoice is past its due day and not paid.",
        because: "A sale is finished when it is paid. The older a debt, the less of it comes in.",
        remedy: "Collect it, and write what was paid into `paid` and the day into `paid_on`.",
        example: (
            "R-2041,2026-09-01,2026-10-01,12000.00,,",
            "R-2041,2026-09-01,2026-10-01,12000.00,12000.00,2026-11-24"
        ))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        analysis.receivables.accounts.flatMap { account in
            account.invoices.compactMap { invoice in
                let receivable = invoice.receivable
                guard let late = invoice.lateBy, receivable.outstanding > .zero else { return nil }
                let owed = receivable.outstanding.worded(in: portfolio.settings.currency)
                let whole = receivable.amount.worded(in: portfolio.settings.currency)
                let amount = receivable.paid == .zero ? "\(owed) is owed" : "\(owed) of \(whole) is still owed"
                let lateness = "\(counted(late, "day")) overdue"
                return finding(
                    at: receivable.place,
                    "invoice \(receivable.invoice) is \(lateness): \(amount) since \(receivable.due)",
                    receivable.paid == .zero ? .overdueReceivable : .overdueRest,
                    [
                        "invoice": .text(receivable.invoice), "late": .days(late),
                        "owed": .money(receivable.outstanding),
                        "amount": .money(receivable.amount), "due": .day(receivable.due),
                    ],
                    help: "Collect it; once it is paid, write `paid` and `paid_on`.")
            }
        }
    }
}
