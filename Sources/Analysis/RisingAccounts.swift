import Model
import Text

/// The B and C accounts that sell more than a year before, and how far each has the five marks of a key account.
public struct RisingAccounts: Sendable {
    /// An active B or C account whose revenue grew.
    public struct Row: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// The tier that counts: B or C.
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

    /// The site's window, and the months just before it that it is compared with.
    public let window: DaySpan
    /// As many months as the window has, ending just before it begins.
    public let windowBefore: DaySpan
    /// The same for all rows, from what all customers and former accounts sold inside their windows.
    public let benchmarks: Benchmarks
    /// From the highest score to the lowest, then from the greatest growth to the least, then by account.
    public let rows: [Row]
    /// The ids of B and C accounts that cannot be compared: they have records for longer than the window, or are not
    /// booked so far.
    public let notCompared: [String]

    /// Looks for active B and C accounts that sold more inside their window than in as many months before it.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let (ledger, abc) = (analysis.ledger, analysis.abc)
        let customers = portfolio.accounts.indices.filter(ledger.isCustomer)
        let figures = customers.map { analysis.standing[$0]?.sales ?? SalesFigures() }
        let benchmarks = Benchmarks(figures, tiers: customers.map { abc.tier(of: portfolio.accounts[$0].id) })
        let site = abc.standing.months
        window = abc.window
        windowBefore = DaySpan(site.moved(by: -site.length))
        self.benchmarks = benchmarks
        var notCompared: [String] = []
        var rows: [Row] = []
        for (account, figures) in zip(customers, figures) {
            let known = portfolio.accounts[account]
            guard known.stage == .active, let tier = abc.tier(of: known.id), tier != .a else { continue }
            let months = analysis.standing[account]?.months ?? site
            let before = months.moved(by: -months.length)
            guard ledger.obstacle(of: account, comparing: before, with: months) == nil else {
                notCompared.append(known.id)
                continue
            }
            let growth = Growth(from: ledger.sales(of: account, in: before).revenue, to: figures.revenue)
            guard growth.difference > .zero else { continue }
            let marks = KeyAccountMark.marks(
                of: known, figures: figures, frequency: ledger.monthsWithSales(of: account, in: months),
                loyalty: known.monthsBuying(since: ledger.firstMonthWithSales(of: account), to: months.upperBound),
                benchmarks: benchmarks)
            rows.append(Row(account: known.id, tier: tier, growth: growth, marks: marks))
        }
        self.notCompared = notCompared
        self.rows = rows.sorted { left, right in
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
        of account: Account, figures: SalesFigures, frequency: (months: Int, of: Int)?, loyalty: Int?,
        benchmarks: RisingAccounts.Benchmarks
    ) -> [KeyAccountMark] {
        Kind.allCases.map { kind in
            switch kind {
            case .frequency:
                KeyAccountMark(kind, frequency.map { .months($0.months, of: $0.of) })
            case .volume:
                KeyAccountMark(kind, benchmarks.leastRevenueOfA.map { .money(figures.revenue, of: $0) })
            case .margin:
                KeyAccountMark(kind, figures.margin.flatMap { own in benchmarks.margin.map { .share(own, of: $0) } })
            case .loyalty:
                KeyAccountMark(kind, loyalty.map { .months($0, of: benchmarks.loyalMonths) })
            case .contribution:
                KeyAccountMark(
                    kind, figures.profit.flatMap { own in benchmarks.leastProfitOfA.map { .money(own, of: $0) } })
            }
        }
    }
}

extension SalesLedger {
    /// In how many of some months something was seen to be sold. The months of longer records were never observed and do
    /// not count on either side; nil where all are of those.
    fileprivate func monthsWithSales(of account: Int, in months: ClosedRange<Month>) -> (months: Int, of: Int)? {
        var revenue: [Month: Money] = [:]
        var spread = Set<Month>()
        for entry in entries(of: account, in: months) {
            if entry.isSpread {
                spread.insert(entry.month)
            } else {
                revenue[entry.month, default: .zero] += entry.revenue
            }
        }
        let observed = months.length - spread.count
        guard observed > 0 else { return nil }
        return (revenue.count { $0.value > .zero && !spread.contains($0.key) }, observed)
    }

    /// The first month in which an account bought something.
    fileprivate func firstMonthWithSales(of account: Int) -> Month? {
        entries(of: account).first { $0.revenue > .zero }?.month
    }
}

extension Account {
    /// Whole months from the month in which the account began to buy to another.
    fileprivate func monthsBuying(since firstSale: Month?, to last: Month) -> Int? {
        (self.since?.first.month ?? firstSale).map { max(last - $0, 0) }
    }
}
