import Analysis
import Model
import Templating

/// An account's own finances: a line for each figure, a column for each year, and under each amount its ratio.
struct FinancesView: View {
    struct Cell: View {
        let amount: String?
        /// The amount's share in the year's sales; of sales and market share the move over the year before.
        let ratio: String?
    }

    struct Row: View {
        let name: String
        /// What the ratio is.
        let ratioName: String
        let cells: [Cell]
    }

    /// In which unit the amounts stand.
    let amountsIn: String
    let years: [String]
    let rows: [Row]
    let trends: [TermView]
    let chart: ChartView?

    /// Nil if no year is recorded.
    init?(_ ratios: FinancialRatios, subject: String, _ context: SiteContext) {
        guard !ratios.rows.isEmpty else { return nil }
        years = ratios.rows.map { String($0.year) }
        let unit = TableUnit(for: ratios.rows.flatMap { Self.amounts(of: $0.figures) }, context.formats)
        amountsIn = unit.head
        rows = Self.rows(ratios, in: unit, context)
        trends = Self.trends(ratios, context)
        chart = FinancesChart(ratios, subject: subject, context).map { ChartView($0, context) }
    }

    private static func amounts(of year: FinancialYear) -> [Money] {
        [
            year.annualSales, year.profit, year.cashFlow, year.productionCost, year.sellingCost,
            year.administrativeCost, year.sellingExpense, year.interest,
        ].compactMap { $0 }
    }

    private static func rows(_ ratios: FinancialRatios, in unit: TableUnit, _ context: SiteContext) -> [Row] {
        let words = context.words
        let formats = context.formats
        func row(
            _ name: Word, _ ratioName: Word, _ amount: (FinancialRatios.Row) -> String?,
            _ ratio: (FinancialRatios.Row) -> String?
        ) -> Row {
            Row(
                name: words[name], ratioName: words[ratioName],
                cells: ratios.rows.map { Cell(amount: amount($0), ratio: ratio($0)) })
        }
        func cost(_ name: Word, _ amount: (FinancialYear) -> Money?, _ share: (FinancialRatios.Row) -> Share?) -> Row {
            row(name, .sheetOfSales, { amount($0.figures).map(unit.text) }, { share($0).map(formats.share) })
        }
        return [
            row(
                .sheetSales, .sheetOverYear, { $0.figures.annualSales.map(unit.text) },
                { $0.salesGrowth?.share.map(formats.change) }),
            cost(.sheetProfit, \.profit, \.profitMargin),
            cost(.sheetCashFlow, \.cashFlow, \.cashFlow),
            cost(.sheetProductionCost, \.productionCost, \.productionCost),
            cost(.sheetSellingCost, \.sellingCost, \.sellingCost),
            cost(.sheetAdministrativeCost, \.administrativeCost, \.administrativeCost),
            cost(.sheetSellingExpense, \.sellingExpense, \.sellingExpense),
            cost(.sheetInterest, \.interest, \.interest),
            row(
                .sheetMarketShare, .sheetOverYear, { $0.figures.marketShare.map { formats.share(Share($0)) } },
                { $0.marketShareChange.map(formats.points) }),
        ].filter { $0.cells.contains { $0.amount != nil } }
    }

    /// Where sales, profit and margin went in the last year: amounts by how much, the margin from where to where.
    private static func trends(_ ratios: FinancialRatios, _ context: SiteContext) -> [TermView] {
        let words = context.words
        func term(_ name: Word, _ trend: FinancialRatios.Trend?, _ figure: String?) -> TermView? {
            trend.map { trend in
                let trend = words.word(.trend, trend.rawValue)
                let text = figure.map { $0 + words[.openingBracket] + trend + words[.closingBracket] } ?? trend
                return TermView(term: words[name], text: text)
            }
        }
        let last = ratios.rows.last
        let margins = ratios.rows.suffix(2).compactMap { $0.profitMargin.map(context.formats.share) }
        let marginMove = margins.count == 2 ? words.sheetMarginMove(before: margins[0], now: margins[1]) : nil
        return [
            term(.sheetSales, ratios.salesTrend, last?.salesGrowth?.share.map(context.formats.change)),
            term(.sheetProfit, ratios.profitTrend, last?.profitGrowth?.share.map(context.formats.change)),
            term(.sheetMargin, ratios.marginTrend, marginMove),
        ].compactMap { $0 }
    }
}
