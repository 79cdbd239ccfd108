import Model

/// How much of the sales of the standing windows hangs on single accounts and on single industries.
///
/// The whole is the revenue of all parts that are not negative, whatever the analysis measures.
public struct Dependence: Sendable {
    public struct Part: Hashable, Sendable {
        /// An account's id, or an industry's word.
        public let key: String
        public let revenue: Money
        public let share: Share
        /// Whether the part is more than it should be, and equal parts would not be.
        public let isTooGreat: Bool
    }

    /// The greatest part that an account should have, and an industry.
    public static let mostOfAccount = Percentage(hundredths: 3000)
    public static let mostOfIndustry = Percentage(hundredths: 6000)

    /// From the greatest to the least, then by id; only those that sold something. At group level the groups, by their
    /// heads.
    public let accounts: [Part]
    /// From the greatest to the least, then by word; only those that sold something.
    public let industries: [Part]

    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        var industries: [String: Money] = [:]
        var buyers: [String: Money] = [:]
        for account in portfolio.accounts.indices {
            guard analysis.ledger.isCustomer(account), let sold = analysis.standing[account]?.sales.revenue else {
                continue
            }
            let id = portfolio.accounts[account].id
            buyers[analysis.abc[id]?.id ?? id, default: .zero] += sold
            industries[portfolio.accounts[account].industry, default: .zero] += sold
        }
        accounts = parts(of: buyers.map { ($0, $1) }, limit: Self.mostOfAccount)
        self.industries = parts(of: industries.map { ($0, $1) }, limit: Self.mostOfIndustry)
    }
}

private func parts(of sales: [(key: String, revenue: Money)], limit: Percentage) -> [Dependence.Part] {
    let sold = sales.filter { $0.revenue > .zero }
    let total = sold.sum(\.revenue)
    let couldBeLess = Share(1, of: sold.count).map { $0 <= Share(limit) } ?? false
    return sold.compactMap { key, revenue in
        Share(revenue, of: total).map { share in
            Dependence.Part(
                key: key, revenue: revenue, share: share, isTooGreat: couldBeLess && share > Share(limit))
        }
    }
    .sorted { left, right in
        left.revenue != right.revenue ? left.revenue > right.revenue : precedes(left.key, right.key)
    }
}
