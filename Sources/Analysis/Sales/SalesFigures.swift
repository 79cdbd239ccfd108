import Model

/// What was sold, added up from the entries of a ``SalesLedger``.
public struct SalesFigures: Hashable, Sendable {
    /// Of all entries, with the spread parts of longer records; in the site's currency.
    public private(set) var revenue = Money.zero
    /// Of the entries that tell one; nil if none does.
    public private(set) var profit: Money?
    /// Of the entries that tell one; nil if none does.
    public private(set) var orders: Int128?
    /// Of the entries that tell one; nil if none does.
    public private(set) var quantity: Quantity?
    /// How many entries were added up; 0 if nothing was recorded at all.
    public private(set) var entries = 0
    /// The revenue of the entries that tell a profit: what the margin is a share of.
    public private(set) var revenueWithProfit = Money.zero
    /// How many of the entries tell no profit.
    public private(set) var entriesWithoutProfit = 0
    /// The part of the revenue that comes from records of longer periods, spread over their months.
    public private(set) var spreadRevenue = Money.zero

    /// Nothing recorded, which is not the same as a revenue of zero.
    public init() {}

    /// Adds an entry; what it does not tell leaves that figure as it is.
    public mutating func add(_ entry: SalesLedger.Entry) {
        entries += 1
        revenue += entry.revenue
        if entry.isSpread { spreadRevenue += entry.revenue }
        if let added = entry.profit {
            profit = (profit ?? .zero) + added
            revenueWithProfit += entry.revenue
        } else {
            entriesWithoutProfit += 1
        }
        if let added = entry.orders { orders = (orders ?? 0) + Int128(added) }
        if let added = entry.quantity { quantity = quantity.map { $0 + added } ?? added }
    }

    /// Adds other figures; what neither of the two tells stays unknown.
    public mutating func add(_ other: SalesFigures) {
        entries += other.entries
        revenue += other.revenue
        spreadRevenue += other.spreadRevenue
        if let added = other.profit { profit = (profit ?? .zero) + added }
        revenueWithProfit += other.revenueWithProfit
        entriesWithoutProfit += other.entriesWithoutProfit
        if let added = other.orders { orders = (orders ?? 0) + added }
        if let added = other.quantity { quantity = quantity.map { $0 + added } ?? added }
    }

    /// Whether anything was recorded.
    public var isRecorded: Bool { entries > 0 }

    /// Whether a part of the profit is not known.
    public var lacksProfit: Bool { entriesWithoutProfit > 0 }

    /// The revenue of the entries that tell no profit.
    public var revenueWithoutProfit: Money { revenue - revenueWithProfit }

    /// The profit's share in the revenue of the entries that tell one; nil if there is no such revenue.
    public var margin: Share? {
        profit.flatMap { Share($0, of: revenueWithProfit) }
    }
}
