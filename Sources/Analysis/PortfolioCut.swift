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

    public struct Row: Hashable, Sendable {
        /// The industry's or region's word, or the id; nil for accounts without a partner, or sales without a product.
        public let key: String?
        /// By id, targets among them except by product.
        public let accounts: [String]
        public let tiers: TierCounts
        public let sales: SalesFigures
        /// The revenue's share in that of the whole portfolio; nil if it is negative, or there is none.
        public let share: Share?
    }

    public let dimension: Dimension
    public let window: DaySpan
    /// By key; what has none comes last.
    public let rows: [Row]
    /// The sales of the whole portfolio, each once.
    public let total: SalesFigures

    private let positions: [String?: Int]

    public init(of portfolio: Portfolio, by dimension: Dimension, abc: ABCAnalysis) {
        var drafts: [String?: (accounts: [String], sales: SalesFigures)] = [:]
        var total = SalesFigures()
        for account in portfolio.accounts {
            for part in account.parts(by: dimension, in: abc.window) {
                drafts[part.key, default: ([], SalesFigures())].accounts.append(account.id)
                drafts[part.key, default: ([], SalesFigures())].sales.add(part.sales)
            }
            if account.stage != .target { total.add(account.sales(in: abc.window)) }
        }
        self.dimension = dimension
        self.total = total
        window = abc.window
        rows = drafts.map { key, draft in
            Row(
                key: key, accounts: draft.accounts,
                tiers: TierCounts(draft.accounts.lazy.map { abc.tier(of: $0) }), sales: draft.sales,
                share: draft.sales.revenue < .zero ? nil : Share(draft.sales.revenue, of: total.revenue))
        }
        .sorted { left, right in
            guard let right = right.key else { return left.key != nil }
            return left.key.map { precedes($0, right) } ?? false
        }
        positions = Dictionary(zip(rows.map(\.key), rows.indices), uniquingKeysWith: { first, _ in first })
    }

    public subscript(key: String?) -> Row? {
        positions[key].map { rows[$0] }
    }
}

extension Account {
    /// What an account adds to each row of a cut.
    fileprivate func parts(
        by dimension: PortfolioCut.Dimension, in window: DaySpan
    ) -> [(key: String?, sales: SalesFigures)] {
        let all = stage == .target ? SalesFigures() : sales(in: window)
        switch dimension {
        case .industry: return [(industry, all)]
        case .region: return [(region, all)]
        case .rep: return [(owner, all)]
        case .partner: return partners.isEmpty ? [(nil, all)] : Set(partners).map { ($0, all) }
        case .product:
            guard stage != .target else { return [] }
            var products: [String?: SalesFigures] = [:]
            for record in sales where window.contains(record.period) {
                products[record.product, default: SalesFigures()].add(record)
            }
            return products.map { ($0, $1) }
        }
    }
}
