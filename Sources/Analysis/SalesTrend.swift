import Model

/// Sales by month, by quarter or by year, of one account or of many.
///
/// A record whose own period is longer than a row's (a year's sales in a table by month) has a row of its own: it is
/// never divided. Periods without a record have no row.
public struct SalesTrend: Sendable {
    public struct Row: Hashable, Sendable {
        public let period: Period
        public let figures: SalesFigures
        /// The period of the same kind just before, if anything was recorded for it.
        public let previous: SalesFigures?
        /// The same period a year before, if anything was recorded for it.
        public let yearBefore: SalesFigures?

        /// The revenue beside that of the period before.
        public var growth: Growth? { previous.map { Growth(from: $0.revenue, to: figures.revenue) } }
        /// The revenue beside that of the same period a year before.
        public var growthOverYear: Growth? { yearBefore.map { Growth(from: $0.revenue, to: figures.revenue) } }
    }

    /// What the rows are, except where a record's own period is longer.
    public let kind: Period.Kind
    /// By period.
    public let rows: [Row]
    /// All rows added up.
    public let total: SalesFigures

    private let positions: [Period: Int]

    public init(_ account: Account, by kind: Period.Kind) {
        self.init(account.sales, by: kind)
    }

    /// The sales of all accounts that are not targets.
    public init(_ portfolio: Portfolio, by kind: Period.Kind) {
        self.init(portfolio.accounts.lazy.filter { $0.stage != .target }.flatMap(\.sales), by: kind)
    }

    public init(_ records: some Sequence<SalesRecord>, by kind: Period.Kind) {
        var buckets: [Period: SalesFigures] = [:]
        for record in records { buckets[record.period.widened(to: kind), default: SalesFigures()].add(record) }
        let periods = buckets.keys.sorted()
        self.kind = kind
        rows = periods.map { period in
            Row(
                period: period, figures: buckets[period] ?? SalesFigures(),
                previous: buckets[period.previous], yearBefore: buckets[period.yearBefore])
        }
        positions = Dictionary(zip(periods, periods.indices), uniquingKeysWith: { first, _ in first })
        var total = SalesFigures()
        for row in rows { total.add(row.figures) }
        self.total = total
    }

    /// The row of a period; nil if nothing was recorded for it.
    public subscript(period: Period) -> Row? {
        positions[period].map { rows[$0] }
    }
}

extension Period {
    /// The period of a kind in which this one lies; this one itself if it is longer.
    func widened(to kind: Kind) -> Period {
        self.kind.length < kind.length ? Period(kind, containing: first) : self
    }
}
