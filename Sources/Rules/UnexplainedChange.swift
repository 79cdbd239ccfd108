import Analysis
import Findings
import Model

/// A quarter's revenue that moves by the settings' threshold or more has a reason in `changes`.
///
/// The last four quarters that are over are looked at, each beside the quarter before it, as far as the account's sales are
/// booked and recorded for no longer than a quarter.
public enum UnexplainedChange: CareRule {
    static let quarters = 4

    /// The text of `unexplained-change`: why the reason is written down while it is known, and in which form.
    public static let description = RuleDescription.care(
        "unexplained-change",
        "A quarter's revenue moved far, and nobody has written down why.",
        because: """
            Whoever reads the figures a year later must be able to tell a lost tender from a late delivery. The reason \
            is known when the quarter ends, and forgotten soon after.
            """,
        remedy: """
            Add an entry to `changes` with `field: revenue`, a `date` within the quarter, and the `reason`. \
            `change_threshold` in dossier.yaml says from which move on.
            """,
        example: (
            "changes: []",
            "changes:\n  - {date: 2026-08-14, field: revenue, reason: second plant came on stream}"
        ))

    /// One finding for each unexplained quarter of an active account, at the first sales record of the quarter.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        let start = portfolio.settings.fiscalYearStart
        let last = Period(.quarter, containing: analysis.asOf, yearStart: start).previous
        let quarters = sequence(first: last, next: \.previous).prefix(quarters)
        return portfolio.accounts.indices.filter { portfolio.accounts[$0].stage == .active }.flatMap { position in
            quarters.compactMap { quarter in
                analysis.ledger.revenueMove(of: position, in: quarter, portfolio: portfolio).flatMap {
                    finding(on: portfolio.accounts[position], $0, settings: portfolio.settings)
                }
            }
        }
    }

    private static func finding(on account: Account, _ move: RevenueMove, settings: Settings) -> Finding? {
        guard !move.isExplained, move.revenue.isAtLeast(settings.changeThreshold) else { return nil }
        let quarter = move.period
        let direction = move.revenue.difference < .zero ? "fell" : "rose"
        let extent = move.revenue.share.flatMap { Share($0.part < 0 ? -$0.part : $0.part, of: $0.whole) }
        let before = move.revenue.before.worded(in: settings.currency)
        let now = move.revenue.now.worded(in: settings.currency)
        let (sentence, facts) = statement(of: move)
        return finding(
            at: account.place(ofSalesIn: quarter) ?? account.origin.place(of: "sales", or: "name"),
            """
            the revenue of \(quarter.worded) \(direction)\(extent.map { " by \($0.worded)" } ?? ""), from \(before) to \
            \(now), and `changes` does not say why
            """,
            sentence, facts,
            help: "Add the reason to `changes`, with `field: revenue` and a date within \(quarter.worded).",
            notes: account.place(ofSalesIn: quarter.previous).map {
                [Finding.Note(place: $0, message: "the quarter before begins here: \(before)")]
            } ?? [])
    }

    private static func statement(of move: RevenueMove) -> (CareSentence, KeyValuePairs<String, Statement.Value>) {
        let (before, now) = (Statement.Value.money(move.revenue.before), Statement.Value.money(move.revenue.now))
        guard let share = Share(move.revenue.difference.magnitude, of: move.revenue.before) else {
            return (.unexplainedMove, ["quarter": .period(move.period), "before": before, "now": now])
        }
        return (
            move.revenue.difference < .zero ? .unexplainedFall : .unexplainedRise,
            ["quarter": .period(move.period), "share": .share(share), "before": before, "now": now]
        )
    }
}

extension Account {
    /// Where the first sales record of a period stands.
    fileprivate func place(ofSalesIn period: Period) -> Place? {
        let span = DaySpan(period)
        return self.sales.filter { span.contains($0.period) }.min { $0.period < $1.period }?.place
    }
}
