import Analysis
import Findings
import Model

/// A tier that was set by hand is not past its `until`.
public enum LapsedOverride: CareRule {
    /// The description of `lapsed-override`; its texts tell why a tier by hand ends with a decision, and which two
    /// there are.
    public static let description = RuleDescription.care(
        "lapsed-override",
        example: (
            "tier: {tier: A, reason: frame contract expected, until: 2026-09-30}",
            "tier: {tier: A, reason: frame contract signed, until: 2027-09-30}"
        ))

    /// One finding for each account whose `until` is before the as-of day, with the tier that it has now, if any.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.compactMap { account in
            guard let override = account.tierOverride, let until = override.until, until < analysis.asOf else {
                return nil
            }
            let (tier, day, ago) = (
                Statement.Value.tier(override.tier), Statement.Value.day(until), analysis.asOf - until
            )
            return finding(
                at: account.origin.place(of: "tier.until"),
                analysis.abc.tier(of: account.id).map {
                    .lapsedOverrideNow(tier: tier, until: day, ago: ago, now: .tier($0))
                } ?? .lapsedOverride(tier: tier, until: day, ago: ago), help: .removeOverride)
        }
    }
}
