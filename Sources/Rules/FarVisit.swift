import Analysis
import Findings
import Model

/// No visit is planned so far ahead that its year is more likely a slip of the pen.
///
/// The limit is twice the longest interval that any tier allows: that far ahead not even a C account is visited next.
public enum FarVisit: CareRule {
    public static let description = RuleDescription.care(
        "far-visit",
        "A visit is planned further ahead than any tier's cadence reaches.",
        because: """
            A visit that is planned for a day in two years, by plan or by a slip in the year, keeps the account from \
            being looked after until then: it has a next visit.
            """,
        remedy:
            "Correct the day, or plan a visit that comes before it. `cadence` in dossier.yaml says how long tiers wait.",
        example: ("date: 2028-11-24", "date: 2026-11-24"))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        guard let longest = portfolio.settings.cadence.values.map(\.maximum).max() else { return [] }
        let last = analysis.asOf.advanced(byDays: longest).advanced(byDays: longest)
        func finding(on day: Day, at place: Place) -> Finding {
            let ahead = counted(day - analysis.asOf, "day")
            return self.finding(
                at: place,
                "a visit is planned for \(day), \(ahead) ahead; no tier waits longer than \(counted(longest, "day"))",
                .farVisit, ["date": .day(day), "ahead": .days(day - analysis.asOf), "maximum": .days(longest)],
                help: "Is the year right? If it is, plan a visit that comes before.")
        }
        return zip(portfolio.accounts, analysis.accounts).flatMap { account, found in
            var findings: [Finding] = []
            // Visits are kept by date: those far ahead are the last ones.
            for visit in account.visits.reversed().prefix(while: { $0.date > last }) where visit.status == .planned {
                findings.append(finding(on: visit.date, at: visit.origin.place(of: "date")))
            }
            if let next = found.visits.next, next.isOnlyAnnounced, next.date > last,
                let visit = account.visits.first(where: { $0.id == next.visit })
            {
                findings.append(finding(on: next.date, at: visit.origin.place(of: "next_visit")))
            }
            return findings
        }
    }
}
