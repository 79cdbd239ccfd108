import Analysis
import Findings
import Model

/// An A or B account that is active has a visit planned, or announced in the last report.
public enum NoNextVisit: CareRule {
    /// The description of `no-next-visit`; its texts tell the two ways in which the next visit of an A or B account is
    /// written down.
    public static let description = RuleDescription.care(
        "no-next-visit",
        example: ("date: 2026-11-16\nstatus: done", "date: 2026-11-16\nstatus: done\nnext_visit: 2026-12-01"))

    /// One finding for each account with no visit ahead, at the last one held, or at its name if there was none.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard let tier = found.tier, found.lacksNextVisit(of: account) else { return nil }
            let place = account.placeOfLastVisit(found.visits)
            return finding(
                at: place,
                found.visits.lastHeld.map { .noNextVisit(tier: .tier(tier), date: .day($0)) }
                    ?? .noNextVisitFirst(tier: .tier(tier)), help: .writeNextVisit)
        }
    }
}
