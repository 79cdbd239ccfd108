import Analysis
import Model
import Testing

@Suite("Sales by period and product")
struct SalesTests {
    @Test("orders and quantities are added up without overflow, and are none where nobody told them")
    func orders() {
        let total = SalesByMonth(ledger(sale("2025-01", 1, orders: .max), sale("2025-01", 1, orders: .max)))["2025-01"]
        #expect(total.orders == 2 * Int128(Int.max))
        #expect(total.quantity == nil)
        #expect(total.profit == nil)
    }

    @Test("the portfolio's sales are those of all accounts but the targets")
    func portfolioSales() {
        let accounts = [account("a", sold: 1), account("b", sold: 2), account("t", sold: 4) { $0.stage = .target }]
        let ledger = SalesLedger(of: portfolio(accounts), asOf: asOf)
        #expect(SalesByMonth(ledger).sum(in: "2026-01"..."2026-12").revenue == 3)
    }

    @Test("products come from the largest to the smallest, each with its share and what it was before")
    func products() {
        let ledger = ledger(
            sale("2026-01", 10, product: "p"), sale("2026-02", 20, product: "p"), sale("2026-01", 70, product: "q"),
            sale("2026-03", 0), sale("2025-01", 35, product: "q"))
        let sales = ProductSales(
            ledger, of: CollectionOfOne(0), in: "2026-01"..."2026-06", by: .month, yearStart: 1)
        #expect(sales.rows.map(\.product) == ["q", "p", nil])
        #expect(sales.rows.map { $0.share?.basisPoints } == [7000, 3000, 0])
        #expect(sales.rows.map(\.previous.revenue) == [35, 0, 0])
        #expect(sales.rows[1].periods["2026-02"]?.revenue == 20)
        #expect(sales.total.revenue == 100)
    }

    @Test("months and products add up to the same total, spread or not", arguments: 0..<100)
    func totals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let total = portfolio.accounts.filter { $0.stage != .target }.flatMap(\.sales).sum(\.revenue)
        let ledger = SalesLedger(of: portfolio, asOf: asOf)
        let ever: ClosedRange<Month> = "2000-01"..."2100-12"
        #expect(SalesByMonth(ledger).sum(in: ever).revenue == total)
        #expect(ledger.sales(of: ledger.accounts, in: ever).revenue == total)
        #expect(SalesByMonth.byProduct(ledger).values.sum { $0.sum(in: ever).revenue } == total)
        let products = ProductSales(ledger, of: ledger.accounts, in: ever, by: .year, yearStart: 4)
        #expect(products.rows.sum(\.figures.revenue) == total)
        #expect(products.rows.sum { $0.periods.values.sum(\.revenue) } == total)
    }

    @Test(
        "steps between periods keep their kind",
        arguments: [
            ("2026-01", "2025-12", "2026-02", "2025-01"), ("2026-Q1", "2025-Q4", "2026-Q2", "2025-Q1"),
            ("2026", "2025", "2027", "2025"), ("FY2026-Q4", "FY2026-Q3", "FY2027-Q1", "FY2025-Q4"),
            ("FY2026", "FY2025", "FY2027", "FY2025"), ("2024-02-29", "2024-02-28", "2024-03-01", "2023-02-28"),
        ] as [(Period, Period, Period, Period)])
    func steps(period: Period, previous: Period, next: Period, yearBefore: Period) {
        #expect(period.previous == previous)
        #expect(period.next == next)
        #expect(period.yearBefore == yearBefore)
    }

    @Test("a move of exactly the threshold is a great move, one cent less is not; from nothing any move is")
    func threshold() {
        let threshold = Percentage(hundredths: 3000)
        #expect(Growth(from: 1000, to: 1300).isAtLeast(threshold))
        #expect(Growth(from: 1000, to: 700).isAtLeast(threshold))
        #expect(!Growth(from: 1000, to: 1299).isAtLeast(threshold))
        #expect(!Growth(from: 1000, to: 701).isAtLeast(threshold))
        #expect(Growth(from: 0, to: 1).isAtLeast(threshold))
        #expect(!Growth(from: 0, to: 0).isAtLeast(threshold))
    }
}
