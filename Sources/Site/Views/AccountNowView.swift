import Analysis
import Model
import Templating

/// What whoever goes to an account, or rings it up, must know at once: the first screen of its card.
struct AccountNowView: View {
    /// Somebody to talk to.
    struct Person: View {
        let name: LinkView
        let title: String
        let phone: String?
        let phoneURL: String?
    }

    struct NextVisit: View {
        let day: DayView
        let time: String?
        let url: String
        /// The way to its day sheet; nil where none is kept.
        let sheetURL: String?
        let purpose: String?
        /// That it is only announced, or was announced for another day.
        let note: String?
        /// Whether nobody is named, so that whoever is known there stands in.
        let isAnybody: Bool
        let people: [Person]
        /// How many others there are, with the way to them.
        let otherPeople: LinkView?
    }

    struct LastVisit: View {
        let day: DayView
        let url: String
        let since: String?
    }

    /// A visit whose day is past, and of which nobody has said what came of it.
    struct Unreported: View {
        let text: LinkView
        let edit: LinkView?
    }

    struct Owed: View {
        let text: String
        /// The limit, and how much of it is used where that is not what is owed: credits lower it.
        let limit: String?
        let isOver: Bool
        let overdue: String?
    }

    let next: NextVisit?
    /// Whether a visit should be planned, and none is.
    let lacksNext: Bool
    let last: LastVisit?
    let cadence: String?
    let state: CadenceStateView?
    let unreported: [Unreported]
    /// What we promised and have not done: in one line, with the way to all of it.
    let promises: LinkView?
    let arePromisesLate: Bool
    let complaints: LinkView?
    let areComplaintsLate: Bool
    /// Nil where no invoice is on record.
    let owed: Owed?
    let deciders: [Person]
    /// How many others decide, too, with the way to them.
    let otherDeciders: LinkView?

    /// So many people are named with their numbers.
    fileprivate static let mostPeople = 2

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let known = context.analysis(of: account)
        next = known.agenda.next.map { NextVisit($0, of: account, at: place, context) }
        lacksNext = known.lacksNextVisit(of: account) || known.lacksFirstVisit(of: account)
        last = known.visits.lastHeld.flatMap { day in
            known.visits.lastHeldVisit.map { id in
                LastVisit(
                    day: DayView(day, formats.shortDay(day)), url: place.link(.visit(account: account.id, id: id)),
                    since: known.visits.daysSince.map { words.daysAgo(n: $0) })
            }
        }
        let asked = known.visits.askedState(of: account)
        cadence = asked == nil ? nil : known.visits.cadence.map(context.cadenceText)
        state = asked.map { CadenceStateView($0, words) }
        unreported = known.agenda.unreported.reversed().map { entry in
            let card = account.visits[entry.card]
            return Unreported(
                text: LinkView(
                    text: words.nowUnreported(day: formats.shortDay(entry.day)),
                    url: place.link(.visit(account: account.id, id: card.id))),
                edit: context.reportLink(of: entry, at: account))
        }
        let open = known.openActions.filter { !account.isContact($0.action.who) }.byUrgency()
        promises = Self.promises(open, of: account, at: place, context)
        arePromisesLate = open.contains(where: \.isLate)
        let cases = context.complaints.cases(of: account.id).filter(\.isOpen).byUrgency()
        complaints = Self.complaints(cases, of: account, at: place, context)
        areComplaintsLate = cases.contains(where: \.isOverdue)
        owed = account.receivables.isEmpty ? nil : Owed(known.owed, context)
        let deciding = account.contacts.filter { $0.layer == .decision && $0.isPresent(on: context.asOf) }
        deciders = deciding.prefix(Self.mostPeople).map { Person($0, of: account, at: place, context) }
        otherDeciders =
            deciding.count > Self.mostPeople
            ? LinkView(
                text: words.attentionOthers(n: deciding.count - Self.mostPeople),
                url: place.link(.contacts(account.id))) : nil
    }

    /// One promise as it was made; of many how many there are, and how the first stands.
    private static func promises(
        _ open: [OpenAction], of account: Account, at place: PagePlace, _ context: SiteContext
    ) -> LinkView? {
        guard let first = open.first else { return nil }
        let words = context.words
        let when =
            first.lateBy.map { words.dutyLate(n: $0) }
            ?? first.action.due.map {
                $0 == context.asOf ? words[.dutyToday] : words.dutyBy(day: context.formats.shortDay($0))
            }
        let text: String =
            if open.count > 1 {
                when.map { words.nowMany(n: open.count, when: $0) } ?? words.nowDayless(n: open.count)
            } else {
                [first.action.what, when].compactMap { $0 }.listed(by: words[.phraseSeparator])
            }
        // All that is open stands on the page of visits; an account without one has promises of its complaints alone.
        let all = Page.visitCard(account.id)
        return LinkView(
            text: text,
            url: context.isThere(all)
                ? place.link(all, anchor: "actions") : place.link(first.source.record(at: account.id)))
    }

    /// One complaint with what it waits for; of many how many there are, and what the first waits for.
    private static func complaints(
        _ cases: [ComplaintCase], of account: Account, at place: PagePlace, _ context: SiteContext
    ) -> LinkView? {
        guard let first = cases.first else { return nil }
        let words = context.words
        let next = PromiseWording.next(of: first, context)
        let url = place.link(.complaint(account: account.id, id: first.id))
        if cases.count > 1 {
            return LinkView(
                text: next.map { words.nowMany(n: cases.count, when: $0) } ?? context.formats.number(cases.count),
                url: url)
        }
        let text = [context.formats.shortDay(first.date), next].compactMap { $0 }.listed(by: words[.phraseSeparator])
        return LinkView(text: text, url: url)
    }
}

