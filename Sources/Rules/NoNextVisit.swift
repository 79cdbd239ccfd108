import Analysis
import Findings
import Model

/// An A or B account that is active has a visit planned, or announced in the last report.
public enum NoNextVisit: CareRule {
    /// The text of `no-next-visit`: the two ways in which the next visit of an A or B account is written down.
    public static let description = RuleDescription.care(
        "no-next-visit",
        "An A or B account has no visit planned.",
        because: "With the accounts that carry the sales, each visit ends with a day for the next one.",
        remedy: """
            Write `next_visit` into the report of the last visit, or plan a visit: a file in the account's `visits` \
            folder with `status: planned`.
            """,
        example: ("date: 2026-11-16\nstatus: done", "date: 2026-11-16\nstatus: done\nnext_visit: 2026-12-01"))

    /// One finding for each account with no visit ahead, at the last one held, or at its name if there was none.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard account.stage == .active, let tier = found.tier, tier != .c, found.agenda.next == nil else {
                return nil
            }
            let place = account.placeOfLastVisit(found.visits)
            let message = "\(accountOf(tier)) has no visit planned"
            let help: Statement = "Write `next_visit` into the last report, or plan a visit in a file of its own."
            guard let last = found.visits.lastHeld else {
                return finding(
                    at: place, message + "; none was ever held", .noVisitAtAll, ["tier": .tier(tier)], help: help)
            }
            return finding(
                at: place, message + "; the last was held on \(last)", .noNextVisit,
                ["tier": .tier(tier), "date": .day(last)], help: help)
        }
    }
}
