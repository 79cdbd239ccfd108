import Analysis
import Findings
import Model

/// An active account is visited again before its tier's maximum interval is past, or at least a visit is planned.
///
/// Where no visit was ever held, the interval counts from the day on which the account began to buy, if that is known.
public enum OverdueVisit: CareRule {
    public static let description = RuleDescription.care(
        "overdue-visit",
        "The last visit is longer ago than the account's tier allows, and none is planned.",
        because: "An account that nobody visits hears from our competitors only. Only visits that were held count.",
        remedy: """
            Plan a visit: a file in the account's `visits` folder with `status: planned`. `cadence` in dossier.yaml \
            says after how many days each tier is to be visited.
            """,
        example: ("date: 2026-08-03\nstatus: done", "date: 2026-08-03\nstatus: done\nnext_visit: 2026-12-01"))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard account.stage == .active, found.visits.next == nil, let tier = found.tier,
                let cadence = found.visits.cadence, let start = found.visits.lastHeld ?? account.firstDay,
                analysis.asOf - start > cadence.maximum
            else { return nil }
            let ago = analysis.asOf - start
            let past = counted(ago, "day")
            let asked =
                "\(accountOf(tier)) is visited at least every \(counted(cadence.maximum, "day")), and none is planned"
            let message =
                found.visits.lastHeld == nil
                ? "no visit was held in the \(past) since \(start); \(asked)"
                : "the last visit was held \(past) ago, on \(start); \(asked)"
            return finding(
                at: account.placeOfLastVisit(found.visits), message,
                found.visits.lastHeld == nil ? .overdueFirstVisit : .overdueVisit,
                ["ago": .days(ago), "date": .day(start), "tier": .tier(tier), "maximum": .days(cadence.maximum)],
                help: "Plan a visit.")
        }
    }
}

extension Account {
    /// The latest day on which the account can have begun to buy.
    fileprivate var firstDay: Day? {
        since?.last ?? sales.lazy.map(\.period.last).min()
    }

    /// The date of the last visit held; the account's own card if there was none.
    func placeOfLastVisit(_ cadence: VisitCadence) -> Place {
        guard let id = cadence.lastHeldVisit, let visit = visits.first(where: { $0.id == id }) else {
            return origin.place(of: "name")
        }
        return visit.origin.place(of: "date")
    }
}
