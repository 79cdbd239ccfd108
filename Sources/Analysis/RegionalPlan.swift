import Model

/// The sales plan of a year: what was sold, how much more is planned, what the accounts' targets come to, and the gap.
public struct RegionalPlan: Sendable {
    public struct AccountRow: Hashable, Sendable {
        public let account: String
        public let region: String
        public let owner: String
        /// The growth that the settings plan for the account.
        public let growth: Percentage
        /// Whether the account has a target for the year.
        public let hasTarget: Bool
        public let figures: PlanFigures
    }

    public struct Row: Hashable, Sendable {
        /// A region's word or a rep's id.
        public let key: String
        public let figures: PlanFigures
    }

    /// A fiscal year, named for the calendar year in which it begins.
    public let year: Int
    public let span: DaySpan
    /// The days that the plan starts from: the year before if it was over on the as-of day, or else the last twelve
    /// whole months.
    public let baseSpan: DaySpan
    /// By account.
    public let accounts: [AccountRow]
    /// By the region's word.
    public let regions: [Row]
    /// By the rep's id.
    public let reps: [Row]
    public let total: PlanFigures

    /// The plan of a year. Nothing more is planned of former accounts.
    public init(of portfolio: Portfolio, year: Int, asOf: Day) {
        let start = portfolio.settings.fiscalYearStart
        let span = DaySpan(fiscalYear: year, start: start)
        let before = span.moved(byMonths: -12)
        let baseSpan = before.last < asOf ? before : DaySpan(months: 12, before: asOf)
        let rows = portfolio.accounts.map { account in
            AccountRow(
                account, year: year, span: span, baseSpan: baseSpan, growth: portfolio.settings.growth)
        }
        self.year = year
        self.span = span
        self.baseSpan = baseSpan
        accounts = rows
        regions = Self.sums(of: rows, by: \.region)
        reps = Self.sums(of: rows, by: \.owner)
        var total = PlanFigures()
        for row in rows { total.add(row.figures) }
        self.total = total
    }

    private static func sums(of rows: [AccountRow], by key: (AccountRow) -> String) -> [Row] {
        var sums: [String: PlanFigures] = [:]
        for row in rows { sums[key(row), default: PlanFigures()].add(row.figures) }
        return sums.sorted { precedes($0.key, $1.key) }.map { Row(key: $0, figures: $1) }
    }
}

extension RegionalPlan.AccountRow {
    fileprivate init(_ account: Account, year: Int, span: DaySpan, baseSpan: DaySpan, growth: GrowthSettings) {
        let target = account.targets.first { $0.year == year }
        var figures = PlanFigures()
        figures.accounts = 1
        figures.target = target?.amount ?? .zero
        let isCustomer = account.stage == .active || account.stage == .dormant
        figures.withoutTarget = target == nil && isCustomer ? 1 : 0
        if account.stage != .target {
            figures.base = account.sales(in: baseSpan).revenue
            figures.actual = account.sales(in: span).revenue
        }
        let planned = growth.growth(of: account)
        figures.goal = account.stage == .former ? .zero : figures.base.grown(by: planned)
        self.init(
            account: account.id, region: account.region, owner: account.owner, growth: planned,
            hasTarget: target != nil, figures: figures)
    }
}

extension GrowthSettings {
    /// What is planned for an account: its region's growth, or else its industry's, or else the standard one.
    public func growth(of account: Account) -> Percentage {
        regions[account.region] ?? industries[account.industry] ?? standard
    }
}

extension Money {
    /// The amount and a percentage of it, to the smallest unit; a half goes away from zero.
    /// Never by more than a hundredfold.
    func grown(by growth: Percentage) -> Money {
        let tenThousandths = 10_000 + Int128(min(max(growth.hundredths, -1_000_000), 1_000_000))
        return Money(units: Share(units * tenThousandths, of: 10_000)?.rounded(places: 0) ?? units)
    }
}
