import Analysis
import Findings
import Model

/// Each card of an active or dormant account is checked as often as the settings ask for.
public enum StaleCard: CareRule {
    /// The description of `stale-card`; its texts tell why cards are checked even where nothing seems to change, and
    /// how a check is noted.
    public static let description = RuleDescription.care(
        "stale-card", example: ("reviewed: 2026-11-02", "reviewed: 2026-11-23"))

    /// One finding for each card whose last check is too long ago, or of which no check was ever noted.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard found.review.isStale else { return nil }
            let place = account.origin.place(of: "reviewed", or: "name")
            guard let age = found.review.age, let reviewed = found.review.reviewed else {
                return finding(at: place, .staleCardNever, help: .readTheCard)
            }
            return finding(
                at: place, .staleCard(age: age, reviewed: .day(reviewed), every: portfolio.settings.reviewEvery),
                help: .readTheCard)
        }
    }
}
