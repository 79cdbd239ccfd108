import Model
import Text

/// The sales plan of a year: what was sold, how much more is planned, what the accounts' targets come to, the gap, and what
/// has come of it so far.
public struct RegionalPlan: Sendable {
    /// What is planned of one account, and what it bought.
    public struct AccountRow: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// The word of the region that the card names.
        public let region: String
        /// The rep in charge on the as-of day.
        public let owner: String
        /// The growth that the settings plan for the account; nil where nothing is planned of it.
        public let growth: Percentage?
        /// Whether the account has a target for the year that counts.
        public let hasTarget: Bool
        /// The account's base, goal, target and sales of the year.
        public let figures: PlanFigures
    }

    /// What is planned of the accounts of a region, or of a rep.
    public struct Row: Hashable, Sendable {
        /// A region's word or a rep's id.
        public let key: String
        /// The sums of these accounts; a rep's ``PlanFigures/sold`` is what was sold under that rep at any account.
        public let figures: PlanFigures
    }

    /// The fiscal year that is planned.
    public let period: Period
    /// The months that the plan starts from: the year before if it was over on the as-of day, or else the last twelve
    /// that are booked.
    public let base: ClosedRange<Month>
    /// Whether the year was over on the as-of day.
    public let isOver: Bool
    /// What the settings plan; nil for a year that is over and of which they say nothing any more.
    public let rates: GrowthRates?
    /// The last month of the year whose sales count: the last one that is booked. Nil if none of the year is.
    public let soldThrough: Month?
    /// By account.
    public let accounts: [AccountRow]
    /// By the region's word.
    public let regions: [Row]
    /// By the rep's id: targets and what is planned by the rep in charge today, what was sold by the one in charge then.
    public let reps: [Row]
    /// The sums of all accounts, prospects with a target for the year among them.
    public let total: PlanFigures
    /// The ids of customers whose sales are not booked up to the end of the base.
    public let baseNotBooked: [String]

    /// The fiscal year, named for the calendar year in which it begins.
    public var year: Int { period.year }
    /// The days of the fiscal year.
    public var span: DaySpan { DaySpan(period) }
    /// The days of the months that the plan starts from.
    public var baseSpan: DaySpan { DaySpan(base) }

    /// The plan of a fiscal year. Nothing is planned of former accounts, nor of a base that is not above zero.
    public init(of portfolio: Portfolio, year: Int, ledger: SalesLedger) {
        let start = portfolio.settings.fiscalYearStart
        let period = Period(year: min(max(year, 1), 10_000), yearStart: min(max(start, 1), 12))
        let before = period.previous
        let booked = ledger.booking.month
        let base = before.last < ledger.asOf ? before.months : (booked - 11)...booked
        let isOver = period.last < ledger.asOf
        let rates = portfolio.settings.growth.rates(of: period.year, isOver: isOver)
        let soldThrough = booked >= period.first.month ? min(booked, period.last.month) : nil
        let plan = YearPlan(period: period, base: base, rates: rates, soldThrough: soldThrough, ledger: ledger)
        var sales = SalesByRep()
        let rows = portfolio.accounts.indices.map { account in
            plan.row(of: portfolio.accounts[account], at: account, &sales)
        }
        self.period = period
        self.base = base
        self.isOver = isOver
        self.rates = rates
        self.soldThrough = soldThrough
        accounts = rows
        regions = sums(of: rows, by: \.region)
        reps = sums(of: rows, by: \.owner, soldBy: sales)
        total = rows.reduce(into: PlanFigures()) { $0.add($1.figures) }
        baseNotBooked = portfolio.accounts.indices.filter {
            ledger.isCustomer($0) && !ledger.booking.isBooked(base.upperBound, of: $0)
        }
        .map { portfolio.accounts[$0].id }
    }
}

extension RegionalPlan {
    /// How far the sales have come, and how much of the year, to the same day.
    public struct Pace: Hashable, Sendable {
        /// The last day of the last month whose sales count.
        public let day: Day
        /// The part of the targets that the accounts with a target have bought by then.
        public let ofTargets: Share
        /// The part of the year that is gone by then.
        public let ofYear: Share
    }

