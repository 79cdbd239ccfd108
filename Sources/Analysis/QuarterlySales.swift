import Model

/// An account's sales quarter by quarter, beside the quarter before and the same quarter a year before, with what was
/// recorded as changed meanwhile.
///
/// Only quarters that are over and wholly recorded are compared: one that is still running, or within which the
/// account's first sales fall, would show a move that never was.
public struct QuarterlySales: Sendable {
    public struct Row: Hashable, Sendable {
        /// A quarter, or a year where sales were recorded by the year.
        public let period: Period
        public let figures: SalesFigures
        /// Whether the period is over, and the account's sales were recorded from its first day on.
        public let isWhole: Bool
        /// The revenue beside that of the quarter before; nil unless both are whole.
        public let overPrevious: Growth?
        /// The revenue beside that of the same period a year before; nil unless both are whole.
        public let overYearBefore: Growth?
        /// What was recorded as changed at the account during the period, by date.
        public let changes: [Account.Change]
        /// Whether the revenue moved by the threshold or more over the quarter before, and no reason for a change of
        /// revenue is recorded.
        public let isUnexplained: Bool
    }

    /// The oldest first. A quarter between two with sales, and the first after the last of them, once it is over, have
    /// rows too: nothing sold is a figure like any other.
    public let rows: [Row]

    /// - Parameter count: How many periods, the latest ones.
    public init(of account: Account, last count: Int, threshold: Percentage, asOf: Day) {
        let trend = SalesTrend(account, by: .quarter)
        let comparison = Comparison(trend, of: account, threshold: threshold, asOf: asOf)
        rows = Self.periods(trend, last: count, asOf: asOf).map(comparison.row)
    }

    /// The quarters without a gap, and the years that were recorded as a whole.
    private static func periods(_ trend: SalesTrend, last count: Int, asOf: Day) -> [Period] {
        let recorded = trend.rows.map(\.period)
        let years = recorded.filter { $0.kind == .year }
        guard let first = recorded.first(where: { $0.kind == .quarter }),
            let last = recorded.last(where: { $0.kind == .quarter })
        else { return years.suffix(count) }
        let end = last.next.last < asOf ? last.next : last
        let quarters = sequence(first: end, next: \.previous).prefix { $0 >= first }.prefix(max(0, count))
            .filter { quarter in trend[quarter] != nil || !years.contains { $0.overlaps(quarter) } }
        return (quarters + years).sorted().suffix(count)
    }
}

/// What a quarter is compared with.
private struct Comparison {
    let trend: SalesTrend
    let firstRecorded: Day?
    let years: [Period]
    let changes: [Account.Change]
    let threshold: Percentage
    let asOf: Day

    init(_ trend: SalesTrend, of account: Account, threshold: Percentage, asOf: Day) {
        self.trend = trend
        firstRecorded = account.sales.lazy.map(\.period.first).min()
        years = trend.rows.map(\.period).filter { $0.kind == .year }
        changes = account.changes.sorted { $0.date < $1.date }
        self.threshold = threshold
        self.asOf = asOf
    }

    func row(_ period: Period) -> QuarterlySales.Row {
        let overPrevious = growth(to: period, from: period.previous)
        let during = changes.filter { period.first <= $0.date && $0.date <= period.last }
        let isBig = overPrevious?.isAtLeast(threshold) ?? false
        return QuarterlySales.Row(
            period: period, figures: trend[period]?.figures ?? SalesFigures(), isWhole: isWhole(period),
            overPrevious: overPrevious, overYearBefore: growth(to: period, from: period.yearBefore), changes: during,
            isUnexplained: isBig && !during.contains { $0.field == .revenue })
    }

    private func isWhole(_ period: Period) -> Bool {
        period.last < asOf && firstRecorded.map { $0 <= period.first } ?? false
            && (period.kind == .year || !years.contains { $0.overlaps(period) })
    }

    /// Nil unless both are whole and something was recorded in the earlier one.
    private func growth(to period: Period, from earlier: Period) -> Growth? {
        guard isWhole(period), isWhole(earlier), let before = trend[earlier]?.figures.revenue else { return nil }
        return Growth(from: before, to: trend[period]?.figures.revenue ?? .zero)
    }
}
