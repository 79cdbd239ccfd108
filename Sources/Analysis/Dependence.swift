import Model
import Text

/// How much of the sales of the standing windows hangs on single buyers and on single industries.
///
/// A buyer is a group of accounts under one parent, or an account that stands alone: whoever is split into four accounts
/// decides about all four. The whole is the revenue of all parts that are not negative, whatever the analysis measures.
public struct Dependence: Sendable {
    /// What one buyer, or one industry, has in the whole.
    public struct Part: Hashable, Sendable {
        /// The id of the account, or of the group's head; an industry's word.
        public let key: String
        /// How many accounts that are not targets it has.
        public let accounts: Int
        /// What it bought inside the standing windows of its accounts: always above zero.
        public let revenue: Money
        /// The revenue's share in that of all parts of the same kind.
        public let share: Share
        /// Whether the part is more than it should be.
        public let exceeds: Bool
        /// Whether there are so many parts that equal ones would not be more than they should be.
        public let couldBeLess: Bool

        /// Whether it is more than it should be, and could be less.
        public var isTooGreat: Bool { exceeds && couldBeLess }
    }

    /// The greatest part that a buyer should have, and an industry.
    public static let mostOfBuyer = Percentage(hundredths: 3000)
    /// 60 % of the whole: an industry with more exceeds what it should have.
    public static let mostOfIndustry = Percentage(hundredths: 6000)

    /// From the greatest to the least, then by id; only those that bought something.
    public let buyers: [Part]
    /// From the greatest to the least, then by word; only those that bought something.
    public let industries: [Part]

    /// Adds up what customers and former accounts bought, by group and by industry.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let heads = AccountGroups(of: portfolio).heads
        var industries: [String: Sold] = [:]
        var buyers: [Int: Sold] = [:]
        for account in portfolio.accounts.indices {
            guard analysis.ledger.isCustomer(account), let sold = analysis.standing[account]?.sales.revenue else {
                continue
            }
            buyers[heads[account], default: Sold()].add(sold)
            industries[portfolio.accounts[account].industry, default: Sold()].add(sold)
        }
        self.buyers = parts(of: buyers.map { (portfolio.accounts[$0].id, $1) }, limit: Self.mostOfBuyer)
        self.industries = parts(of: industries.map { ($0, $1) }, limit: Self.mostOfIndustry)
    }
}

/// What some accounts bought together.
private struct Sold {
    var accounts = 0
    var revenue = Money.zero

    mutating func add(_ revenue: Money) {
        accounts += 1
        self.revenue += revenue
    }
}

private func parts(of all: [(key: String, sold: Sold)], limit: Percentage) -> [Dependence.Part] {
    let buying = all.filter { $0.sold.revenue > .zero }
    let total = buying.sum(\.sold.revenue)
    let couldBeLess = Share(1, of: buying.count).map { $0 <= Share(limit) } ?? false
    return buying.compactMap { key, sold in
        Share(sold.revenue, of: total).map { share in
            Dependence.Part(
                key: key, accounts: sold.accounts, revenue: sold.revenue, share: share,
                exceeds: share > Share(limit), couldBeLess: couldBeLess)
        }
    }
    .sorted { left, right in
        left.revenue != right.revenue ? left.revenue > right.revenue : precedes(left.key, right.key)
    }
}
