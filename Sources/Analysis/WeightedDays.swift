import Model

/// Days, each weighed with an amount: for a mean in which a large invoice counts for more than a small one.
public struct WeightedDays: Hashable, Sendable {
    /// Of all that was weighed.
    public private(set) var amount = Money.zero
    /// Days times amounts, added up; no greater than 128 bits can hold.
    private var product: Int128 = 0

    /// Nothing weighed, so that there is no mean.
    public init() {}

    mutating func add(_ amount: Money, days: Int) {
        self.amount += amount
        let (added, isTooGreat) = amount.units.multipliedReportingOverflow(by: Int128(days))
        add(isTooGreat ? .max : added)
    }

    mutating func add(_ other: WeightedDays) {
        amount += other.amount
        add(other.product)
    }

    private mutating func add(_ added: Int128) {
        let (sum, isTooGreat) = product.addingReportingOverflow(added)
        product = isTooGreat ? .max : sum
    }

    /// The mean in days, exact; nil if nothing was weighed.
    public var mean: Share? { Share(product, of: amount.units) }
}
