import Analysis
import Findings
import Model

/// Nothing that is owed is past its due day.
public enum OverdueReceivable: CareRule {
    /// The description of `overdue-receivable`; its texts tell why debts are collected early, and where payments are
    /// written.
    public static let description = RuleDescription.care(
        "overdue-receivable",
        example: (
            "R-2041,2026-09-01,2026-10-01,12000.00,,", "R-2041,2026-09-01,2026-10-01,12000.00,12000.00,2026-11-24"
        ))

    /// One finding for each overdue invoice, at its row; a disputed one is told too, with other help.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        analysis.receivables.accounts.flatMap { account in
            account.invoices.compactMap(finding)
        }
    }

    private static func finding(on invoice: AccountAgeing.OpenInvoice) -> Finding? {
        let receivable = invoice.receivable
        guard let late = invoice.lateBy, let due = receivable.due else { return nil }
        let (number, owed, day) = (receivable.invoice, Statement.Value.money(invoice.owed), Statement.Value.day(due))
        if invoice.isDisputed, let disputed = receivable.disputed {
            return finding(
                at: receivable.place,
                .overdueReceivableDisputed(invoice: number, late: late, owed: owed, due: day, disputed: .day(disputed)),
                help: .settleDispute)
        }
        return finding(
            at: receivable.place,
            invoice.owed == invoice.worth
                ? .overdueReceivable(invoice: number, late: late, owed: owed, due: day)
                : .overdueReceivableRest(
                    invoice: number, late: late, owed: owed, amount: .money(invoice.worth), due: day), help: .collectIt)
    }
}
