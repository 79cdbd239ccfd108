import Model
import Text

/// What all accounts of a portfolio owe, and for how long.
public struct ReceivableAgeing: Sendable {
    /// What the accounts of a rep owe, and what fell due and came in while they were the rep's.
    public struct RepRow: Hashable, Sendable {
        /// The rep's id.
        public let rep: String
        /// Of the accounts that are the rep's on the as-of day.
        public let figures: AgeingFigures
        /// By how much these accounts owe more than they may, added up.
        public let overLimit: Money
        /// What was invoiced, fell due and came in, by month: each on a day on which the account was the rep's.
        public let collections: CollectionsByMonth
        /// How what fell due in the last three whole months was paid.
        public let due: DueSettlement
    }

    /// The day at whose end invoices are open, overdue or paid.
    public let asOf: Day
    /// By account; those with no receivable too.
    public let accounts: [AccountAgeing]
    /// What all accounts owe and have to their credit: one account's credits hide no other's debt.
    public let total: AgeingFigures
    /// By how much accounts owe more than they may, added up.
    public let overLimit: Money
    /// What was invoiced and what came in, by month.
    public let collections: CollectionsByMonth
    /// How all accounts together pay, as if they were one.
    public let habits: PaymentHabits
    /// By rep's id: all who own an account, or owned one when anything was invoiced, fell due or came in.
    public let reps: [RepRow]

    private let positions: [String: Int]

    /// The receivables of all accounts of a portfolio at the end of a day.
    public init(of portfolio: Portfolio, asOf: Day) {
        self.init(portfolio.accounts, asOf: asOf)
    }

    /// The receivables of some accounts at the end of a day.
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
        reps = Self.reps(accounts, ageings, asOf: asOf)
        positions = Dictionary(
            zip(accounts.lazy.map(\.id), accounts.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func reps(_ accounts: [Account], _ ageings: [AccountAgeing], asOf: Day) -> [RepRow] {
        var owed = Dictionary(grouping: ageings, by: \.owner)
        var collections: [String: [CollectionsByMonth]] = [:]
        for (account, ageing) in zip(accounts, ageings) {
            if account.formerOwners.isEmpty {
                collections[ageing.owner, default: []].append(ageing.collections)
                continue
            }
            let settlements = account.settlements(on: asOf)
            for rep in Set(account.formerOwners.lazy.map(\.rep) + [account.owner]) {
                let own = CollectionsByMonth(settlements, asOf: asOf) { account.owner(on: $0) == rep }
                if !own.isEmpty { collections[rep, default: []].append(own) }
            }
        }
        for rep in collections.keys where owed[rep] == nil { owed[rep] = [] }
        let span = PaymentHabits.dueSpan(asOf: asOf)
        return owed.sorted { precedes($0.key, $1.key) }.map { rep, owed in
            let collected = CollectionsByMonth(sumOf: collections[rep] ?? [])
            return RepRow(
                rep: rep, figures: sum(owed), overLimit: owed.sum { $0.overLimitBy ?? .zero }, collections: collected,
                due: collected.sum(in: span).settled)
        }
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

    /// What an account owes, by its id; nil if it is not among these accounts.
    public subscript(account: String) -> AccountAgeing? {
        positions[account].map { accounts[$0] }
    }
}

private func sum(_ ageings: [AccountAgeing]) -> AgeingFigures {
    var figures = AgeingFigures()
    for ageing in ageings { figures.add(ageing.figures) }
    return figures
}
