import Analysis
import Model

extension SiteContext {
    /// The rep in charge of an account on the as-of day.
    func owner(of account: Account) -> String { account.owner(on: asOf) }

    /// The visits of a day that are wanted, by time, then by account.
    func visitLines(
        on day: Day, at place: PagePlace, where isWanted: (AgendaEntry) -> Bool = { _ in true }
    ) -> [VisitLineView] {
        calendar.visits(on: day)
            .filter { isWanted($0.visit) }
            .map { (entry: $0, minutes: self.minutes(of: $0)) }
            .sorted { left, right in
                // Accounts stand by id in the portfolio.
                (left.minutes, left.entry.account) < (right.minutes, right.entry.account)
            }
            .map { VisitLineView($0.entry.visit, of: portfolio.accounts[$0.entry.account], at: place, self) }
    }

    /// Minutes since midnight; before all of them where no time is known.
    func minutes(of entry: VisitCalendar.Entry) -> Int {
        let timed =
            entry.visit.state.isTentative ? nil : portfolio.accounts[entry.account].visits[entry.visit.card].time
        return timed?.minutes ?? -1
    }

    /// That a visit is only announced, or was announced for another day; nil of all others.
    func announcement(of entry: AgendaEntry) -> String? {
        entry.state.isTentative
            ? words[.visitsAnnounced]
            : entry.announcedFor.map { words.visitsAnnouncedFor(day: formats.shortDay($0)) }
    }

    // MARK: - Those who took over

    /// Who stands in for an account's owner who has left: the nearest above who is here, empty where there is nobody; nil
    /// where the owner has not left.
    func standIn(at account: Account) -> String? {
        let owner = owner(of: account)
        return analysis.departures.hasLeft(owner, by: asOf) ? portfolio.present(owner, on: asOf) : nil
    }

    /// A rep's name; where somebody else took over from the one who is named, with that name beside it.
    func name(ofRep rep: String, insteadOf named: String) -> String {
        rep == named
            ? name(ofRep: rep) : words.visitsInsteadOf(rep: name(ofRep: rep), former: name(ofRep: named))
    }

    func name(ofRepOf entry: AgendaEntry, _ card: Visit) -> String {
        name(ofRep: entry.rep, insteadOf: entry.state.isTentative ? entry.rep : card.rep)
    }

    func link(toRepOf entry: AgendaEntry, _ card: Visit, from place: PagePlace) -> LinkView {
        LinkView(text: name(ofRepOf: entry, card), url: link(toRep: entry.rep, from: place).url)
    }

    /// The name of whoever has to see to what bears somebody's name: a contact, free words or a rep; of a rep who has left,
    /// the account's owner with that name beside it.
    func name(ofWhoever person: String, seesToItAt account: Account) -> String {
        successor(of: person, at: account).map { name(ofRep: $0, insteadOf: person) }
            ?? name(ofPerson: person, of: account)
    }

    func link(toWhoever person: String, seesToItAt account: Account, from place: PagePlace) -> LinkView {
        successor(of: person, at: account).map {
            LinkView(text: name(ofRep: $0, insteadOf: person), url: link(toRep: $0, from: place).url)
        } ?? link(toPerson: person, of: account, from: place)
    }

    /// Who took over from a rep who has left; nil for everybody else.
    private func successor(of person: String, at account: Account) -> String? {
        guard analysis.departures.hasLeft(person, by: asOf), !account.contacts.contains(where: { $0.id == person })
        else { return nil }
        return analysis.departures.successor(of: person, at: account, on: asOf)
    }
}
