import Analysis
import Model
import Testing

@Suite("Financial ratios")
struct FinancialRatiosTests {
    private func year(_ year: Int, sales: Money?, profit: Money?) -> FinancialYear {
        var figures = FinancialYear(place: nowhere, year: year)
        figures.annualSales = sales
        figures.profit = profit
        figures.productionCost = 300
        figures.marketShare = Percentage(hundredths: year)
        return figures
    }

    @Test("ratios are shares in the year's sales, and growth needs the very year before")
    func ratios() {
        let years = [
            year(2026, sales: 1000, profit: 50), year(2023, sales: 400, profit: 40), year(2025, sales: 800, profit: 80),
        ]
        let ratios = FinancialRatios(of: account("a") { $0.financials = years })
        #expect(ratios.rows.map(\.year) == [2023, 2025, 2026])
        #expect(ratios.rows.map { $0.profitMargin?.basisPoints } == [1000, 1000, 500])
        #expect(ratios.rows.map { $0.salesGrowth?.share?.basisPoints } == [nil, nil, 2500])
        #expect(ratios.rows.last?.marketShareChange == 1)
        #expect((ratios.salesTrend, ratios.profitTrend, ratios.marginTrend) == (.rising, .falling, .falling))
    }

    @Test("what is not known, or divided by nothing, is no ratio")
    func unknown() {
        let years = [year(.min, sales: 0, profit: 5), year(2026, sales: nil, profit: nil)]
        let ratios = FinancialRatios(of: account("a") { $0.financials = years })
        #expect(ratios.rows.allSatisfy { $0.profitMargin == nil && $0.productionCost == nil && $0.salesGrowth == nil })
        #expect(ratios.salesTrend == nil)
        #expect(FinancialRatios(of: account("b")).rows.isEmpty)
    }
}
