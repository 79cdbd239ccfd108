import Model

/// An account's revenue of a period beside that of the period before, and what was written down about it.
public struct RevenueMove: Hashable, Sendable {
    public let account: String
    public let period: Period
    public let revenue: Growth
    /// Reasons for a change of revenue that are dated within the period.
    public let reasons: [Account.Change]

    public var isExplained: Bool { !reasons.isEmpty }
}

extension Account {
    /// How the account's revenue moved from the period before to a period.
    ///
    /// Nil if there is nothing to compare: nothing was recorded in the period before, the account's first sales fall
    /// within it, so that it was not a whole one, or a record that is longer than the periods reaches into one of them.
    public func revenueMove(in period: Period) -> RevenueMove? {
        let (before, now) = (DaySpan(period.previous), DaySpan(period))
        var revenue = (before: Money?.none, now: Money.zero)
        for record in sales where now.overlaps(record.period) || before.overlaps(record.period) {
            if now.contains(record.period) {
                revenue.now += record.revenue
            } else if before.contains(record.period) {
                revenue.before = (revenue.before ?? .zero) + record.revenue
            } else {
                return nil
            }
        }
        guard let old = revenue.before, let first = sales.lazy.map(\.period.first).min(), first <= before.first
        else { return nil }
        return RevenueMove(
            account: id, period: period, revenue: Growth(from: old, to: revenue.now),
            reasons: changes.filter { $0.field == .revenue && now.contains($0.date) })
    }
}
