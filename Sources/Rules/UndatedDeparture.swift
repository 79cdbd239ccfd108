import Analysis
import Findings
import Model

/// Of a representative who is not active any more the last day is known.
public enum UndatedDeparture: CareRule {
    /// The text of `undated-departure`: what cannot be told of visits as long as a last day is unknown.
    public static let description = RuleDescription.care(
        "undated-departure",
        "A representative is not active, and nobody has written down the last day.",
        because: """
            Without the last day it cannot be told which visits were still the representative's and which are the \
            successor's: everything planned counts as if there had never been anybody to do it.
            """,
        remedy: "Write the last day into `until`, and former accounts' `owners`.",
        example: ("active: false", "active: false\nuntil: 2026-06-30"))

    /// One finding for each representative with `active: false` and no `until`.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.reps.compactMap { rep in
            guard !rep.isActive, rep.until == nil else { return nil }
            return finding(
                at: rep.origin.place(of: "active"), .undatedDeparture(rep: rep.name), help: .writeLastDay)
        }
    }
}
