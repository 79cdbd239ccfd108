import Model

/// Sales by product, of one account or of many, inside some months.
public struct ProductSales: Sendable {
    /// What was sold of one product, or without telling which.
    public struct Row: Hashable, Sendable {
        /// A product's id; nil for what was sold without telling which product.
        public let product: String?
        /// What was sold of it in ``ProductSales/months``.
        public let figures: SalesFigures
        /// Inside the same months a year before.
        public let previous: SalesFigures
        /// The revenue's share in that of all products; nil if the revenue is negative or there is none.
        public let share: Share?
        /// By period, for a chart of product × period; those in which anything was recorded.
        public let periods: [Period: SalesFigures]
    }

    /// The months whose sales the rows and the total add up.
    public let months: ClosedRange<Month>
    /// From the largest revenue to the smallest, then by product; what has no product comes last among equals.
    public let rows: [Row]
    /// All rows added up.
    public let total: SalesFigures

    /// The days of these months.
    public var span: DaySpan { DaySpan(months) }

    /// - Parameters:
    ///   - accounts: By their positions; targets count nowhere.
    ///   - kind: What a row's `periods` are, months, quarters or years.
    ///   - start: The month in which the years begin whose quarters and years are meant.
    public init(
        _ ledger: SalesLedger, of accounts: some Sequence<Int>, in months: ClosedRange<Month>, by kind: Period.Kind,
        yearStart start: Int
    ) {
        var sold: [Int?: [Month: SalesFigures]] = [:]
        var soldBefore: [Int?: SalesFigures] = [:]
        let before = months.moved(by: -12)
        for account in accounts where ledger.isCustomer(account) {
            for entry in ledger.entries(of: account, in: months) {
                sold[entry.product, default: [:]][entry.month, default: SalesFigures()].add(entry)
            }
            for entry in ledger.entries(of: account, in: before) {
                soldBefore[entry.product, default: SalesFigures()].add(entry)
            }
        }
        var total = SalesFigures()
        for figures in sold.values { for month in figures.values { total.add(month) } }
        self.months = months
        self.total = total
        rows = sold.map { product, byMonth in
            var periods: [Period: SalesFigures] = [:]
            var figures = SalesFigures()
            for (month, sold) in byMonth {
                let period = Period(kind, containing: month.firstDay, yearStart: start)
                periods[period, default: SalesFigures()].add(sold)
                figures.add(sold)
            }
            return Row(
                product: ledger.product(at: product), figures: figures,
                previous: soldBefore[product] ?? SalesFigures(),
                share: figures.revenue < .zero ? nil : Share(figures.revenue, of: total.revenue), periods: periods)
        }
        .sorted { left, right in
            if left.figures.revenue != right.figures.revenue { return left.figures.revenue > right.figures.revenue }
            guard let right = right.product else { return left.product != nil }
            return left.product.map { precedes($0, right) } ?? false
        }
    }

    /// Every period in which anything was sold, in order.
    public var periods: [Period] { Set(rows.flatMap(\.periods.keys)).sorted() }
}
