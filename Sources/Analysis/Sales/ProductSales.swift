import Model
import Text

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
        let customers = accounts.filter(ledger.isCustomer)
        let count = months.upperBound - months.lowerBound + 1
        var sold: [Sold] = []
        // Where each product's figures are, by its position; what has no product stands before all.
        var positions = [Int?](repeating: nil, count: ledger.products.count + 1)
        for account in customers {
            for entry in ledger.entries(of: account, in: months) {
                let product = entry.product.map { $0 + 1 } ?? 0
                let position = positions[product] ?? sold.count
                if position == sold.count {
                    positions[product] = position
                    sold.append(Sold(product: entry.product, months: Array(repeating: nil, count: count)))
                }
                sold[position].months[entry.month - months.lowerBound, default: SalesFigures()].add(entry)
            }
        }
        let before = months.moved(by: -12)
        for account in customers {
            for entry in ledger.entries(of: account, in: before) {
                guard let position = positions[entry.product.map { $0 + 1 } ?? 0] else { continue }
                sold[position].before.add(entry)
            }
        }
        var total = SalesFigures()
        for row in sold { for case let figures? in row.months { total.add(figures) } }
        self.months = months
        self.total = total
        let periodsByMonth = (0..<count).map {
            Period(kind, containing: (months.lowerBound + $0).firstDay, yearStart: start)
        }
        rows = sold.map { row in
            var periods: [Period: SalesFigures] = [:]
            var figures = SalesFigures()
            for (period, sold) in zip(periodsByMonth, row.months) {
                guard let sold else { continue }
                periods[period, default: SalesFigures()].add(sold)
                figures.add(sold)
            }
            return Row(
                product: ledger.product(at: row.product), figures: figures, previous: row.before,
                share: figures.revenue < .zero ? nil : Share(figures.revenue, of: total.revenue),
                periods: periods)
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

/// What was sold of one product, month by month, while it is added up.
private struct Sold {
    let product: Int?
    /// By the number of the month; nil where nothing is recorded.
    var months: [SalesFigures?]
    /// Inside the same months a year before.
    var before = SalesFigures()
}

extension [SalesFigures?] {
    /// A month's figures, to be added to.
    fileprivate subscript(index: Int, default figures: SalesFigures) -> SalesFigures {
        get { self[index] ?? figures }
        set { self[index] = newValue }
    }
}
