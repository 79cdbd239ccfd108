import Model
import Text

/// What changed in a month, a quarter or a year.
public struct PeriodReport: Sendable {
    /// Visits whose day lies in the period.
    public struct Visits: Hashable, Sendable {
        /// Their report says that they took place.
        public internal(set) var held = 0
        /// Planned or announced, on the as-of day or later.
        public internal(set) var planned = 0
        /// Called off; they count by the day for which they stood in the calendar.
        public internal(set) var cancelled = 0
        /// Planned or announced, and nobody has said what came of them although their day is past.
        public internal(set) var missed = 0

        /// Whether no visit lies in the period, be it held, planned, cancelled or missed.
        public var isEmpty: Bool { self == Visits() }
    }

    /// The visits of a rep in the period.
    public struct RepVisits: Hashable, Sendable {
        /// The id of the rep whose visits they were on their own day.
        public let rep: String
        /// The rep's visits by what they have come to by the as-of day.
        public let visits: Visits
    }

    /// Complaints by the day on which they were raised, resolved or reopened.
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

    /// The month, quarter or year of which the report speaks.
    public let period: Period
    /// Whether the period was over on the as-of day. Before that its figures are those so far.
    public let isOver: Bool
    /// Sales of all accounts that are not targets, as far as they are recorded.
    public let sales: SalesFigures
    /// The ids of customers whose sales are not booked up to the end of the period, or of the last month of it that has
    /// begun.
    public let notBooked: [String]
    /// The sales beside those of the period before.
    public let overPrevious: ComparedSales
    /// The sales beside those of the same period a year before.
    public let overYearBefore: ComparedSales
    /// The moves from tier to tier at the end of each month of the period, by month and account.
    public let tierMoves: [TierMove]
    /// Whether moves can be told: whether the period's months are booked, and sales were recorded already when the windows
    /// began by which the tiers were told.
    public let tellsTierMoves: Bool
    /// Whose revenue moved by the settings' threshold or more, by account.
    public let revenueMoves: [RevenueMove]
    /// How many accounts were looked at for great moves.
    public let comparedAccounts: Int
    /// The visits to all accounts, of all reps.
    public let visits: Visits
    /// The same by the rep who made the visit or was to make it, by id; those without any are not there.
    public let visitsByRep: [RepVisits]
    /// The complaints of all accounts, and what became of them during the period.
    public let complaints: Complaints
    /// What was invoiced, fell due and came in during the period.
    public let receivables: CollectionMonth

    /// The great moves by how much the revenue moved, the greatest first.
    public var movesByExtent: [RevenueMove] {
        revenueMoves.sorted { left, right in
            let extents = (left.revenue.difference.magnitude, right.revenue.difference.magnitude)
            return extents.0 != extents.1 ? extents.0 > extents.1 : precedes(left.account, right.account)
        }
    }

    /// Those of the great moves that nobody has explained.
    public var unexplainedMoves: [RevenueMove] { revenueMoves.filter { !$0.isExplained } }

    /// The report on a month, a quarter or a year.
    public init(on period: Period, of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let ledger = analysis.ledger
        let asOf = analysis.asOf
        let isOver = period.last < asOf
        self.period = period
        self.isOver = isOver
        sales = ledger.sales(of: ledger.accounts, in: period.months)
        let due = min(period.last.month, asOf.month)
        notBooked = ledger.accounts
            .filter { ledger.isCustomer($0) && period.first <= asOf && !ledger.booking.isBooked(due, of: $0) }
            .map { portfolio.accounts[$0].id }
        overPrevious = ComparedSales(of: portfolio, ledger, from: period.previous, to: period, isOver: isOver)
        overYearBefore = ComparedSales(of: portfolio, ledger, from: period.yearBefore, to: period, isOver: isOver)
        tierMoves = analysis.tiers.moves(in: period.months)
        tellsTierMoves = isOver && analysis.tiers.canTellMoves(in: period.months)
        let moves =
            isOver ? ledger.accounts.compactMap { ledger.revenueMove(of: $0, in: period, portfolio: portfolio) } : []
        let threshold = portfolio.settings.changeThreshold
        comparedAccounts = moves.count
        revenueMoves = moves.filter { $0.revenue.isAtLeast(threshold) }
        let span = DaySpan(period)
        let visits = Visits.byRep(in: span, analysis: analysis)
        visitsByRep = visits
        self.visits = visits.reduce(into: Visits()) { $0.add($1.visits) }
        complaints = Complaints(analysis.complaints, in: span)
        receivables = analysis.receivables.collections.sum(in: span)
    }

    /// The periods of a kind for which there is anything to report: from that of the first sale, visit, complaint or
    /// invoice, or the youngest `most` of them, to that of the as-of day. The oldest first.
    public static func periods(_ kind: Period.Kind, most: Int, of portfolio: Portfolio, asOf: Day) -> [Period] {
        let last = Period(kind, containing: asOf, yearStart: portfolio.settings.fiscalYearStart)
        guard let first = portfolio.firstDay, first <= last.last else { return [] }
        let periods = sequence(first: last, next: \.previous).prefix(max(0, most)).prefix { $0.last >= first }
        return periods.reversed()
    }
}
