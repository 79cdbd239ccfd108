import Model

/// Looks through one account for all that somebody has to see to.
struct DutySearch {
    private let position: Int
    private let account: Account
    private let known: AccountAnalysis
    private let portfolio: Portfolio
    private let analysis: PortfolioAnalysis
    /// Whoever is in charge of the account, or stands in.
    private let owner: String
    private var asOf: Day { analysis.asOf }
    private var lastDay: Day { analysis.asOf + Duties.daysAhead }

    init(_ position: Int, in portfolio: Portfolio, _ analysis: PortfolioAnalysis) {
        self.position = position
        self.portfolio = portfolio
        self.analysis = analysis
        account = portfolio.accounts[position]
        known = analysis.accounts[position]
        owner = portfolio.present(account.owner(on: analysis.asOf), on: analysis.asOf)
    }

    /// Without those whose rules the settings turn off.
    var duties: [Duty] {
        let all = complaints + actions + money + reports + visits + card
        guard portfolio.settings.rules.values.contains(.off) else { return all }
        return all.filter { duty in duty.rule.map { portfolio.settings.rules[$0] != .off } ?? true }
    }

    private func duty(_ reason: Duty.Reason, by rep: String? = nil, due: Day?) -> Duty {
        Duty(reason, at: position, by: rep ?? owner, due: due, asOf: asOf)
    }

    /// Whether a day is past, or near.
    private func isInSight(_ day: Day) -> Bool { day <= lastDay }

    // MARK: - Promises

    private var complaints: [Duty] {
        zip(account.complaints, analysis.complaints.cases(of: account.id)).compactMap { complaint, found in
            guard let deadline = found.next?.deadline, isInSight(deadline) else { return nil }
            let handler = analysis.whoMustAct(on: complaint, of: account, in: portfolio)
            return duty(
                found.isUnanswered ? .answer(complaint: found.id) : .resolution(complaint: found.id),
                by: handler.map { portfolio.present($0, on: asOf) }, due: deadline)
        }
    }

    private var actions: [Duty] {
        known.openActions.compactMap { open in
            guard let due = open.action.due, isInSight(due) else { return nil }
            let person = open.action.who
            if let person, account.contacts.contains(where: { $0.id == person }) {
                return duty(.customersAction(open), due: due)
            }
            let rep = person.flatMap(portfolio.rep).map {
                portfolio.present(analysis.departures.successor(of: $0.id, at: account, on: asOf), on: asOf)
            }
            return duty(.promise(open), by: rep, due: due)
        }
    }

    // MARK: - Money

    private var money: [Duty] {
        var found: [Duty] = []
        let late = known.owed.invoices.filter { $0.lateBy != nil }
        if let first = late.first?.receivable.due {
            found.append(duty(.payment(late.sum(\.owed), invoices: late.count), due: first))
        }
        if let use = known.owed.limitUse, let over = use.over {
            found.append(duty(.overLimit(over, use.limit.rate.currency), due: nil))
        }
        let coming = known.owed.invoices.filter { $0.lateBy == nil && $0.receivable.due.map(isInSight) ?? false }
        let byDay = Dictionary(grouping: coming) { $0.receivable.due ?? lastDay }
        for (day, invoices) in byDay.sorted(by: { $0.key < $1.key }) {
            found.append(duty(.payment(invoices.sum(\.owed), invoices: invoices.count), due: day))
        }
        return found
    }

    // MARK: - Visits

    private var reports: [Duty] {
        known.agenda.unreported.map { entry in
            duty(.report(entry), by: portfolio.present(entry.rep, on: asOf), due: entry.day)
        }
    }

    private var visits: [Duty] {
        if known.visitOverdueBy(of: account, asOf: asOf) != nil {
            return [dueVisit].compactMap { $0 }
        }
        if known.lacksFirstVisit(of: account) { return [duty(.firstVisit, due: nil)] }
        if known.lacksNextVisit(of: account) { return [duty(.nextVisit, due: nil)] }
        // One that comes in time is in the calendar.
        guard account.stage == .active, let due = dueVisit, let day = due.due, day >= asOf, isInSight(day),
            known.agenda.next.map({ $0.day > day }) ?? true
        else { return [] }
        return [due]
    }

    /// The visit that the cadence asks for, by its last day; nil where none is asked.
    private var dueVisit: Duty? {
        guard let cadence = known.visits.cadence, let start = known.visits.countsFrom else { return nil }
        return duty(
            .visit(since: start, wasVisited: known.visits.lastHeld != nil), due: start + cadence.maximum)
    }

    // MARK: - The card

    private var card: [Duty] {
        var found: [Duty] = []
        if let next = known.agenda.next, !account.contacts.contains(where: { $0.isPresent(on: next.day) }) {
            found.append(duty(.nobodyToMeet(next), by: portfolio.present(next.rep, on: asOf), due: nil))
        }
        if known.review.isAsked, known.review.due.map(isInSight) ?? true {
            found.append(duty(.check, due: known.review.due))
        }
        if !known.completeness.isComplete { found.append(duty(.fields(known.completeness.missing.count), due: nil)) }
        if known.lacksDecisionMaker(of: account, asOf: asOf) { found.append(duty(.decisionMaker, due: nil)) }
        let functions = known.uncoveredFunctions(of: account, asOf: asOf)
        if !functions.isEmpty { found.append(duty(.functions(functions), due: nil)) }
        return found
    }
}
