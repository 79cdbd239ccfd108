import Analysis
import Findings
import Model

/// A complaint is answered within the days promised for its severity.
///
/// A closed complaint is history: the register keeps how late it was.
public enum LateAnswer: CareRule {
    /// The description of `late-answer`; its texts tell why a quick answer matters even without a solution, and where
    /// the promise is set.
    public static let description = RuleDescription.care(
        "late-answer",
        example: ("severity: major\nstatus: open", "severity: major\nstatus: answered\nanswered: 2026-11-24"))

    /// One finding for each complaint, unless closed, whose answer came after its deadline or is still missing past it.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.complaints(analysis).compactMap { complaint, found, actor in
            guard found.status != .closed, let late = found.answer.lateBy, let deadline = found.answer.deadline else {
                return nil
            }
            let (severity, day) = (Statement.Value.severity(found.severity), Statement.Value.day(deadline))
            return finding(
                at: complaint.origin.place(of: "answered", or: "status"),
                found.isUnanswered
                    ? .lateAnswer(severity: severity, deadline: day, late: late)
                    : .lateAnswerGiven(severity: severity, deadline: day, late: late),
                help: found.isUnanswered ? .answerAndWriteDay : nil, actor: actor)
        }
    }
}
