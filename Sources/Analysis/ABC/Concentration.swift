import Model

/// How unevenly the whole is spread over the accounts: the 80/20 rule and the Gini coefficient.
///
/// All figures are about the accounts (at group level: groups) whose amount is not negative, since negative amounts
/// do not count into the whole.
public struct Concentration: Hashable, Sendable {
    /// How many accounts the figures are about.
    public let accounts: Int
    /// What these accounts bring together: the whole.
    public let total: Money
    /// How many of the largest accounts it takes to bring 80 % of the whole; 0 if there is no whole.
    public let accountsFor80Percent: Int
    /// How many accounts the top 20 % are: a fifth, rounded up.
    public let accountsInTop20Percent: Int
    /// What the top 20 % of the accounts bring.
    public let amountOfTop20Percent: Money
    /// 0 if all accounts have the same amount, towards 1 if one has all: the sum of all differences between two
    /// accounts over 2 · n · the whole (C. Gini, 1912; the population's coefficient, not corrected for small n).
    /// Nil if there is no whole.
    public let gini: Share?

    /// The concentration of the revenue or the profit that an analysis ranks, by account or by group as it does.
    public init(of analysis: ABCAnalysis) {
        self.init(amounts: analysis.entries.map(\.amount))
    }

    /// - Parameter amounts: In any order.
    public init(amounts: [Money]) {
        let falling = amounts.filter { $0 >= .zero }.sorted(by: >)
        accounts = falling.count
        total = falling.sum { $0 }
        accountsFor80Percent = smallestCount(of: falling, bringing: Percentage(hundredths: 8000), of: total)
        accountsInTop20Percent = (falling.count + 4) / 5
        amountOfTop20Percent = falling.prefix(accountsInTop20Percent).sum { $0 }
        gini = giniCoefficient(falling: falling, total: total)
    }

    /// The share of all accounts that brings 80 % of the whole.
    public var shareOfAccountsFor80Percent: Share? {
        total > .zero ? Share(accountsFor80Percent, of: accounts) : nil
    }

    /// The share of the whole that the top 20 % of the accounts bring.
    public var shareOfTop20Percent: Share? { Share(amountOfTop20Percent, of: total) }
}

private func smallestCount(of falling: [Money], bringing percentage: Percentage, of total: Money) -> Int {
    guard total > .zero else { return 0 }
    var sum = Money.zero
    for (position, amount) in falling.enumerated() {
        sum += amount
        if sum.units * 10_000 >= total.units * Int128(percentage.hundredths) { return position + 1 }
    }
    return falling.count
}

/// With the amounts from large to small, the i-th of n (from 0) is greater than n − 1 − i others and smaller than i.
private func giniCoefficient(falling: [Money], total: Money) -> Share? {
    let count = Int128(falling.count)
    var differences: Int128 = 0
    for (position, amount) in falling.enumerated() {
        differences += amount.units * (count - 1 - 2 * Int128(position))
    }
    return Share(differences, of: count * total.units)
}
