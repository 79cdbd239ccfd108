import Model

/// The sales of all accounts that are not targets, by the records' own periods.
struct SalesByPeriod {
    private struct Row {
        let period: Period
        var figures = SalesFigures()
        /// The positions of the accounts with such a record.
        var accounts: Set<Int> = []
    }

    private let rows: [Row]

    init(_ portfolio: Portfolio) {
        var rows: [Period: Row] = [:]
        for (position, account) in portfolio.accounts.enumerated() where account.stage != .target {
            for record in account.sales {
                rows[record.period, default: Row(period: record.period)].figures.add(record)
                rows[record.period]?.accounts.insert(position)
            }
        }
        self.rows = Array(rows.values)
    }

    /// What the records add up to that lie in a span wholly.
    func figures(in span: DaySpan) -> SalesFigures {
        var sum = SalesFigures()
        for row in rows where span.contains(row.period) { sum.add(row.figures) }
        return sum
    }

    /// Whether the figures of two periods are of the same: both are recorded wholly, and the same accounts have
    /// records that only reach into them and so do not count.
    func areComparable(_ left: Period, _ right: Period) -> Bool {
        isWhole(left) && isWhole(right) && reachingInto(left) == reachingInto(right)
    }

    /// Whether recording neither began nor ended within a period: in none of its first and last month have fewer than
    /// half as many accounts sales as in the other.
    private func isWhole(_ period: Period) -> Bool {
        let first = selling(in: Period(month: period.first.month)).count
        let last = selling(in: Period(month: period.last.month)).count
        return min(first, last) > 0 && min(first, last) * 2 >= max(first, last)
    }

    /// The accounts with records of days of a month.
    private func selling(in month: Period) -> Set<Int> {
        rows.reduce(into: []) { if $1.period.overlaps(month) { $0.formUnion($1.accounts) } }
    }

    /// The accounts with records that lie in a period only partly.
    private func reachingInto(_ period: Period) -> Set<Int> {
        let span = DaySpan(period)
        return rows.reduce(into: []) { accounts, row in
            if row.period.overlaps(period), !span.contains(row.period) { accounts.formUnion(row.accounts) }
        }
    }
}
