import Model

/// An account's own finances by year, as ratios to its sales.
public struct FinancialRatios: Sendable {
    /// Which way a figure went from one year to the next.
    public enum Trend: String, Hashable, Sendable, CaseIterable {
        case rising, falling, steady
    }

    /// One of the account's own years.
    public struct Row: Hashable, Sendable {
        /// The year's amounts as the card has them, from which the ratios are worked out.
        public let figures: FinancialYear
        /// Each a share in the year's sales; nil where the amount or the sales are not known.
        public let profitMargin: Share?
        /// Production cost ÷ the year's sales.
        public let productionCost: Share?
        /// Selling cost ÷ the year's sales; selling expense is a figure of its own.
        public let sellingCost: Share?
        /// Administrative cost ÷ the year's sales.
        public let administrativeCost: Share?
        /// Selling expense ÷ the year's sales.
        public let sellingExpense: Share?
        /// Interest ÷ the year's sales; negative where the card has it below zero.
        public let interest: Share?
        /// Cash flow ÷ the year's sales; negative where more went out than came in.
        public let cashFlow: Share?
        /// Sales beside those of the year before, if both are known.
        public let salesGrowth: Growth?
        /// Profit beside that of the year before, if both are known.
        public let profitGrowth: Growth?
        /// Market share less that of the year before, in hundredths of a per cent.
        public let marketShareChange: Int?

        /// The year of which the figures are; none has two rows.
        public var year: Int { figures.year }
    }

    /// The oldest year first.
    public let rows: [Row]

    /// The ratios of every year on the card, and the growth where the year just before is there, too.
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
