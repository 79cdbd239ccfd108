import Findings

/// What was sold to an account in a period.
public struct SalesRecord: Sendable, Hashable {
    public var place: Place
    public var period: Period
    /// The last month of the period that the amounts cover, where that is told: of a period that still runs.
    public var through: Month?
    /// A product's id.
    public var product: String?
    public var orders: Int?
    public var quantity: Quantity?
    public var revenue: Money
    public var profit: Money?

    public init(
        place: Place, period: Period, through: Month? = nil, product: String?, orders: Int?, quantity: Quantity?,
        revenue: Money,
        profit: Money?
    ) {
        self.place = place
        self.period = period
        self.through = through
        self.product = product
        self.orders = orders
        self.quantity = quantity
        self.revenue = revenue
        self.profit = profit
    }
}
