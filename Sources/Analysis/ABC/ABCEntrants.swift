import Model
import Text

/// Who takes part in the ABC analyses of a portfolio, and in which order equal amounts stand: what does not depend on the
/// months that an analysis looks at.
public struct ABCEntrants: Sendable {
    /// By account: the account under which its amounts count, itself or its group's head; nil for a target.
    let heads: [Int?]
    /// By account: its place in the order of codes and ids. Accounts with a code come before those without.
    let order: [Int]
    /// Tiers set by hand that hold on the as-of day, with the accounts' positions.
    let overrides: [(account: Int, override: Account.TierOverride)]
    /// The ids of prospects: nothing is expected of them yet.
    let targets: [String]

    /// Everybody but targets takes part; by group, each account's amounts count under the head of its group.
    public init(of portfolio: Portfolio, level: ABCSettings.Level, asOf: Day) {
        let accounts = portfolio.accounts
        let groupHeads = level == .group ? AccountGroups(of: portfolio).heads : Array(accounts.indices)
        var heads: [Int?] = []
        var overrides: [(account: Int, override: Account.TierOverride)] = []
        var targets: [String] = []
        for position in accounts.indices {
            guard accounts[position].stage != .target else {
                targets.append(accounts[position].id)
                heads.append(nil)
                continue
            }
            heads.append(groupHeads[position])
            if let override = accounts[position].override(on: asOf) { overrides.append((position, override)) }
        }
        self.heads = heads
        self.overrides = overrides
        self.targets = targets

        let codes = accounts.indices.map { accounts[$0].code }
        let sorted = accounts.indices.sorted { left, right in
            switch (codes[left], codes[right]) {
            case (let first?, let second?) where first != second: return precedes(first, second)
            case (.some, nil): return true
            case (nil, .some): return false
            // Accounts stand by id in the portfolio.
            default: return left < right
            }
        }
        var order = [Int](repeating: 0, count: accounts.count)
        for (place, position) in sorted.enumerated() { order[position] = place }
        self.order = order
    }
}

extension Account {
    /// The tier set by hand, if it holds on a day.
    public func override(on day: Day) -> TierOverride? {
        guard let tierOverride = self.tierOverride, tierOverride.holds(on: day) else { return nil }
        return tierOverride
    }
}
