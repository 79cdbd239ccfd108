import Analysis
import Findings
import Model

/// Whoever a planned visit is to meet is still there on that day.
public enum DepartedContact: CareRule {
    /// The description of `departed-contact`; its texts tell what it costs to visit somebody who has left, and whom to
    /// name instead.
    public static let description = RuleDescription.care(
        "departed-contact",
        example: (
            "date: 2026-12-10\nstatus: planned\nmet: [retired]", "date: 2026-12-10\nstatus: planned\nmet: [li-na]"
        ))

    /// One finding for each person in `met` who has left by the day of a visit that is planned or still has no report.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).flatMap { account, known in
            known.agenda.entries.lazy.filter { $0.state == .planned || $0.state == .missed }.flatMap { entry in
                findings(on: account.visits[entry.card], by: entry.rep, of: account, asOf: analysis.asOf)
            }
        }
    }

    private static func findings(
        on visit: Visit, by rep: String, of account: Account, asOf: Day
    ) -> [Finding] {
        visit.met.enumerated().compactMap { position, id in
            guard let contact = account.contact(id), let left = contact.left,
                !contact.isPresent(on: visit.date)
            else { return nil }
            let (date, day) = (Statement.Value.day(visit.date), Statement.Value.day(left))
            return finding(
                at: visit.origin.place(of: "met.\(position)", or: "met"),
                left > asOf
                    ? .departedContactAhead(date: date, contact: contact.name, left: day)
                    : .departedContact(date: date, contact: contact.name, left: day),
                help: .nameSomebodyPresent,
                notes: [Finding.Note(place: contact.origin.place(of: "left"), message: .leavesHere(id: id))],
                actor: rep)
        }
    }
}
