import Model
import Text

/// The portfolio cut by industry, region, rep, partner or product.
///
/// Sales are those inside each account's standing window, of all accounts that are not targets.
public struct PortfolioCut: Sendable {
    /// By what the portfolio is cut: each industry, or each region, and so on, is a row.
    public enum Dimension: String, Hashable, Sendable, CaseIterable {
        case industry, region, rep
        /// An account with several partners counts with each of them: rows may come to more than the total.
        case partner
        /// Sales by the product of each record; the accounts are those that bought it.
        case product
    }

    /// An account's part in a row.
    public struct Member: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// Inside the account's standing window.
        public let sales: SalesFigures
        /// Inside the same months a year before.
        public let previous: SalesFigures
        /// Whether the two can be set beside each other.
        public let isComparable: Bool

        /// The revenue beside that of a year before, where they can be compared and anything was recorded then.
        public var growth: Growth? {
            isComparable && previous.isRecorded ? Growth(from: previous.revenue, to: sales.revenue) : nil
        }
    }

    /// The accounts, or by product the sales, that have one key in common.
    public struct Row: Hashable, Sendable {
        /// The industry's or region's word, or the id; nil for accounts without a partner, or sales without a product.
        public let key: String?
        /// By id, targets among them; by product, all that bought it in the window or in the same span a year before.
        public let members: [Member]
        /// By id, targets among them; by product, only those that bought it in the window.
        public let accounts: [String]
        /// The same accounts, told apart.
        public let counts: AccountCounts
        /// What the members bought, each inside its own standing window.
        public let sales: SalesFigures
        /// Inside the same months a year before.
        public let previous: SalesFigures
        /// The revenue's share in that of the whole portfolio; nil if it is negative, or there is none.
        public let share: Share?
        /// The revenue of the members that can be compared beside theirs of a year before, if anything was recorded then.
        public let growth: Growth?
    }

    /// What the keys of the rows are.
    public let dimension: Dimension
    /// The site's window.
    public let window: DaySpan
    /// By key; what has none comes last.
    public let rows: [Row]
    /// The sales of the whole portfolio, each once.
    public let total: SalesFigures
    /// The same, inside the same months a year before.
    public let previousTotal: SalesFigures
    /// The revenue of all accounts that can be compared beside theirs of a year before, if anything was recorded then.
    public let growth: Growth?
    /// The ids of customers with sales that cannot be compared with a year before.
    public let notCompared: [String]

    /// All accounts of the portfolio; by product, those that bought any product in the window.
    public let counts: AccountCounts

    private let positions: [String?: Int]

    /// Puts what each account bought inside its standing window into the rows to which it belongs.
    public init(of portfolio: Portfolio, by dimension: Dimension, analysis: PortfolioAnalysis) {
        var members: [String?: [Member]] = [:]
        var whole: [Member] = []
        for account in portfolio.accounts.indices {
            let member = Member(portfolio.accounts[account].id, analysis.standing[account])
            if analysis.ledger.isCustomer(account) { whole.append(member) }
            if dimension == .product {
                for (product, part) in analysis.productParts(of: account, as: member) {
                    members[product, default: []].append(part)
                }
            } else {
                for key in portfolio.accounts[account].keys(by: dimension, on: analysis.asOf) {
                    members[key, default: []].append(member)
                }
            }
        }
        let total = whole.reduce(into: SalesFigures()) { $0.add($1.sales) }
        self.dimension = dimension
        self.total = total
        previousTotal = whole.reduce(into: SalesFigures()) { $0.add($1.previous) }
        growth = Growth(of: whole)
        notCompared = whole.filter { !$0.isComparable && ($0.sales.isRecorded || $0.previous.isRecorded) }.map(
            \.account)
        window = analysis.abc.window
        rows = members.map { Row(key: $0, members: $1, by: dimension, abc: analysis.abc, total: total, in: portfolio) }
            .sorted { left, right in
                guard let right = right.key else { return left.key != nil }
                return left.key.map { precedes($0, right) } ?? false
            }
        counts = AccountCounts(
            of: dimension == .product ? Set(rows.flatMap(\.accounts)) : Set(portfolio.accounts.lazy.map(\.id)),
            in: portfolio, abc: analysis.abc)
        positions = Dictionary(zip(rows.map(\.key), rows.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The row of a word or an id, or under nil that of what has none; nil if there is no such row.
    public subscript(key: String?) -> Row? {
        positions[key].map { rows[$0] }
    }
}

extension PortfolioCut.Row {
    fileprivate init(
        key: String?, members: [PortfolioCut.Member], by dimension: PortfolioCut.Dimension, abc: ABCAnalysis,
        total: SalesFigures, in portfolio: Portfolio
    ) {
        var sales = SalesFigures()
        var previous = SalesFigures()
        for member in members {
            sales.add(member.sales)
            previous.add(member.previous)
        }
        let counted = dimension == .product ? members.filter(\.sales.isRecorded) : members
        self.init(
            key: key, members: members, accounts: counted.map(\.account),
            counts: AccountCounts(of: counted.lazy.map(\.account), in: portfolio, abc: abc), sales: sales,
            previous: previous, share: sales.revenue < .zero ? nil : Share(sales.revenue, of: total.revenue),
            growth: Growth(of: members))
    }
}

extension PortfolioCut.Member {
    fileprivate init(_ account: String, _ standing: Standing.Row?) {
        self.init(
            account: account, sales: standing?.sales ?? SalesFigures(), previous: standing?.previous ?? SalesFigures(),
            isComparable: standing?.obstacle == nil)
    }
}

extension Growth {
    /// The revenue of those of some accounts that can be compared; nil if nothing of theirs was recorded a year before.
    fileprivate init?(of members: [PortfolioCut.Member]) {
        let comparable = members.filter(\.isComparable)
        guard comparable.contains(where: \.previous.isRecorded) else { return nil }
        self.init(from: comparable.sum(\.previous.revenue), to: comparable.sum(\.sales.revenue))
    }
}

extension Account {
    /// The rows of a cut in which an account stands; by product there are none.
    fileprivate func keys(by dimension: PortfolioCut.Dimension, on asOf: Day) -> [String?] {
        switch dimension {
        case .industry: [self.industry]
        case .region: [self.region]
        case .rep: [owner(on: asOf)]
        case .partner: self.partners.isEmpty ? [nil] : Array(Set(self.partners))
        case .product: []
        }
    }
}

extension PortfolioAnalysis {
    /// What an account bought of each product inside its standing window, and inside the same months a year before.
    fileprivate func productParts(
        of account: Int, as member: PortfolioCut.Member
    ) -> [(product: String?, part: PortfolioCut.Member)] {
        guard ledger.isCustomer(account), let months = standing[account]?.months else { return [] }
        var products: [Int?: (now: SalesFigures, before: SalesFigures)] = [:]
        for entry in ledger.entries(of: account, in: months) {
            products[entry.product, default: (SalesFigures(), SalesFigures())].now.add(entry)
        }
        for entry in ledger.entries(of: account, in: months.moved(by: -12)) {
            products[entry.product, default: (SalesFigures(), SalesFigures())].before.add(entry)
        }
        return products.map { product, sold in
            let part = PortfolioCut.Member(
                account: member.account, sales: sold.now, previous: sold.before, isComparable: member.isComparable)
            return (ledger.product(at: product), part)
        }
    }
}