    /// Nil where there are no targets, or nothing of the year is booked.
    public var pace: Pace? {
        guard let day = soldThrough?.lastDay, let ofTargets = total.progressOfTarget,
            let ofYear = Share(day - period.first + 1, of: span.length)
        else { return nil }
        return Pace(day: day, ofTargets: ofTargets, ofYear: ofYear)
    }
}

/// What was sold, by the rep who was in charge on the last day of each month.
private struct SalesByRep {
    private(set) var sold: [String: Money] = [:]

    mutating func add(_ revenue: Money, of rep: String) {
        sold[rep, default: .zero] += revenue
    }
}

/// What the rows of a plan have in common.
private struct YearPlan {
    let period: Period
    let base: ClosedRange<Month>
    let rates: GrowthRates?
    let soldThrough: Month?
    let ledger: SalesLedger

    func row(of account: Account, at position: Int, _ sales: inout SalesByRep) -> RegionalPlan.AccountRow {
        let target = account.stage == .former ? nil : account.targets.first { $0.year == period.year }
        let owner = account.owner(on: ledger.asOf)
        let growth = rates?.growth(of: account)
        var figures = PlanFigures()
        figures.accounts = 1
        figures.target = target?.amount ?? .zero
        if ledger.isCustomer(position) {
            figures.base = ledger.bookedSales(of: position, in: base).revenue
            addSales(of: account, at: position, today: owner, to: &figures, &sales)
        }
        if account.stage != .former, figures.base > .zero, let growth {
            figures.plannedBase = figures.base
            figures.goal = figures.base.grown(by: growth)
        }
        if target != nil { figures.actualWithTarget = figures.actual }
        let isCustomer = account.stage == .active || account.stage == .dormant
        if target == nil, isCustomer {
            figures.withoutTarget = 1
            figures.goalWithoutTarget = figures.goal
        }
        return RegionalPlan.AccountRow(
            account: account.id, region: account.region, owner: owner,
            growth: figures.plannedBase > .zero ? growth : nil, hasTarget: target != nil,
            figures: figures)
    }

    private func addSales(
        of account: Account, at position: Int, today: String, to figures: inout PlanFigures, _ sales: inout SalesByRep
    ) {
        guard let soldThrough else { return }
        let last = min(soldThrough, ledger.booking.month(of: position))
        guard last >= period.first.month else { return }
        for entry in ledger.entries(of: position, in: period.first.month...last) {
            let rep = account.owner(on: entry.month.lastDay)
            figures.actual += entry.revenue
            if rep != today { figures.actualUnderOthers += entry.revenue }
            sales.add(entry.revenue, of: rep)
        }
        figures.sold = figures.actual
    }
}

/// - Parameter sales: For rows of reps: what was sold while each was in charge.
private func sums(
    of rows: [RegionalPlan.AccountRow], by key: (RegionalPlan.AccountRow) -> String, soldBy sales: SalesByRep? = nil
) -> [RegionalPlan.Row] {
    var sums: [String: PlanFigures] = [:]
    for row in rows {
        var figures = row.figures
        if sales == nil { figures.actualUnderOthers = .zero } else { figures.sold = .zero }
        sums[key(row), default: PlanFigures()].add(figures)
    }
    for (rep, sold) in sales?.sold ?? [:] { sums[rep, default: PlanFigures()].sold = sold }
    return sums.sorted { precedes($0.key, $1.key) }.map { RegionalPlan.Row(key: $0, figures: $1) }
}

extension Money {
    /// The amount and a percentage of it, to the smallest unit; a half goes away from zero.
    /// Never by more than a hundredfold.
    func grown(by growth: Percentage) -> Money {
        let tenThousandths = 10_000 + Int128(min(max(growth.hundredths, -1_000_000), 1_000_000))
        return Money(units: Share(units * tenThousandths, of: 10_000)?.rounded(places: 0) ?? units)
    }
}
