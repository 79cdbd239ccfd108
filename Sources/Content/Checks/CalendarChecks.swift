import Findings
import Model

/// Finds what is said to have happened after the day for which the site is made.
enum CalendarChecks {
    static func findings(in portfolio: Portfolio, asOf: Day) -> [Finding] {
        var findings: [Finding] = []
        func report(_ place: Place, _ message: String, _ help: String) {
            findings.append(
                Finding(
                    rule: FormRule.timeTravel.rawValue, severity: .error, place: place, message: message, help: help))
        }
        for account in portfolio.accounts {
            for visit in account.visits where visit.status == .done && visit.date > asOf {
                report(
                    visit.origin.place(of: "status"),
                    "a visit on \(visit.date) cannot be `done` on \(asOf)", "Is it `planned`?")
            }
            for complaint in account.complaints where complaint.date > asOf {
                report(
                    complaint.origin.place(of: "date"),
                    "a complaint of \(complaint.date) is not known on \(asOf)", "Correct the date.")
            }
            if let reviewed = account.reviewed, reviewed > asOf {
                report(
                    account.origin.place(of: "reviewed"),
                    "a card checked on \(reviewed) is not known on \(asOf)",
                    "Write the day on which the card was checked.")
            }
        }
        return findings
    }
}
