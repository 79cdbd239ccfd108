import Analysis
import Findings
import Model
import Text

/// An active account is visited again before its tier's maximum interval is past, or at least a visit is planned, or
/// announced, for a day within another such interval.
///
/// Where no visit was ever held, the interval counts from the day on which the account began to buy, if that is known.
public enum OverdueVisit: CareRule {
    /// The description of `overdue-visit`; its texts tell which visits count, and how far ahead a planned one may lie
    /// to count as well.
    public static let description = RuleDescription.care(
        "overdue-visit",
        example: ("date: 2026-08-03\nstatus: done", "date: 2026-08-03\nstatus: done\nnext_visit: 2026-12-01"))

    /// One finding for each account left alone for too long, at its last visit held, or at its name if there was none.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard let tier = found.tier, let cadence = found.visits.cadence, let start = found.visits.countsFrom,
                found.visitOverdueBy(of: account, asOf: analysis.asOf) != nil
            else { return nil }
            let next = found.agenda.next?.day
            return finding(
                at: account.placeOfLastVisit(found.visits),
                message(
                    start, ago: analysis.asOf - start, .tier(tier), cadence.maximum,
                    next: next.map(Statement.Value.day),
                    wasVisited: found.visits.lastHeld != nil), help: next == nil ? .planVisit : .planEarlierVisit)
        }
    }

    private static func message(
        _ start: Day, ago: Int, _ tier: Statement.Value, _ maximum: Int, next: Statement.Value?, wasVisited: Bool
    ) -> Statement {
        let date = Statement.Value.day(start)
        switch (wasVisited, next) {
        case (true, nil): return .overdueVisit(ago: ago, date: date, tier: tier, maximum: maximum)
        case (false, nil): return .overdueVisitFirst(ago: ago, date: date, tier: tier, maximum: maximum)
        case (true, let next?):
            return .overdueVisitTooLate(ago: ago, date: date, tier: tier, maximum: maximum, next: next)
        case (false, let next?):
            return .overdueVisitFirstTooLate(ago: ago, date: date, tier: tier, maximum: maximum, next: next)
        }
    }
}

extension Account {
    /// The date of the last visit held; the account's own card if there was none.
    func placeOfLastVisit(_ cadence: VisitCadence) -> Place {
        guard let id = cadence.lastHeldVisit, let visit = self.visits.first(where: { $0.id == id }) else {
            return self.origin.place(of: "name")
        }
        return visit.origin.place(of: "date")
    }
}
