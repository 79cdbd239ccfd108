import Analysis
import Findings
import Model

/// Each card of an active or dormant account is checked as often as the settings ask for.
public enum StaleCard: CareRule {
    /// The text of `stale-card`: why cards are checked even where nothing seems to change, and how a check is noted.
    public static let description = RuleDescription.care(
        "stale-card",
        "A card has not been checked for longer than the settings allow.",
        because: """
            A card that nobody looks at goes wrong without a sign: people move, terms change, and the next visit is \
            prepared from what was true last year. Each card is checked at least once a week.
            """,
        remedy: """
            Read the card, mend what has changed, and set `reviewed` to the day. `review_every` in dossier.yaml says \
            how many days may pass.
            """,
        example: ("reviewed: 2026-11-02", "reviewed: 2026-11-23"))

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
