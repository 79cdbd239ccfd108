import Model

/// What all accounts of a portfolio owe, and for how long.
public struct ReceivableAgeing: Sendable {
    /// What the accounts of a rep owe.
    public struct RepRow: Hashable, Sendable {
        public let rep: String
        public let figures: AgeingFigures
        /// By how much accounts owe more than they may, added up.
        public let overLimit: Money
        /// What was invoiced and what came in, by month.
        public let collections: CollectionsByMonth
        public let habits: PaymentHabits
    }

    public let asOf: Day
    /// By account; those with no receivable too.
    public let accounts: [AccountAgeing]
    public let total: AgeingFigures
    /// By how much accounts owe more than they may, added up.
    public let overLimit: Money
    /// What was invoiced and what came in, by month.
    public let collections: CollectionsByMonth
    public let habits: PaymentHabits
    /// By rep's id: all who own an account.
    public let reps: [RepRow]

    private let positions: [String: Int]

    public init(of portfolio: Portfolio, asOf: Day) {
        self.init(portfolio.accounts, asOf: asOf)
    }

    public init(_ accounts: [Account], asOf: Day) {
        let ageings = accounts.map { AccountAgeing(of: $0, asOf: asOf) }
        let total = sum(ageings)
        let collections = CollectionsByMonth(sumOf: ageings.lazy.map(\.collections))
        self.asOf = asOf
        self.accounts = ageings
        self.total = total
        self.collections = collections
        overLimit = ageings.sum { $0.overLimitBy ?? .zero }
        habits = PaymentHabits(balance: total.outstanding - total.credits, collections, asOf: asOf)
        reps = Dictionary(grouping: ageings, by: \.owner)
            .sorted { precedes($0.key, $1.key) }
            .map { rep, owed in
                let figures = sum(owed)
                let collections = CollectionsByMonth(sumOf: owed.lazy.map(\.collections))
                return RepRow(
                    rep: rep, figures: figures, overLimit: owed.sum { $0.overLimitBy ?? .zero },
                    collections: collections,
                    habits: PaymentHabits(
                        balance: figures.outstanding - figures.credits, collections, asOf: asOf))
            }
        positions = Dictionary(
            zip(accounts.lazy.map(\.id), accounts.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The accounts that owe anything or have anything to their credit: from the one with most overdue to the least,
    /// then by what they owe.
    public var byOverdue: [AccountAgeing] {
        accounts.filter { !$0.invoices.isEmpty || !$0.credits.isEmpty }.sorted { left, right in
            if left.overdue != right.overdue { return left.overdue > right.overdue }
            if left.outstanding != right.outstanding { return left.outstanding > right.outstanding }
            return precedes(left.account, right.account)
        }
    }

    public subscript(account: String) -> AccountAgeing? {
        positions[account].map { accounts[$0] }
    }
}

private func sum(_ ageings: [AccountAgeing]) -> AgeingFigures {
    var figures = AgeingFigures()
    for ageing in ageings { figures.add(ageing.figures) }
    return figures
}
