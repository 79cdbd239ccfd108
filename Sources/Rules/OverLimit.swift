import Analysis
import Findings
import Model

/// No account owes more than its credit limit.
public enum OverLimit: CareRule {
    /// The description of `over-limit`; its texts tell what a credit limit is for, and what is to be written when it is
    /// raised.
    public static let description = RuleDescription.care(
        "over-limit",
        example: (
            "credit:\n  limit: 50000",
            "credit:\n  limit: 80000\nchanges:\n  - {date: 2026-11-20, field: credit_limit, reason: bank guarantee}"
        ))

    /// One finding for each account above its limit, credits taken off, with amounts in the currency of the limit.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard let use = found.owed.limitUse, let over = use.over else { return nil }
            let currency = use.limit.rate.currency
            let limit = use.limit.amount
            let owed = Statement.Value.face(use.balance, currency)
            let (more, most) = (Statement.Value.face(over, currency), Statement.Value.face(limit, currency))
            return finding(
                at: account.origin.place(of: "credit.limit"),
                found.owed.figures.credits == .zero
                    ? .overLimit(owed: owed, over: more, limit: most)
                    : .overLimitLessCredits(owed: owed, over: more, limit: most),
                help: .collectBeforeDelivering)
        }
    }
}
