import Model

/// What changed in a month, a quarter or a year.
public struct PeriodReport: Sendable {
    /// Visits whose day lies in the period.
    public struct Visits: Hashable, Sendable {
        public internal(set) var held = 0
        /// To come, on the as-of day or later.
        public internal(set) var planned = 0
        public internal(set) var cancelled = 0
        /// Still `planned` although their day is past.
        public internal(set) var missed = 0

        public var isEmpty: Bool { self == Visits() }
    }

    /// The visits of a rep in the period.
    public struct RepVisits: Hashable, Sendable {
        public let rep: String
        public let visits: Visits
    }

    public struct Complaints: Hashable, Sendable {
        /// Raised in the period.
        public internal(set) var raised = 0
        /// Resolutions whose day lies in the period, whenever the complaints were raised. One that was resolved, reopened
        /// and resolved again counts twice.
        public internal(set) var resolved = 0
        /// Raised in the period and resolved, nobody knows when: in no period's ``resolved``.
        public internal(set) var resolvedOnUnknownDay = 0
        /// Reopenings whose day lies in the period.
        public internal(set) var reopened = 0
        /// Raised up to the end of the period and, on the as-of day, open.
        public internal(set) var stillOpen = 0
        /// Raised in the period, and a repeat of an earlier one.
        public internal(set) var repeats = 0
        /// What those raised in the period cost, as far as it is known.
        public internal(set) var cost = Money.zero
    }

    public let period: Period
    /// Whether the period was over on the as-of day. Before that its figures are those so far.
    public let isOver: Bool
    /// Sales of all accounts that are not targets, of records that lie in the period wholly.
    public let sales: SalesFigures
    /// The same of the period before.
    public let previous: SalesFigures
    /// The same of the same period a year before.
    public let yearBefore: SalesFigures
    /// Who had another tier at the end of the period than at the end of the period before, by account.
    public let tierMoves: [TierMove]
    /// Whether sales were recorded already when the windows began by which those tiers were told.
    public let hasWholeTierWindows: Bool
    /// Whose revenue moved by the settings' threshold or more, by account.
    public let revenueMoves: [RevenueMove]
    public let visits: Visits
    /// The same by the rep who makes the visit, by id; those without any are not there.
    public let visitsByRep: [RepVisits]
    public let complaints: Complaints
    /// What was invoiced, fell due and came in during the period.
    public let receivables: CollectionMonth

    /// The sales of the period before, where they can be compared with: the period is over, both are recorded wholly,
    /// and the same accounts have records that are longer than they.
    public let comparedWithPrevious: SalesFigures?
    /// The sales of the same period a year before, where they can be compared with.
    public let comparedWithYearBefore: SalesFigures?

    /// The great moves by how much the revenue moved, the greatest first.
    public var movesByExtent: [RevenueMove] {
        revenueMoves.sorted { left, right in
            let extents = (left.revenue.difference.magnitude, right.revenue.difference.magnitude)
            return extents.0 != extents.1 ? extents.0 > extents.1 : precedes(left.account, right.account)
        }
    }

    /// Those of the great moves that nobody has explained.
    public var unexplainedMoves: [RevenueMove] { revenueMoves.filter { !$0.isExplained } }

    /// Reports of several periods of one kind, which share what they have in common.
    ///
    /// - Parameter periods: In any order; the reports come in the same.
    public static func reports(
        for periods: [Period], of portfolio: Portfolio, analysis: PortfolioAnalysis
    ) -> [PeriodReport] {
        let ends = Set(periods).union(periods.map(\.previous)).filter { $0.last < analysis.asOf && $0.kind != .day }
        let firstSales = portfolio.firstSales
        let snapshots = Dictionary(
            ends.map { ($0, TierSnapshot(of: portfolio, endOf: $0, firstSales: firstSales)) },
            uniquingKeysWith: { first, _ in first })
        let sales = SalesByPeriod(portfolio)
        return periods.map { period in
            PeriodReport(
                period, of: portfolio, analysis: analysis, sales: sales, firstSale: firstSales.values.min(),
                snapshots: snapshots)
        }
    }

    /// The report on one period.
    public init(on period: Period, of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let firstSales = portfolio.firstSales
        let ends = [period.previous, period].filter { $0.last < analysis.asOf && $0.kind != .day }
        let snapshots = ends.map { ($0, TierSnapshot(of: portfolio, endOf: $0, firstSales: firstSales)) }
        self.init(
            period, of: portfolio, analysis: analysis, sales: SalesByPeriod(portfolio),
            firstSale: firstSales.values.min(), snapshots: Dictionary(uniqueKeysWithValues: snapshots))
    }

    /// The periods of a kind for which there is anything to report: from that of the first sale, visit, complaint or
    /// invoice, or the youngest `most` of them, to that of the as-of day. The oldest first.
    public static func periods(_ kind: Period.Kind, most: Int, of portfolio: Portfolio, asOf: Day) -> [Period] {
        let last = Period(kind, containing: asOf)
        guard let first = portfolio.firstDay, first <= last.last else { return [] }
        let periods = sequence(first: last, next: \.previous).prefix(max(0, most)).prefix { $0.last >= first }
        return periods.reversed()
    }

    private init(
        _ period: Period, of portfolio: Portfolio, analysis: PortfolioAnalysis, sales: SalesByPeriod, firstSale: Day?,
        snapshots: [Period: TierSnapshot]
    ) {
        let span = DaySpan(period)
        self.period = period
        let isOver = period.last < analysis.asOf
        self.isOver = isOver
        self.sales = sales.figures(in: span)
        previous = sales.figures(in: DaySpan(period.previous))
        yearBefore = sales.figures(in: DaySpan(period.yearBefore))
        comparedWithPrevious = isOver && sales.areComparable(period.previous, period) ? previous : nil
        comparedWithYearBefore = isOver && sales.areComparable(period.yearBefore, period) ? yearBefore : nil
        if let before = snapshots[period.previous], let now = snapshots[period] {
            tierMoves = now.moves(since: before, in: portfolio)
            hasWholeTierWindows = firstSale.map { $0.month <= before.analysis.window.first.month } ?? false
        } else {
            tierMoves = []
            hasWholeTierWindows = false
        }
        let threshold = portfolio.settings.changeThreshold
        revenueMoves = portfolio.accounts.lazy
            .filter { $0.stage != .target && period.last < analysis.asOf }
            .compactMap { $0.revenueMove(in: period) }
            .filter { $0.revenue.isAtLeast(threshold) }
        let visits = Visits.byRep(portfolio, in: span, asOf: analysis.asOf)
        visitsByRep = visits
        self.visits = visits.reduce(into: Visits()) { $0.add($1.visits) }
        complaints = Complaints(analysis.complaints, in: span)
        receivables = analysis.receivables.collections.sum(in: span)
    }
}
