import Analysis
import Findings
import Model

/// Nobody has paid more on an invoice than it comes to.
public enum OverpaidInvoice: CareRule {
    /// The description of `overpaid-invoice`; its texts tell whose money it is, and the slip that is often behind it.
    public static let description = RuleDescription.care(
        "overpaid-invoice",
        example: (
            "R-2041,2026-09-01,2026-10-01,12000.00,12500.00,2026-09-28",
            "R-2041,2026-09-01,2026-10-01,12000.00,12000.00,2026-09-28"
        ))

    /// One finding for each invoice on which more was paid or credited than it is worth, at its row.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        analysis.receivables.accounts.flatMap { account in
            account.credits.filter { $0.reason == .overpaid }.map { credit in
                finding(
                    at: credit.receivable.place,
                    .overpaidInvoice(
                        over: .money(credit.amount), amount: .money(credit.receivable.worth),
                        invoice: credit.receivable.invoice), help: .movePayment)
            }
        }
    }
}
