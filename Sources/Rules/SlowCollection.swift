import Analysis
import Findings
import Model

/// What comes in keeps up with what falls due: over the last three whole months at least four fifths of it.
///
/// What falls due, not what is invoiced, is what an account can be asked for, whatever its payment terms.
public enum SlowCollection: CareRule {
    static let months = 3
    static let leastCollected = Percentage(hundredths: 8000)

    public static let description = RuleDescription.care(
        "slow-collection",
        "An account pays much less than falls due.",
        because: """
            Sales and collections are in balance, or we lend our customers money without having decided to. Less than \
            80 % of what fell due over three months is no longer one late invoice.
            """,
        remedy: "Agree on a plan of payment; deliver against payment until collections keep up; review the limit.",
        example: ("priority: 1\nlimit: 80000", "priority: 3\nlimit: 20000"))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        let span = DaySpan(months: months, before: analysis.asOf)
        return portfolio.accounts.compactMap { account in
            guard !account.receivables.isEmpty else { return nil }
            let sum = CollectionsByMonth(account.receivables).sum(in: span)
            guard let share = Share(sum.collected, of: sum.fellDue), share < Share(leastCollected) else { return nil }
            let currency = portfolio.settings.currency
            let extent = "\(share.worded(toTellFrom: leastCollected)), less than \(leastCollected.worded)"
            return finding(
                at: account.placeOfDebt(in: span),
                """
                from \(span.first) to \(span.last) only \(sum.collected.worded(in: currency)) came in of \
                \(sum.fellDue.worded(in: currency)) that fell due: \(extent)
                """, .slowCollection,
                [
                    "from": .day(span.first), "to": .day(span.last), "collected": .money(sum.collected),
                    "due": .money(sum.fellDue), "share": .share(share, toTellFrom: leastCollected),
                    "least": .percentage(leastCollected),
                ],
                help: "Agree on a plan of payment, and look at the credit limit again.")
        }
    }
}

extension Account {
    /// The first invoice that fell due in a span and is not paid; or else the first that fell due in it.
    fileprivate func placeOfDebt(in span: DaySpan) -> Place {
        let due = receivables.filter { span.contains($0.due) }
        return (due.first { $0.outstanding > .zero } ?? due.first)?.place ?? origin.place(of: "credit", or: "name")
    }
}
