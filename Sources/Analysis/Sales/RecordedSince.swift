import Model

/// Where records begin: from which month on a month without a record means that nothing was sold, rather than that nothing
/// was written down.
///
/// Records of quarters may reach back further than those of months: `2024-Q4` begins in October where months begin with
/// `2024-11`. So each account is held to the records of its own kind, which is the shortest length of any of its periods:
/// they begin with the site's first record of that kind, or with the account's own first record if that is earlier.
struct RecordedSince: Sendable {
    /// The first month of the site's records of the shortest kind that it has; nil without a record.
    let month: Month?
    /// By the account's position; nil where the account has no record, so that it has no kind either.
    private let months: [Month?]

    /// - Parameter accounts: Of each account the entries of its records, by month; none of what counts nowhere.
    init(_ accounts: some Sequence<ArraySlice<SalesLedger.Entry>>) {
        var firstByLength: [Int: Month] = [:]
        let own = accounts.map { entries in
            var shortest: Int?
            for entry in entries {
                let length = entry.recordMonths
                shortest = min(shortest ?? length, length)
                if firstByLength[length].map({ entry.month < $0 }) ?? true { firstByLength[length] = entry.month }
            }
            return (first: entries.first?.month, shortest: shortest)
        }
        month = firstByLength.min { $0.key < $1.key }?.value
        months = own.map { own in
            guard let first = own.first, let shortest = own.shortest else { return nil }
            return min(first, firstByLength[shortest] ?? first)
        }
    }

    /// The month from which an account's sales are recorded, by its position; nil if it has no record.
    func month(of account: Int) -> Month? {
        months.indices.contains(account) ? months[account] : nil
    }
}
