import Analysis
import Findings
import Model

/// Of a complaint that is answered or resolved it is written down when.
public enum DayUnknown: CareRule {
    /// The description of `day-unknown`; its texts tell why a complaint without its days counts in no share, and where
    /// they are written.
    public static let description = RuleDescription.care(
        "day-unknown", example: ("status: resolved", "status: resolved\nresolved: 2026-11-12"))

    /// One finding for each complaint with an unknown day; where both are unknown, about the resolution only.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.complaints(analysis).flatMap { complaint, found, actor in
            var findings: [Finding] = []
            // Who does not know when it was resolved need not be told twice: the answer came with it at the latest.
            if found.resolution.state == .dayUnknown {
                findings.append(
                    finding(
                        at: complaint.origin.place(of: "resolved", or: "status"),
                        .dayUnknownResolution(status: .status(found.status)), help: .writeDayInto(field: "resolved"),
                        actor: actor))
            } else if found.answer.state == .dayUnknown {
                findings.append(
                    finding(
                        at: complaint.origin.place(of: "answered", or: "status"),
                        .dayUnknownAnswer, help: .writeDayInto(field: "answered"), actor: actor))
            }
            return findings
        }
    }
}
