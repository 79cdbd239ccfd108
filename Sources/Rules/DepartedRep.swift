import Analysis
import Findings
import Model

/// Nothing that is still to be done bears the name of a representative who has left.
public enum DepartedRep: CareRule {
    /// The description of `departed-rep`; its texts tell what happens to a customer who waits for somebody who is not
    /// there any more.
    public static let description = RuleDescription.care(
        "departed-rep",
        example: ("date: 2026-12-10\nstatus: planned\nrep: old-hand", "date: 2026-12-10\nstatus: planned\nrep: li-wei"))

    /// One finding for each visit to be held or reported, open complaint, action or goal that is up to a successor.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).flatMap { account, known in
            visits(of: account, known, portfolio, analysis) + complaints(of: account, portfolio, analysis)
                + actions(of: account, known, portfolio, analysis) + goals(of: account, portfolio, analysis)
        }
    }

    /// Where the account itself still stands with whoever has left, ``Unassigned`` says so.
    private static func visits(
        of account: Account, _ known: AccountAnalysis, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> [Finding] {
        known.agenda.entries.compactMap { entry in
            guard entry.state == .planned || entry.state == .missed else { return nil }
            let visit = account.visits[entry.card]
            guard visit.rep != entry.rep else { return nil }
            let (name, successor) = (portfolio.name(ofRep: visit.rep), portfolio.name(ofRep: entry.rep))
            let date = Statement.Value.day(visit.date)
            return finding(
                at: visit.origin.place(of: "rep", or: "date"),
                analysis.departures.hasLeft(visit.rep, by: analysis.asOf)
                    ? .departedRepVisit(rep: name, date: date, successor: successor)
                    : .departedRepVisitAhead(rep: name, date: date, successor: successor),
                help: .writeWhoGoes, actor: entry.rep)
        }
    }

    private static func complaints(
        of account: Account, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> [Finding] {
        account.complaints.compactMap { complaint in
            guard complaint.isOpen, let handler = complaint.handledBy,
                let (name, successor, id) = departed(handler, account, portfolio, analysis)
            else { return nil }
            return finding(
                at: complaint.origin.place(of: "handled_by"),
                .departedRepComplaint(rep: name, successor: successor), help: .writeWhoHandles, actor: id)
        }
    }

    private static func actions(
        of account: Account, _ known: AccountAnalysis, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> [Finding] {
        known.openActions.compactMap { open in
            guard let (name, successor, id) = open.action.who.flatMap({ departed($0, account, portfolio, analysis) })
            else { return nil }
            let field = if case .visit = open.source { "who" } else { "owner" }
            return finding(
                at: open.action.place, in: field,
                .departedRepAction(rep: name, what: open.action.what, successor: successor), help: .nameWhoDoes,
                actor: id)
        }
    }

    private static func goals(of account: Account, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis) -> [Finding] {
        account.strategy.compactMap { goal in
            guard goal.isOpen,
                let (name, successor, id) = goal.owner.flatMap({ departed($0, account, portfolio, analysis) })
            else { return nil }
            return finding(
                at: goal.place, in: "owner",
                .departedRepGoal(rep: name, what: goal.goal, successor: successor), help: .nameWhoTakesOver, actor: id)
        }
    }

    /// The names of a rep who has left and of whoever sees to it now, with the latter's id; nil for everybody else.
    private static func departed(
        _ person: String, _ account: Account, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> (name: String, successor: String, id: String)? {
        guard analysis.departures.hasLeft(person, by: analysis.asOf),
            !account.contacts.contains(where: { $0.id == person })
        else { return nil }
        let successor = analysis.departures.successor(of: person, at: account, on: analysis.asOf)
        return (portfolio.name(ofRep: person), portfolio.name(ofRep: successor), successor)
    }
}
