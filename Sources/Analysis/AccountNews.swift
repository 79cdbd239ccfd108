import Model

/// What happened at an account between two visits, day by day: what a rep should know who comes back.
public struct AccountNews: Sendable {
    /// Something that happened, or will by the day of the visit.
    public enum Event: Hashable, Sendable {
        /// What a complaint came to, by its id.
        case complaint(String, ComplaintStep)
        /// Invoices that fall due on the day, by their numbers, and what is owed on them.
        case due(invoices: [String], owed: Money)
        /// Invoices on which money came in, by their numbers, and how much.
        case paid(invoices: [String], amount: Money)
        /// What the card says that changed.
        case change(Account.ChangedField, reason: String)
        /// The account has another tier at the end of a month.
        case tier(TierMove)
        /// Somebody of the management came, in a month or on a day.
        case came(Company.Manager, Period)
        /// A contact left, by id.
        case left(String)
        /// A visit was cancelled, or nobody has said what came of it.
        case visit(AgendaEntry.State)
    }

    /// What becomes of a complaint. The raw value is the key of its words.
    public enum ComplaintStep: String, Hashable, Sendable, CaseIterable {
        case raised, answered, resolved, reopened
    }

    /// Something that happened, and when.
    public struct Item: Hashable, Sendable {
        /// The day on which it happened, or will.
        public let day: Day
        /// What happened.
        public let event: Event
    }

    /// Where nobody has been at the account before, so many days are looked back.
    public static let daysWithoutVisit = 90

    /// The day of the last visit held before; nil if there was none.
    public let since: Day?
    /// The latest first; of one day in the order of ``Event``.
    public let items: [Item]

    /// What happened after the last visit that was held before a day, up to that day. What is known to be ahead counts,
    /// as an invoice that falls due until then.
    public init(of account: Account, in analysis: PortfolioAnalysis, before day: Day) {
        let known = analysis[account.id]
        let since = account.visits.last { $0.status == .done && $0.date < day }?.date
        let span = (since ?? day.advanced(byDays: -Self.daysWithoutVisit - 1)) + 1
        func isNews(_ other: Day) -> Bool { span <= other && other <= day }

        var items = account.complaints.flatMap(Self.steps)
        items += Self.due(known?.owed.invoices ?? [])
        items += Self.paid(account.settlements(on: analysis.asOf), where: isNews)
        items += account.changes.map { Item(day: $0.date, event: .change($0.field, reason: $0.reason)) }
        items += analysis.tiers.moves(of: account.id).filter(analysis.tiers.isTold).map {
            Item(day: $0.month.lastDay, event: .tier($0))
        }
        items += account.company.management.compactMap { Self.arrival(of: $0, after: since, until: day) }
        items += account.contacts.compactMap { contact in
            contact.left.map { Item(day: $0, event: .left(contact.id)) }
        }
        items += (known?.agenda.entries ?? []).compactMap { entry in
            let isUnheld = entry.day < day && (entry.state.isUnreported || entry.state == .cancelled)
            return isUnheld ? Item(day: entry.day, event: .visit(entry.state)) : nil
        }
        self.since = since
        // Those of one day stay in the order in which they were collected.
        self.items = items.filter { isNews($0.day) }.enumerated()
            .sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
    }

    private static func steps(of complaint: Complaint) -> [Item] {
        func items(_ days: [Day], _ step: ComplaintStep) -> [Item] {
            days.map { Item(day: $0, event: .complaint(complaint.id, step)) }
        }
        return items([complaint.date], .raised) + items(complaint.answered.map { [$0] } ?? [], .answered)
            + items(complaint.resolutions, .resolved) + items(complaint.reopenings, .reopened)
    }

    /// Who came in the month of the last visit may have come after it. What is known to a year only is no news.
    private static func arrival(of person: Company.Manager, after last: Day?, until day: Day) -> Item? {
        guard let since = person.since, since.kind == .day || since.kind == .month else { return nil }
        let isOfThatMonth = last.map { since.first <= $0 && $0 < since.last } ?? false
        return Item(day: isOfThatMonth ? min(since.last, day) : since.first, event: .came(person, since))
    }

    /// What falls due on one day is one event.
    private static func due(_ invoices: [AccountAgeing.OpenInvoice]) -> [Item] {
        byDay(invoices, on: \.receivable.due).map { day, invoices in
            Item(
                day: day,
                event: .due(invoices: invoices.map(\.receivable.invoice), owed: invoices.sum(\.owed)))
        }
    }

    /// What comes in on one day is one event. Refunds, credits and what is written off are no payments.
    private static func paid(_ settlements: [Settlement], where isNews: (Day) -> Bool) -> [Item] {
        var payments: [(invoice: String, movement: Settlement.Movement)] = []
        for settlement in settlements {
            for movement in settlement.movements where movement.kind == .payment && movement.day.map(isNews) ?? false {
                payments.append((settlement.receivable.invoice, movement))
            }
        }
        return byDay(payments, on: \.movement.day).map { day, payments in
            Item(
                day: day,
                event: .paid(invoices: payments.map(\.invoice).unrepeated, amount: payments.sum(\.movement.amount)))
        }
    }

    /// What has a day, by it.
    private static func byDay<Element>(_ elements: [Element], on day: (Element) -> Day?) -> [(Day, [Element])] {
        var days: [Day: [Element]] = [:]
        for element in elements {
            if let day = day(element) { days[day, default: []].append(element) }
        }
        return days.sorted { $0.key < $1.key }
    }
}

extension [String] {
    /// Each text once, where it stands first.
    fileprivate var unrepeated: [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
