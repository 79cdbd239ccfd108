import Model

/// An account's sales quarter by quarter, beside the quarter before and the same quarter a year before, with what was
/// recorded as changed meanwhile.
///
/// Only quarters that are over, booked and wholly recorded are compared: one that is still running, or within which the
/// account's first sales fall, would show a move that never was; and so would the parts of a year's record.
public struct QuarterlySales: Sendable {
    /// One quarter of the site's fiscal years, and how the account's sales moved to it.
    public struct Row: Hashable, Sendable {
        /// A quarter.
        public let period: Period
        /// What was sold in it, with its parts of longer records.
        public let figures: SalesFigures
        /// Whether the quarter is over and booked, and the account's sales were recorded from its first day on.
        public let isWhole: Bool
        /// Whether all of it was recorded for the quarter or for parts of it, so that nothing is a part of a longer record.
        public let isObserved: Bool
        /// The revenue beside that of the quarter before; nil where the two cannot be compared.
        public let overPrevious: Growth?
        /// The revenue beside that of the same quarter a year before; nil where the two cannot be compared.
        public let overYearBefore: Growth?
        /// What was recorded as changed at the account during the quarter, by date.
        public let changes: [Account.Change]
        /// Whether the revenue moved by the threshold or more over the quarter before, and no reason for a change of
        /// revenue is recorded.
        public let isUnexplained: Bool
    }

    /// The oldest first, without a gap, up to the last quarter with sales or, if later, the last that is booked. None of a
    /// target, whose sales count nowhere.
    public let rows: [Row]

    /// - Parameters:
    ///   - account: The account's position in the portfolio.
    ///   - count: How many quarters, the latest ones.
    public init(_ ledger: SalesLedger, of account: Int, in portfolio: Portfolio, last count: Int) {
        let entries = ledger.entries(of: account)
        guard let first = entries.first?.month, let latest = entries.last?.month,
            ledger.isCustomer(account)
        else {
            rows = []
            return
        }
        let start = portfolio.settings.fiscalYearStart
        func quarter(_ month: Month) -> Period { Period(.quarter, containing: month.firstDay, yearStart: start) }
        let booked = ledger.booking.month(of: account)
        let lastBooked = quarter(booked).last.month == booked ? quarter(booked) : quarter(booked).previous
        let end = max(quarter(latest), lastBooked)
        let changes = portfolio.accounts[account].changes.sorted { $0.date < $1.date }
        let threshold = portfolio.settings.changeThreshold
        func isWhole(_ quarter: Period) -> Bool {
            first <= quarter.first.month && quarter.last.month <= booked && quarter.last < ledger.asOf
        }
        func growth(to now: Period, from before: Period) -> Growth? {
            guard isWhole(now), isWhole(before),
                ledger.obstacle(of: account, comparing: before.months, with: now.months) == nil,
                ledger.isObserved(account, in: before.months), ledger.isObserved(account, in: now.months)
            else { return nil }
            return Growth(
                from: ledger.sales(of: account, in: before.months).revenue,
                to: ledger.sales(of: account, in: now.months).revenue)
        }
        rows = sequence(first: end, next: \.previous).prefix(max(0, count)).prefix { $0 >= quarter(first) }.reversed()
            .map { period in
                let overPrevious = growth(to: period, from: period.previous)
                let during = changes.filter { period.first <= $0.date && $0.date <= period.last }
                return Row(
                    period: period, figures: ledger.sales(of: account, in: period.months), isWhole: isWhole(period),
                    isObserved: ledger.isObserved(account, in: period.months), overPrevious: overPrevious,
                    overYearBefore: growth(to: period, from: period.yearBefore),
                    changes: during,
                    isUnexplained: overPrevious?.isAtLeast(threshold) ?? false
                        && !during.contains { $0.field == .revenue })
            }
    }
}
