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

    /// The oldest first; periods without a record have no row.
    public let rows: [Row]

    public init(of account: Account, threshold: Percentage, asOf: Day) {
        let trend = SalesTrend(account, by: .quarter)
        let firstRecorded = account.sales.lazy.map(\.period.first).min()
        let years = trend.rows.map(\.period).filter { $0.kind == .year }
        let changes = account.changes.sorted { $0.date < $1.date }

        func isWhole(_ period: Period) -> Bool {
            period.last < asOf && firstRecorded.map { $0 <= period.first } ?? false
                && (period.kind == .year || !years.contains { $0.overlaps(period) })
        }
        rows = trend.rows.map { row in
            let period = row.period
            let isRowWhole = isWhole(period)
            let overPrevious = isRowWhole && isWhole(period.previous) ? row.growth : nil
            let during = changes.filter { period.first <= $0.date && $0.date <= period.last }
            return Row(
                period: period, figures: row.figures, isWhole: isRowWhole, overPrevious: overPrevious,
                overYearBefore: isRowWhole && isWhole(period.yearBefore) ? row.growthOverYear : nil,
                changes: during,
                isUnexplained: overPrevious?.isAtLeast(threshold) ?? false && !during.contains { $0.field == .revenue })
        }
    }
}
