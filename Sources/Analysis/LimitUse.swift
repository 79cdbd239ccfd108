import Model

/// What an account owes less its credits, beside what it may owe: in the limit's own currency, and not rounded.
public struct LimitUse: Hashable, Sendable {
    /// What the account may owe, in the limit's own currency, and what that is worth on the as-of day.
    public let limit: CreditLimit
    /// What is owed less credits in the limit's currency, rounded to the smallest unit.
    public let balance: FaceAmount
    /// By how much that is more than the limit, at least one unit; nil if it is not.
    public let over: FaceAmount?

    /// Invoices in the limit's own currency count as they stand there, others with what they are worth.
    init(_ settlements: [Settlement], of limit: CreditLimit) {
        var same = FaceAmount.zero
        var others = ExactAmount.zero
        for settlement in settlements where settlement.left != .zero {
            let rate = settlement.receivable.rate
            if rate.currency == limit.rate.currency {
                same += settlement.left
            } else {
                others += rate.exact(settlement.left)
            }
        }
        self.limit = limit
        balance = others == .zero ? same : same + limit.rate.face(others.rounded)
        let isOver = others == .zero ? same > limit.amount : limit.rate.exact(same - limit.amount) + others > .zero
        over = isOver ? max(balance - limit.amount, FaceAmount(units: 1)) : nil
    }

    /// The same in the site's currency, at least one unit of it.
    public var overWorth: Money? {
        over.map { max(limit.rate.money($0), Money(units: 1)) }
    }

    /// The share of the limit that is used; nil if nothing may be owed at all.
    public var share: Share? { Share(balance.units, of: limit.amount.units) }
}
