import Model

/// An account's own finances by year, as ratios to its sales.
public struct FinancialRatios: Sendable {
    public enum Trend: String, Hashable, Sendable, CaseIterable {
        case rising, falling, steady
    }

    public struct Row: Hashable, Sendable {
        public let figures: FinancialYear
        /// Each a share in the year's sales; nil where the amount or the sales are not known.
        public let profitMargin: Share?
        public let productionCost: Share?
        public let sellingCost: Share?
        public let administrativeCost: Share?
        public let sellingExpense: Share?
        public let interest: Share?
        public let cashFlow: Share?
        /// Sales beside those of the year before, if both are known.
        public let salesGrowth: Growth?
        /// Profit beside that of the year before, if both are known.
        public let profitGrowth: Growth?
        /// Market share less that of the year before, in hundredths of a per cent.
        public let marketShareChange: Int?

        public var year: Int { figures.year }
    }

    /// The oldest year first.
    public let rows: [Row]

    public init(of account: Account) {
        let years = account.financials.sorted { $0.year < $1.year }
        rows = years.indices.map { position in
            let before = years[..<position].last { $0.year == years[position].year &- 1 }
            return Row(years[position], after: before)
        }
    }

    /// Where sales went from the year before the last to the last.
    public var salesTrend: Trend? { rows.last?.salesGrowth.map { Trend($0.difference.units) } }

    /// Where profit went from the year before the last to the last.
    public var profitTrend: Trend? { rows.last?.profitGrowth.map { Trend($0.difference.units) } }

    /// Where the profit margin went from the last year but one that is told to the last.
    public var marginTrend: Trend? {
        guard let last = rows.last?.profitMargin, let before = rows.dropLast().last?.profitMargin else { return nil }
        return last == before ? .steady : last > before ? .rising : .falling
    }
}

extension FinancialRatios.Trend {
    fileprivate init(_ difference: Int128) {
        self = difference == 0 ? .steady : difference > 0 ? .rising : .falling
    }
}

extension FinancialRatios.Row {
    fileprivate init(_ year: FinancialYear, after before: FinancialYear?) {
        func share(_ amount: Money?) -> Share? {
            amount.flatMap { amount in year.annualSales.flatMap { Share(amount, of: $0) } }
        }
        func growth(_ amount: (FinancialYear) -> Money?) -> Growth? {
            before.flatMap(amount).flatMap { old in amount(year).map { Growth(from: old, to: $0) } }
        }
        figures = year
        profitMargin = share(year.profit)
        productionCost = share(year.productionCost)
        sellingCost = share(year.sellingCost)
        administrativeCost = share(year.administrativeCost)
        sellingExpense = share(year.sellingExpense)
        interest = share(year.interest)
        cashFlow = share(year.cashFlow)
        salesGrowth = growth(\.annualSales)
        profitGrowth = growth(\.profit)
        marketShareChange = before?.marketShare.flatMap { old in
            year.marketShare.map { $0.hundredths &- old.hundredths }
        }
    }
}
