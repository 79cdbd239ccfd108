import Model

/// The portfolio cut by industry, region, rep, partner or product.
///
/// Sales are those inside the analysis's window, of all accounts that are not targets.
public struct PortfolioCut: Sendable {
    public enum Dimension: String, Hashable, Sendable, CaseIterable {
        case industry, region, rep
        /// An account with several partners counts with each of them: rows may come to more than the total.
        case partner
        /// Sales by the product of each record; the accounts are those that bought it.
        case product
    }

    /// An account's part in a row.
    public struct Member: Hashable, Sendable {
        public let account: String
        public let sales: SalesFigures
        /// Inside the same span a year before.
        public let previous: SalesFigures

        /// The revenue beside that of a year before, if anything was recorded then.
        public var growth: Growth? { Growth(from: previous, to: sales) }
    }

    public struct Row: Hashable, Sendable {
        /// The industry's or region's word, or the id; nil for accounts without a partner, or sales without a product.
        public let key: String?
        /// By id, targets among them; by product, all that bought it in the window or in the same span a year before.
        public let members: [Member]
        /// By id, targets among them; by product, only those that bought it in the window.
        public let accounts: [String]
        public let tiers: TierCounts
        public let sales: SalesFigures
        /// Inside the same span a year before.
        public let previous: SalesFigures
        /// The revenue's share in that of the whole portfolio; nil if it is negative, or there is none.
        public let share: Share?

        /// The revenue beside that of a year before, if anything was recorded then.
        public var growth: Growth? { Growth(from: previous, to: sales) }
    }

    public let dimension: Dimension
    public let window: DaySpan
    /// By key; what has none comes last.
    public let rows: [Row]
    /// The sales of the whole portfolio, each once.
    public let total: SalesFigures
    /// The same, inside the same span a year before.
    public let previousTotal: SalesFigures

    private let positions: [String?: Int]

    public init(of portfolio: Portfolio, by dimension: Dimension, abc: ABCAnalysis) {
        let before = abc.window.moved(byMonths: -12)
        var members: [String?: [Member]] = [:]
        var total = SalesFigures()
        var previousTotal = SalesFigures()
        for account in portfolio.accounts {
            for part in account.parts(by: dimension, in: abc.window, and: before) {
                members[part.key, default: []].append(part.member)
            }
            guard account.stage != .target else { continue }
            total.add(account.sales(in: abc.window))
            previousTotal.add(account.sales(in: before))
        }
        self.dimension = dimension
        self.total = total
        self.previousTotal = previousTotal
        window = abc.window
        rows = members.map { Row(key: $0, members: $1, by: dimension, abc: abc, total: total) }
            .sorted { left, right in
                guard let right = right.key else { return left.key != nil }
                return left.key.map { precedes($0, right) } ?? false
            }
        positions = Dictionary(zip(rows.map(\.key), rows.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The whole portfolio's revenue beside that of a year before, if anything was recorded then.
    public var growth: Growth? { Growth(from: previousTotal, to: total) }

    public subscript(key: String?) -> Row? {
        positions[key].map { rows[$0] }
    }
}

extension PortfolioCut.Row {
    fileprivate init(
        key: String?, members: [PortfolioCut.Member], by dimension: PortfolioCut.Dimension, abc: ABCAnalysis,
        total: SalesFigures
    ) {
        var sales = SalesFigures()
        var previous = SalesFigures()
        for member in members {
            sales.add(member.sales)
            previous.add(member.previous)
        }
        let counted = dimension == .product ? members.filter { $0.sales.records > 0 } : members
        self.init(
            key: key, members: members, accounts: counted.map(\.account),
            tiers: TierCounts(counted.lazy.map { abc.tier(of: $0.account) }), sales: sales, previous: previous,
            share: sales.revenue < .zero ? nil : Share(sales.revenue, of: total.revenue))
    }
}

extension Growth {
    /// The revenue of some sales beside that of earlier ones; nil if nothing was recorded earlier.
    fileprivate init?(from before: SalesFigures, to now: SalesFigures) {
        guard before.records > 0 else { return nil }
        self.init(from: before.revenue, to: now.revenue)
    }
}

extension Account {
    /// What an account adds to each row of a cut.
    fileprivate func parts(
        by dimension: PortfolioCut.Dimension, in window: DaySpan, and before: DaySpan
    ) -> [(key: String?, member: PortfolioCut.Member)] {
        if dimension == .product { return productParts(in: window, and: before) }
        let isCustomer = stage != .target
        let member = PortfolioCut.Member(
            account: id, sales: isCustomer ? sales(in: window) : SalesFigures(),
            previous: isCustomer ? sales(in: before) : SalesFigures())
        switch dimension {
        case .industry: return [(industry, member)]
        case .region: return [(region, member)]
        case .rep: return [(owner, member)]
        case .partner: return partners.isEmpty ? [(nil, member)] : Set(partners).map { ($0, member) }
        case .product: return []
        }
    }

    private func productParts(
        in window: DaySpan, and before: DaySpan
    ) -> [(key: String?, member: PortfolioCut.Member)] {
        guard stage != .target else { return [] }
        var products: [String?: (now: SalesFigures, before: SalesFigures)] = [:]
        for record in sales {
            if window.contains(record.period) {
                products[record.product, default: (SalesFigures(), SalesFigures())].now.add(record)
            } else if before.contains(record.period) {
                products[record.product, default: (SalesFigures(), SalesFigures())].before.add(record)
            }
        }
        return products.map { product, sold in
            (product, PortfolioCut.Member(account: id, sales: sold.now, previous: sold.before))
        }
    }
}
