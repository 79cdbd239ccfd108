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
    }

    public struct Complaints: Hashable, Sendable {
        /// Raised in the period.
        public internal(set) var raised = 0
        /// Resolved in the period, whenever they were raised.
        public internal(set) var resolved = 0
        /// Raised up to the end of the period and, on the as-of day, open.
        public internal(set) var stillOpen = 0
        /// Raised in the period, and a repeat of an earlier one.
        public internal(set) var repeats = 0
        /// What those raised in the period cost, as far as it is known.
        public internal(set) var cost = Money.zero
    }

    public let period: Period
    /// Sales of all accounts that are not targets, of records that lie in the period wholly.
    public let sales: SalesFigures
    /// The same of the period before.
    public let previous: SalesFigures
    /// The same of the same period a year before.
    public let yearBefore: SalesFigures
    /// Who had another tier at the end of the period than at the end of the period before, by account.
    public let tierMoves: [TierMove]
    /// Whose revenue moved by the settings' threshold or more, by account.
    public let revenueMoves: [RevenueMove]
    public let visits: Visits
    public let complaints: Complaints
    /// What was invoiced, fell due and came in during the period.
    public let receivables: CollectionMonth

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
            PeriodReport(period, of: portfolio, analysis: analysis, sales: sales, snapshots: snapshots)
        }
    }

    private init(
        _ period: Period, of portfolio: Portfolio, analysis: PortfolioAnalysis, sales: SalesByPeriod,
        snapshots: [Period: TierSnapshot]
    ) {
        let span = DaySpan(period)
        self.period = period
        self.sales = sales.figures(in: span)
        previous = sales.figures(in: DaySpan(period.previous))
        yearBefore = sales.figures(in: DaySpan(period.yearBefore))
        if let before = snapshots[period.previous], let now = snapshots[period] {
            tierMoves = now.moves(since: before, in: portfolio)
        } else {
            tierMoves = []
        }
        let threshold = portfolio.settings.changeThreshold
        revenueMoves = portfolio.accounts.lazy
            .filter { $0.stage != .target && period.last < analysis.asOf }
            .compactMap { $0.revenueMove(in: period) }
            .filter { $0.revenue.isAtLeast(threshold) }
        visits = Visits(portfolio, in: span, asOf: analysis.asOf)
        complaints = Complaints(portfolio, register: analysis.complaints, in: span)
        receivables = analysis.receivables.collections.sum(in: span)
    }
}

extension PeriodReport.Visits {
    fileprivate init(_ portfolio: Portfolio, in span: DaySpan, asOf: Day) {
        for account in portfolio.accounts {
            // By position: a copy of each visit of each account would cost more than the counting.
            for position in account.visits.indices where span.contains(account.visits[position].date) {
                switch account.visits[position].status {
                case .done: held += 1
                case .cancelled: cancelled += 1
                case .planned where account.visits[position].date < asOf: missed += 1
                case .planned: planned += 1
                }
            }
        }
    }
}

extension PeriodReport.Complaints {
    fileprivate init(_ portfolio: Portfolio, register: ComplaintRegister, in span: DaySpan) {
        for complaint in register.cases {
            if complaint.isOpen && complaint.date <= span.last { stillOpen += 1 }
            guard span.contains(complaint.date) else { continue }
            raised += 1
            cost += complaint.cost ?? .zero
            if !complaint.repeats.isEmpty { repeats += 1 }
        }
        for account in portfolio.accounts {
            resolved += account.complaints.count { $0.resolved.map(span.contains) ?? false }
        }
    }
}

/// The sales of all accounts that are not targets, by the records' own periods.
private struct SalesByPeriod {
    private let rows: [(period: Period, figures: SalesFigures)]

    init(_ portfolio: Portfolio) {
        var buckets: [Period: SalesFigures] = [:]
        for account in portfolio.accounts where account.stage != .target {
            for record in account.sales { buckets[record.period, default: SalesFigures()].add(record) }
        }
        rows = buckets.map { ($0, $1) }
    }

    func figures(in span: DaySpan) -> SalesFigures {
        var sum = SalesFigures()
        for (period, figures) in rows where span.contains(period) { sum.add(figures) }
        return sum
    }
}
