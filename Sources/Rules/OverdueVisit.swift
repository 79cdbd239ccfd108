import Analysis
import Findings
import Model

/// An active account is visited again before its tier's maximum interval is past, or at least a visit is planned, or
/// announced, for a day within another such interval.
///
/// Where no visit was ever held, the interval counts from the day on which the account began to buy, if that is known.
public enum OverdueVisit: CareRule {
    /// The text of `overdue-visit`: which visits count, and how far ahead a planned one may lie to count as well.
    public static let description = RuleDescription.care(
        "overdue-visit",
        "The last visit is longer ago than the account's tier allows, and none is planned soon.",
        because: "An account that nobody visits hears from our competitors only. Only visits that were held count.",
        remedy: """
            Plan a visit: a file in the account's `visits` folder with `status: planned`. `cadence` in dossier.yaml \
            says after how many days each tier is to be visited; a plan that lies further ahead than that does not count.
            """,
        example: ("date: 2026-08-03\nstatus: done", "date: 2026-08-03\nstatus: done\nnext_visit: 2026-12-01"))

    /// One finding for each account left alone for too long, at its last visit held, or at its name if there was none.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard account.stage == .active, let tier = found.tier, let cadence = found.visits.cadence,
                let start = found.visits.countsFrom, analysis.asOf - start > cadence.maximum
            else { return nil }
            let next = found.agenda.next?.day
            if let next, next - analysis.asOf <= cadence.maximum { return nil }
            return finding(on: account, found.visits, tier, cadence, since: start, next: next, asOf: analysis.asOf)
        }
    }

    private static func finding(
        on account: Account, _ visits: VisitCadence, _ tier: Tier, _ cadence: Cadence, since start: Day, next: Day?,
        asOf: Day
    ) -> Finding {
        let ago = asOf - start
        let past = counted(ago, "day")
        let plan = next.map { "the next one is planned for \($0) only" } ?? "none is planned"
        let asked = "\(accountOf(tier)) is visited at least every \(counted(cadence.maximum, "day")), and \(plan)"
        let wasVisited = visits.lastHeld != nil
        let message =
            wasVisited
            ? "the last visit was held \(past) ago, on \(start); \(asked)"
            : "no visit was held in the \(past) since \(start); \(asked)"
        let place = account.placeOfLastVisit(visits)
        guard let next else {
            return finding(
                at: place, message, wasVisited ? .overdueVisit : .overdueFirstVisit,
                ["ago": .days(ago), "date": .day(start), "tier": .tier(tier), "maximum": .days(cadence.maximum)],
                help: "Plan a visit.")
        }
        return finding(
            at: place, message, wasVisited ? .overdueVisitTooLate : .overdueFirstVisitTooLate,
            [
                "ago": .days(ago), "date": .day(start), "tier": .tier(tier), "maximum": .days(cadence.maximum),
                "next": .day(next),
            ], help: "Plan an earlier visit.")
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
