import Text

/// What was sold to an account in a period.
public struct SalesRecord: Sendable, Hashable {
    /// The item of `sales` in `account.md`, or the row of `sales.csv`.
    @Incidental public var place: Place
    /// A day, a month, a quarter or a year; no two records of one product overlap.
    public var period: Period
    /// The last month of the period that the amounts cover, where that is told: of a period that still runs.
    public var through: Month?
    /// A product's id.
    public var product: String?
    /// How many orders the amounts come from; nil where nobody counted.
    public var orders: Int?
    /// How much was sold of the product; may be below zero. Nil where nobody counted.
    public var quantity: Quantity?
    /// In the site's currency, converted at the rate of the record's last month; may be below zero.
    public var revenue: Money
    /// In the site's currency, as the revenue is; may be below zero. Nil where it is not known.
    public var profit: Money?

    /// What was sold in a period, of one product or, without one, of all that is not told apart.
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
