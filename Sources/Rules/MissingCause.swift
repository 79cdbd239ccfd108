import Analysis
import Findings
import Model

/// A resolved complaint tells its cause and what was done about it.
public enum MissingCause: CareRule {
    /// The description of `missing-cause`; its texts tell why a cause and a corrective action are asked for, after the
    /// 8D report.
    public static let description = RuleDescription.care(
        "missing-cause",
        example: (
            "status: resolved\nresult: keyboards exchanged",
            """
            status: resolved
            result: keyboards exchanged
            cause: glue softens above 40 °C
            corrective_action: {what: other glue, owner: li-wei, due: 2026-12-15}
            """
        ))

    /// One finding for each complaint, resolved or closed, that lacks `cause`, `corrective_action` or both.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.flatMap { account in
            account.complaints.compactMap { complaint in
                guard !complaint.isOpen, let message = message(on: complaint) else { return nil }
                return finding(
                    at: complaint.origin.place(of: "status"), message, help: .writeDownWhy,
                    actor: analysis.whoMustAct(on: complaint, of: account, in: portfolio))
            }
        }
    }

    /// What is not written down; nil where both are.
    private static func message(on complaint: Complaint) -> Statement? {
        let status = Statement.Value.status(complaint.status)
        switch (complaint.cause == nil, complaint.correctiveActions.isEmpty) {
        case (true, true): return .missingCauseBoth(status: status)
        case (true, false): return .missingCause(status: status)
        case (false, true): return .missingCauseAction(status: status)
        case (false, false): return nil
        }
    }
}
