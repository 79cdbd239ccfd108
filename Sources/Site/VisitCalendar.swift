import Model

/// All visits of all accounts by day, so that a month or a week need not go through the whole portfolio.
struct VisitCalendar: Sendable {
    struct Entry: Sendable {
        /// The position of the account in the portfolio, and of the visit in the account.
        var account: Int
        var visit: Int
    }

    private let entries: [Day: [Entry]]
    let months: [Month]

    init(of portfolio: Portfolio, asOf: Day) {
        var entries: [Day: [Entry]] = [:]
        for (accountIndex, account) in portfolio.accounts.enumerated() {
            for (visitIndex, visit) in account.visits.enumerated() {
                entries[visit.date, default: []].append(Entry(account: accountIndex, visit: visitIndex))
            }
        }
        self.entries = entries
        // From the first month with a visit to the last, this month among them; a lone typo of a year does not
        // make a page for every month between.
        let used = Set(entries.keys.map(\.month)).union([asOf.month])
        months = used.sorted()
    }

    func visits(on day: Day) -> [Entry] { entries[day] ?? [] }

    /// Days with visits from one day to another, in order.
    func days(from first: Day, to last: Day) -> [Day] {
        entries.keys.filter { first <= $0 && $0 <= last }.sorted()
    }
}