extension AccountNowView.NextVisit {
    init(_ entry: AgendaEntry, of account: Account, at place: PagePlace, _ context: SiteContext) {
        let card = account.visits[entry.card]
        let isTentative = entry.state.isTentative
        let named = isTentative ? [] : card.met
        let present = account.contacts.filter { $0.isPresent(on: entry.day) }
        let met = present.filter { named.contains($0.id) }
        let people = met.isEmpty ? present : met
        self.init(
            day: DayView(entry.day, context.formats.weekdayAndDay(entry.day)),
            time: isTentative ? nil : card.time?.description,
            url: place.link(.visit(account: account.id, id: card.id)),
            sheetURL: context.linkToSheet(of: entry, at: account, from: place),
            purpose: isTentative ? nil : card.purpose, note: context.announcement(of: entry),
            isAnybody: met.isEmpty && !present.isEmpty,
            people: people.prefix(AccountNowView.mostPeople).map {
                AccountNowView.Person($0, of: account, at: place, context)
            },
            otherPeople: people.count > AccountNowView.mostPeople
                ? LinkView(
                    text: context.words.attentionOthers(n: people.count - AccountNowView.mostPeople),
                    url: place.link(.contacts(account.id))) : nil)
    }
}

extension AccountNowView.Person {
    init(_ contact: Contact, of account: Account, at place: PagePlace, _ context: SiteContext) {
        self.init(
            name: LinkView(text: contact.name, url: place.link(.contact(account: account.id, id: contact.id))),
            title: contact.title, phone: contact.phone, phoneURL: contact.phone.flatMap(Address.telephone))
    }
}

extension AccountNowView.Owed {
    init(_ known: AccountAgeing, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        self.init(
            text: formats.amountWithCurrency(known.outstanding),
            limit: known.limitUse.map { use in
                let limit = formats.amountWithCurrency(use.limit.amount, use.limit.rate.currency)
                let used = formats.amountWithCurrency(use.balance, use.limit.rate.currency)
                return used == formats.amountWithCurrency(known.outstanding)
                    ? words.nowLimit(limit: limit) : words.nowLimitUsed(limit: limit, used: used)
            },
            isOver: known.limitUse?.over != nil,
            overdue: known.overdue > .zero
                ? words.nowOverdue(
                    amount: formats.amountWithCurrency(known.overdue), n: known.longestOverdue ?? 0) : nil)
    }
}

extension Account {
    /// Whether a name in a file is that of one of the account's own people.
    fileprivate func isContact(_ name: String?) -> Bool {
        name.map { name in self.contacts.contains { $0.id == name } } ?? false
    }
}
