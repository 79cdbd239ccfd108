import Analysis
import Findings
import Model

/// A planned visit whose day is past has a report.
public enum MissedReport: CareRule {
    public static let description = RuleDescription.care(
        "missed-report",
        "A planned visit's day is past, and nobody has written what happened.",
        because: """
            A report is filed on return, while it is fresh. Until then the next visit is prepared from the one before, \
            and the interval between visits counts from there.
            """,
        remedy: "Write the report and set `status: done`; or set `status: cancelled` if the visit did not take place.",
        example: ("date: 2026-11-16\nstatus: planned", "date: 2026-11-16\nstatus: done"))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.flatMap { account in
            account.visits.compactMap { visit in
                guard visit.status == .planned, visit.date < analysis.asOf else { return nil }
                let ago = counted(analysis.asOf - visit.date, "day")
                return finding(
                    at: visit.origin.place(of: "status", or: "date"),
                    "this visit was planned for \(visit.date), \(ago) ago, and nobody has written what happened",
                    .missedReport, ["date": .day(visit.date), "ago": .days(analysis.asOf - visit.date)],
                    help: "Write the report and set `status` to `done`, or to `cancelled` if it did not take place.")
            }
        }
    }
}
