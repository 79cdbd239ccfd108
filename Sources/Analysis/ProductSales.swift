import Model

/// Sales by product, of one account or of many, inside a span and inside the one that it is compared with.
public struct ProductSales: Sendable {
    public struct Row: Hashable, Sendable {
        /// A product's id; nil for what was sold without telling which product.
        public let product: String?
        public let figures: SalesFigures
        /// Inside the span compared with, if anything was recorded.
        public let previous: SalesFigures?
        /// The revenue's share in that of all products; nil if the revenue is negative or there is none.
        public let share: Share?
        /// By period, for a chart of product × period; a record's own period where that is longer.
        public let periods: [Period: SalesFigures]
    }

    public let span: DaySpan
    /// From the largest revenue to the smallest, then by product; what has no product comes last among equals.
    public let rows: [Row]
    /// All rows added up.
    public let total: SalesFigures

    /// - Parameter kind: What a row's `periods` are.
    public init(_ account: Account, in span: DaySpan, comparedWith before: DaySpan? = nil, by kind: Period.Kind) {
        self.init(account.sales, in: span, comparedWith: before, by: kind)
    }

    /// The sales of all accounts that are not targets.
    public init(_ portfolio: Portfolio, in span: DaySpan, comparedWith before: DaySpan? = nil, by kind: Period.Kind) {
        let records = portfolio.accounts.lazy.filter { $0.stage != .target }.flatMap(\.sales)
        self.init(records, in: span, comparedWith: before, by: kind)
    }

    public init(
        _ records: some Sequence<SalesRecord>, in span: DaySpan, comparedWith before: DaySpan? = nil,
        by kind: Period.Kind
    ) {
        var sold: [String?: [Period: SalesFigures]] = [:]
        var soldBefore: [String?: SalesFigures] = [:]
        var total = SalesFigures()
        for record in records {
            if span.contains(record.period) {
                let period = record.period.widened(to: kind)
                sold[record.product, default: [:]][period, default: SalesFigures()].add(record)
                total.add(record)
            } else if let before, before.contains(record.period) {
                soldBefore[record.product, default: SalesFigures()].add(record)
            }
        }
        self.span = span
        self.total = total
        rows = sold.map { product, periods in
            var figures = SalesFigures()
            for period in periods.values { figures.add(period) }
            let share = figures.revenue < .zero ? nil : Share(figures.revenue, of: total.revenue)
            return Row(
                product: product, figures: figures, previous: soldBefore[product], share: share, periods: periods)
        }
        .sorted { left, right in
            if left.figures.revenue != right.figures.revenue { return left.figures.revenue > right.figures.revenue }
            guard let right = right.product else { return left.product != nil }
            return left.product.map { precedes($0, right) } ?? false
        }
    }
}
