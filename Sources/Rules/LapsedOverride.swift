import Analysis
import Findings
import Model

/// A tier that was set by hand is not past its `until`.
public enum LapsedOverride: CareRule {
    public static let description = RuleDescription.care(
        "lapsed-override",
        "A tier was set by hand, and the time for which it was to hold is over.",
        because: """
            A tier by hand is a bet on what an account may become. When its time is over, someone should say whether \
            the bet was won.
            """,
        remedy: "Remove `tier`, or give it a new `until` and a reason that still holds.",
        example: (
            "tier: {tier: A, reason: frame contract expected, until: 2026-09-30}",
            "tier: {tier: A, reason: frame contract signed, until: 2027-09-30}"
        ))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.compactMap { account in
            guard let override = account.tierOverride, let until = override.until, until < analysis.asOf else {
                return nil
            }
            let now = analysis.abc.tier(of: account.id).map { "; the account is \($0.rawValue) now" } ?? ""
            let ago = counted(analysis.asOf - until, "day")
            return finding(
                at: account.origin.place(of: "tier.until"),
                "the tier \(override.tier.rawValue) set by hand held until \(until), \(ago) ago\(now)",
                help: "Remove `tier`, or give it a new `until` and a reason that still holds.")
        }
    }
}
