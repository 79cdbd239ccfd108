import Analysis
import Findings
import Model

/// Of a representative who is not active any more the last day is known.
public enum UndatedDeparture: CareRule {
    /// The description of `undated-departure`; its texts tell what cannot be told of visits as long as a last day is
    /// unknown.
    public static let description = RuleDescription.care(
        "undated-departure", example: ("active: false", "active: false\nuntil: 2026-06-30"))

    /// One finding for each representative with `active: false` and no `until`.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.reps.compactMap { rep in
            guard !rep.isActive, rep.until == nil else { return nil }
            return finding(
                at: rep.origin.place(of: "active"), .undatedDeparture(rep: rep.name), help: .writeLastDay)
        }
    }
}
