import Model
import Text

/// Who is where during some days, across all accounts: the account manager's notebook.
public struct Whereabouts: Sendable {
    /// One stay of a contact.
    public struct Row: Hashable, Sendable {
        /// The id of the account.
        public let account: String
        /// The id of the contact, within the account.
        public let contact: String
        /// Where the contact is, and from when until when: it may begin before the span and end after it.
        public let stay: Contact.Stay
    }

    /// The days of which it is told.
    public let span: DaySpan
    /// By first day, then by account and contact. Whoever has left the account before a stay begins, or before
    /// the span does, is not looked for.
    public let rows: [Row]

    /// Looks through all itineraries for stays that share a day with a span.
    public init(of portfolio: Portfolio, in span: DaySpan) {
        var rows: [Row] = []
        for account in portfolio.accounts {
            for contact in account.contacts where !contact.itinerary.isEmpty {
                for stay in contact.itinerary
                where stay.from <= span.last && span.first <= stay.to
                    && contact.isPresent(on: max(stay.from, span.first))
                {
                    rows.append(Row(account: account.id, contact: contact.id, stay: stay))
                }
            }
        }
        self.span = span
        self.rows = rows.sorted { left, right in
            if left.stay.from != right.stay.from { return left.stay.from < right.stay.from }
            if left.account != right.account { return precedes(left.account, right.account) }
            if left.contact != right.contact { return precedes(left.contact, right.contact) }
            return left.stay.to < right.stay.to
        }
    }

    /// The week of a day, from Monday to Sunday.
    public init(of portfolio: Portfolio, weekOf day: Day) {
        self.init(of: portfolio, in: DaySpan(first: day.startOfWeek, last: day.startOfWeek + 6))
    }
}
