import Findings

/// What was sold to an account in a period.
public struct SalesRecord: Sendable, Hashable {
    public var place: Place
    public var period: Period
    /// A product's id.
    public var product: String?
    public var orders: Int?
    public var quantity: Quantity?
    public var revenue: Money
    public var profit: Money?

    public init(
        place: Place, period: Period, product: String?, orders: Int?, quantity: Quantity?, revenue: Money,
        profit: Money?
    ) {
        self.place = place
        self.period = period
        self.product = product
        self.orders = orders
        self.quantity = quantity
        self.revenue = revenue
        self.profit = profit
    }
}
