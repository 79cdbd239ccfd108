import Model

/// The B and C accounts that sell more than a year before, and how far each has the five marks of a key account.
public struct RisingAccounts: Sendable {
    public struct Row: Hashable, Sendable {
        public let account: String
        public let tier: Tier
        /// Revenue inside the window beside that of the days just before it, as many months long.
        public let growth: Growth
        /// One of each kind, in their order.
        public let marks: [KeyAccountMark]

        /// 0 to 100.
        public var score: Int { marks.reduce(0) { $0 + $1.points } }
    }

    /// What the marks are measured against.
    public struct Benchmarks: Hashable, Sendable {
        /// The least revenue of an A account inside the window; nil if no A account sold anything.
        public let leastRevenueOfA: Money?
        /// The least profit of an A account inside the window; nil if no A account made any.
        public let leastProfitOfA: Money?
        /// The profit margin of all accounts together inside the window.
        public let margin: Share?
        /// Months after which an account counts as loyal.
        public let loyalMonths = 36
    }

    /// The days whose sales count, and the days before that they are compared with.
    public let window: DaySpan
    public let windowBefore: DaySpan
    public let benchmarks: Benchmarks
    /// From the highest score to the lowest, then from the greatest growth to the least, then by account.
    public let rows: [Row]

    public init(of portfolio: Portfolio, abc: ABCAnalysis) {
        let window = abc.window
        let before = window.moved(byMonths: -window.months)
        let customers = portfolio.accounts.filter { $0.stage != .target }
        let figures = customers.map { $0.sales(in: window) }
        let benchmarks = Benchmarks(figures, tiers: customers.map { abc.tier(of: $0.id) })
        self.window = window
        windowBefore = before
        self.benchmarks = benchmarks
        rows = zip(customers, figures).compactMap { account, figures -> Row? in
            guard account.stage == .active, let tier = abc.tier(of: account.id), tier != .a else { return nil }
            let growth = Growth(from: account.sales(in: before).revenue, to: figures.revenue)
            guard growth.difference > .zero else { return nil }
            let marks = KeyAccountMark.marks(of: account, figures: figures, window: window, benchmarks: benchmarks)
            return Row(account: account.id, tier: tier, growth: growth, marks: marks)
        }
        .sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            if left.growth.difference != right.growth.difference {
                return left.growth.difference > right.growth.difference
            }
            return precedes(left.account, right.account)
        }
    }
}

extension RisingAccounts.Benchmarks {
    fileprivate init(_ figures: [SalesFigures], tiers: [Tier?]) {
        let ofA = zip(figures, tiers).filter { $0.1 == .a }.map(\.0)
        leastRevenueOfA = ofA.map(\.revenue).filter { $0 > .zero }.min()
        leastProfitOfA = ofA.compactMap(\.profit).filter { $0 > .zero }.min()
        var total = SalesFigures()
        for each in figures { total.add(each) }
        margin = total.margin
    }
}

extension KeyAccountMark {
    fileprivate static func marks(
        of account: Account, figures: SalesFigures, window: DaySpan, benchmarks: RisingAccounts.Benchmarks
    ) -> [KeyAccountMark] {
        Kind.allCases.map { kind in
            switch kind {
            case .frequency:
                KeyAccountMark(kind, .months(account.monthsWithSales(in: window), of: window.months))
            case .volume:
                KeyAccountMark(kind, benchmarks.leastRevenueOfA.map { .money(figures.revenue, of: $0) })
            case .margin:
                KeyAccountMark(kind, figures.margin.flatMap { own in benchmarks.margin.map { .share(own, of: $0) } })
            case .loyalty:
                KeyAccountMark(
                    kind, account.monthsBuying(on: window.last).map { .months($0, of: benchmarks.loyalMonths) })
            case .contribution:
                KeyAccountMark(
                    kind, figures.profit.flatMap { own in benchmarks.leastProfitOfA.map { .money(own, of: $0) } })
            }
        }
    }
}

extension Account {
    /// How many months of a span something was sold in. A record longer than a month counts for each of its months.
    fileprivate func monthsWithSales(in span: DaySpan) -> Int {
        var months: Set<Month> = []
        for record in sales where record.revenue > .zero && span.contains(record.period) {
            for index in record.period.first.month.index...record.period.last.month.index {
                months.insert(Month(index: index))
            }
        }
        return months.count
    }

    /// Whole months from the month in which the account began to buy to that of a day.
    fileprivate func monthsBuying(on day: Day) -> Int? {
        let firstSale = sales.lazy.filter { $0.revenue > .zero }.map(\.period.first).min()
        return (since?.first ?? firstSale).map { max(day.month - $0.month, 0) }
    }
}
