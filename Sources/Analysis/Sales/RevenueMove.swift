import Model

/// An account's revenue of a period beside that of the period before, and what was written down about it.
public struct RevenueMove: Hashable, Sendable {
    /// The account's id.
    public let account: String
    /// The later one of the two periods.
    public let period: Period
    /// The period's revenue beside that of the period before it.
    public let revenue: Growth
    /// Reasons for a change of revenue that are dated within the period.
    public let reasons: [Account.Change]

    /// Whether a reason is recorded; a single one explains a move of any extent.
    public var isExplained: Bool { !reasons.isEmpty }
}

extension SalesLedger {
    /// How an account's revenue moved from the period before to a month, a quarter or a year.
    ///
    /// Nil if there is nothing to compare: the account's first sales fall within the two, so that they were not whole ones;
    /// the period is not booked for it; or it has records for longer than the periods, or lying across their edges, whose parts were never observed.
    public func revenueMove(of account: Int, in period: Period, portfolio: Portfolio) -> RevenueMove? {
        let (before, now) = (period.previous.months, period.months)
        guard isCustomer(account), let first = firstMonth(of: account), first <= before.lowerBound,
            obstacle(of: account, comparing: before, with: now) == nil, isObserved(account, in: before),
            isObserved(account, in: now)
        else { return nil }
        let days = DaySpan(period)
        return RevenueMove(
            account: portfolio.accounts[account].id, period: period,
            revenue: Growth(
                from: sales(of: account, in: before).revenue, to: sales(of: account, in: now).revenue),
            reasons: portfolio.accounts[account].changes.filter { $0.field == .revenue && days.contains($0.date) })
    }
}
