import Analysis
import Findings
import Model

/// A complaint is resolved within the days promised for its severity.
///
/// A closed complaint is history: the register keeps how late it was.
public enum LateResolution: CareRule {
    /// The description of `late-resolution`; its texts tell what a resolved complaint has to tell, and where the
    /// promise is set.
    public static let description = RuleDescription.care(
        "late-resolution",
        example: (
            "severity: major\nstatus: answered",
            "severity: major\nstatus: resolved\nresolved: 2026-11-24\nresult: drives exchanged on site"
        ))

    /// One finding for each complaint, unless closed, resolved after its deadline or still unresolved past it.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.complaints(analysis).compactMap { complaint, found, actor in
            guard found.status != .closed, let late = found.resolution.lateBy, let deadline = found.resolution.deadline
            else { return nil }
            let (severity, day) = (Statement.Value.severity(found.severity), Statement.Value.day(deadline))
            return finding(
                at: complaint.origin.place(of: "resolved", or: "status"),
                found.isOpen
                    ? .lateResolution(severity: severity, deadline: day, late: late)
                    : .lateResolutionGiven(severity: severity, deadline: day, late: late),
                help: found.isOpen ? .resolveAndWriteDay : nil, actor: actor)
        }
    }
}
