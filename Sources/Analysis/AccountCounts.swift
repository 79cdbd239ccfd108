import Model

/// How many accounts there are, told apart by what they are to us, and how many of them each tier has.
///
/// Customers buy, or did and may again (`active`, `dormant`); former ones do not any more; targets do not yet. Targets have
/// no tier, so that A, B and C together are customers and former accounts, and with the targets they are all.
public struct AccountCounts: Hashable, Sendable {
    /// Accounts that are active or dormant.
    public private(set) var customers = 0
    /// Accounts that are customers no more; their past sales still give them a tier.
    public private(set) var former = 0
    /// Accounts that are still to be won, and have no tier.
    public private(set) var targets = 0
    /// How many of them have each tier that counts; an account without one is in none.
    public private(set) var tiers = TierCounts([])

    /// No accounts, before any is added.
    public init() {}

    /// Counts some accounts of a portfolio by their ids, each as often as it stands there.
    public init(of accounts: some Sequence<String>, in portfolio: Portfolio, abc: ABCAnalysis) {
        for id in accounts {
            guard let position = portfolio.position(ofAccount: id) else { continue }
            add(portfolio.accounts[position].stage, tier: abc.tier(of: id))
        }
    }

    /// All accounts.
    public var all: Int { customers + former + targets }

    /// Counts other accounts, too.
    mutating func add(_ other: Self) {
        customers += other.customers
        former += other.former
        targets += other.targets
        tiers.add(other.tiers)
    }

    /// Counts one account more.
    public mutating func add(_ stage: Account.Stage, tier: Tier?) {
        switch stage {
        case .active, .dormant: customers += 1
        case .former: former += 1
        case .target: targets += 1
        }
        tiers.add(tier)
    }
}
