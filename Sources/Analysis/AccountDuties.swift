import Model
import Text

/// What is late or missing at one account, and what is at stake there.
public struct AccountDuties: Hashable, Sendable {
    /// The position of the account in the portfolio.
    public let account: Int
    /// The account's id.
    public let id: String
    /// The worst first; never empty.
    public let duties: [Duty]
    /// What is overdue at the account.
    public let overdue: Money
    /// What the account bought inside its standing window.
    public let revenue: Money

    /// Nil where nothing is late or missing.
    init?(_ duties: [Duty], at account: Int, id: String, overdue: Money, revenue: Money) {
        let open = duties.filter { $0.isOpen && !$0.isCustomers }
        guard !open.isEmpty else { return nil }
        self.duties = open.byGravity()
        self.account = account
        self.id = id
        self.overdue = overdue
        self.revenue = revenue
    }

    /// Whether the account stands before another: by the rank of its worst, then by what is at stake, the overdue amount
    /// first and the revenue where that is equal, then by days, then by id.
    public func precedes(_ other: Self) -> Bool {
        guard let worst = duties.first, let others = other.duties.first else { return !duties.isEmpty }
        if worst.rank != others.rank { return worst.rank < others.rank }
        if overdue != other.overdue { return overdue > other.overdue }
        if revenue != other.revenue { return revenue > other.revenue }
        let days = (worst.lateBy ?? 0, others.lateBy ?? 0)
        return days.0 != days.1 ? days.0 > days.1 : Text.precedes(id, other.id)
    }
}

extension Duty {
    /// Whether it is up to the customer, so that no promise of ours is broken by it.
    fileprivate var isCustomers: Bool {
        if case .customersAction = reason { true } else { false }
    }
}
