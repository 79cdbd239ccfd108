import Model

/// Where the contacts of all accounts are, by month, so that a month need not go through the whole portfolio.
struct StayCalendar: Sendable {
    struct Entry: Sendable {
        /// The positions of the account in the portfolio, of the contact in the account, and of the stay with the contact.
        var account: Int
        var contact: Int
        var stay: Int
    }

    private var entries: [Month: [Entry]] = [:]

    /// - Parameter months: Only these are asked for later, in order.
    init(of portfolio: Portfolio, months: [Month]) {
        for (accountIndex, account) in portfolio.accounts.enumerated() {
            for (contactIndex, contact) in account.contacts.enumerated() where !contact.itinerary.isEmpty {
                for (stayIndex, stay) in contact.itinerary.enumerated()
                where contact.left.map({ stay.from < $0 }) ?? true {
                    let entry = Entry(account: accountIndex, contact: contactIndex, stay: stayIndex)
                    for month in months where stay.from.month <= month && month <= stay.to.month {
                        entries[month, default: []].append(entry)
                    }
                }
            }
        }
    }

    /// By account, then by contact.
    func stays(in month: Month) -> [Entry] { entries[month] ?? [] }
}
