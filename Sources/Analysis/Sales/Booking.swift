import Model

/// How far sales are booked: up to which month a month without a record means that nothing was sold.
///
/// Behind that month "not booked yet" and "bought nothing" would look the same, so nothing there is compared, and no plan
/// and no moving figure counts it.
public struct Booking: Sendable {
    /// The last month that is booked for the site: as the settings say it, or else the last whole month before the as-of
    /// day in which some record ends.
    public let month: Month
    /// Whether the settings say it.
    public let isSet: Bool
    /// The last month that is booked for each account, in the portfolio's order.
    private let months: [Month]
    /// How many months the newest record of each account covers; 0 without a record.
    private let newestLengths: [Int]
    private let isFormer: [Bool]
    /// How many records of each account lie behind a month that the settings or the card set; see ``recordsBehind(of:)``.
    private let behind: [Int]

    init(of portfolio: Portfolio, asOf: Day) {
        let lastWhole = asOf.month - 1
        var newest: [(last: Month, length: Int)?] = []
        var latestEnd: Month?
        for position in portfolio.accounts.indices {
            var found: (last: Month, length: Int)?
            for record in portfolio.accounts[position].sales {
                let months = record.months(asOf: asOf)
                let end = months.upperBound
                // A period that still runs ends where it is known through.
                let isEnded = record.through != nil || record.period.last.month == end
                if isEnded, end <= lastWhole { latestEnd = max(latestEnd ?? end, end) }
                let length = end - months.lowerBound + 1
                // Of two that end together the longer one: what it does not tell yet is not known to be nothing.
                if let known = found, (known.last, known.length) >= (end, length) { continue }
                found = (end, length)
            }
            newest.append(found)
        }
        let site = portfolio.settings.bookedTo.map { min($0, asOf.month) } ?? latestEnd ?? lastWhole
        month = site
        isSet = portfolio.settings.bookedTo != nil
        months = portfolio.accounts.indices.map { position in
            if let own = portfolio.accounts[position].bookedTo { return min(own, asOf.month) }
            guard let newest = newest[position], newest.length > 1 else { return site }
            return min(newest.last, site)
        }
        newestLengths = newest.map { $0?.length ?? 0 }
        isFormer = portfolio.accounts.indices.map { portfolio.accounts[$0].stage == .former }
        behind = portfolio.accounts.indices.map { [months] position in
            let (account, booked) = (portfolio.accounts[position], months[position])
            guard portfolio.settings.bookedTo != nil || account.bookedTo != nil, booked < lastWhole,
                account.stage != .target
            else { return 0 }
            return account.sales.count { record in
                let own = record.months(asOf: asOf)
                return own.upperBound > booked && own.lowerBound <= lastWhole
            }
        }
    }

    /// The last month that is booked for an account, by its position.
    public func month(of account: Int) -> Month {
        months.indices.contains(account) ? months[account] : month
    }

    /// The last month of an account's window where the site's ends with `end`: the account's last booked month if that is
    /// earlier, but at most the length of its newest record earlier.
    public func windowEnd(of account: Int, where end: Month) -> Month {
        guard months.indices.contains(account), months[account] < end else { return end }
        return max(months[account], end - newestLengths[account])
    }

    /// How many records of an account reach into whole months behind its last booked one, where somebody has set that: as
    /// far as they do, no figure of a standing, a comparison or a plan has them. The running month is never booked whole, so
    /// that it is not meant; and a target's records count nowhere anyway.
    public func recordsBehind(of account: Int) -> Int {
        behind.indices.contains(account) ? behind[account] : 0
    }

    /// Whether a month is booked for an account. Of a former account nothing more is waited for.
    public func isBooked(_ month: Month, of account: Int) -> Bool {
        guard months.indices.contains(account) else { return false }
        return month <= months[account] || isFormer[account] && month <= self.month
    }
}
