import Analysis
import Findings
import Model
import Text

/// A quarter's revenue that moves by the settings' threshold or more has a reason in `changes`.
///
/// The last four quarters that are over are looked at, each beside the quarter before it, as far as the account's sales are
/// booked and recorded for no longer than a quarter.
public enum UnexplainedChange: CareRule {
    static let quarters = 4

    /// The description of `unexplained-change`; its texts tell why the reason is written down while it is known, and in
    /// which form.
    public static let description = RuleDescription.care(
        "unexplained-change",
        example: (
            "changes: []", "changes:\n  - {date: 2026-08-14, field: revenue, reason: second plant came on stream}"
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
        return finding(
            at: account.place(ofSalesIn: quarter) ?? account.origin.place(of: "sales", or: "name"), message(on: move),
            help: .addReason(quarter: .period(quarter)),
            notes: account.place(ofSalesIn: quarter.previous).map {
                [Finding.Note(place: $0, message: .quarterBeforeBegins(revenue: .money(move.revenue.before)))]
            } ?? [])
    }

    private static func message(on move: RevenueMove) -> Statement {
        let (before, now) = (Statement.Value.money(move.revenue.before), Statement.Value.money(move.revenue.now))
        let quarter = Statement.Value.period(move.period)
        guard let share = Share(move.revenue.difference.magnitude, of: move.revenue.before).map(Statement.Value.share)
        else { return .unexplainedChangeMove(quarter: quarter, before: before, now: now) }
        return move.revenue.difference < .zero
            ? .unexplainedChangeFall(quarter: quarter, share: share, before: before, now: now)
            : .unexplainedChangeRise(quarter: quarter, share: share, before: before, now: now)
    }
}

extension Account {
    /// Where the first sales record of a period stands.
    fileprivate func place(ofSalesIn period: Period) -> Place? {
        let span = DaySpan(period)
        return self.sales.filter { span.contains($0.period) }.min { $0.period < $1.period }?.place
    }
}
