import Analysis
import Findings
import Model
import Text

/// A visit that was planned, or announced in the last report, has a report of its own once its day is past.
public enum MissedReport: CareRule {
    /// The description of `missed-report`; its texts tell why reports are filed on return, and what to do when a visit
    /// was cancelled or moved.
    public static let description = RuleDescription.care(
        "missed-report", example: ("date: 2026-11-16\nstatus: planned", "date: 2026-11-16\nstatus: done"))

    /// One finding for each unreported visit: at its card if it was planned, at the last report if only announced.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).flatMap { account, known in
            known.agenda.unreported.map { entry in
                let ago = analysis.asOf - entry.day
                let card = account.visits[entry.card].origin
                return entry.state.isTentative
                    ? announced(for: entry, ago, at: card.place(of: "next_visit", or: "date"))
                    : planned(for: entry, ago, at: card.place(of: "status", or: "date"))
            }
        }
    }

    private static func planned(for entry: AgendaEntry, _ ago: Int, at place: Place) -> Finding {
        finding(
            at: place,
            .missedReport(date: .day(entry.day), ago: ago), help: .reportPlannedVisit, actor: entry.rep)
    }

    private static func announced(for entry: AgendaEntry, _ ago: Int, at place: Place) -> Finding {
        finding(
            at: place,
            .missedReportAnnounced(date: .day(entry.day), ago: ago),
            help: .reportAnnouncedVisit(date: entry.day.description), actor: entry.rep)
    }
}
