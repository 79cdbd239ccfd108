import Model

/// What was sold in some records, added up.
public struct SalesFigures: Hashable, Sendable {
    public private(set) var revenue = Money.zero
    /// Of the records that tell one; nil if none does.
    public private(set) var profit: Money?
    /// Of the records that tell one; nil if none does.
    public private(set) var orders: Int128?
    /// Of the records that tell one; nil if none does.
    public private(set) var quantity: Quantity?
    /// How many records were added up.
    public private(set) var records = 0
    /// The revenue of the records that tell a profit: what the margin is a share of.
    public private(set) var revenueWithProfit = Money.zero
    /// How many of the records tell no profit.
    public private(set) var recordsWithoutProfit = 0

    public init() {}

    public init(_ records: some Sequence<SalesRecord>) {
        for record in records { add(record) }
    }

    public mutating func add(_ record: SalesRecord) {
        records += 1
        revenue += record.revenue
        if let added = record.profit {
            profit = (profit ?? .zero) + added
            revenueWithProfit += record.revenue
        } else {
            recordsWithoutProfit += 1
        }
        if let added = record.orders { orders = (orders ?? 0) + Int128(added) }
        if let added = record.quantity { quantity = quantity.map { $0 + added } ?? added }
    }

    public mutating func add(_ other: SalesFigures) {
        records += other.records
        revenue += other.revenue
        if let added = other.profit { profit = (profit ?? .zero) + added }
        revenueWithProfit += other.revenueWithProfit
        recordsWithoutProfit += other.recordsWithoutProfit
        if let added = other.orders { orders = (orders ?? 0) + added }
        if let added = other.quantity { quantity = quantity.map { $0 + added } ?? added }
    }

    /// The profit's share in the revenue of the records that tell one; nil if there is no such revenue.
    public var margin: Share? {
        profit.flatMap { Share($0, of: revenueWithProfit) }
    }
}

extension Account {
    /// What was sold in a span: the records that lie in it wholly.
    public func sales(in span: DaySpan) -> SalesFigures {
        var figures = SalesFigures()
        for record in sales where span.contains(record.period) { figures.add(record) }
        return figures
    }
}
