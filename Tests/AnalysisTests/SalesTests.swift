import Analysis
import Model
import Testing

@Suite("Sales by period and product")
struct SalesTests {
    @Test("days and months are added up to quarters, and compared with the quarter and the year before")
    func quarters() throws {
        let records = [
            sale("2025-05", 80), sale("2026-02", 40), sale("2026-04", 60, profit: 6), sale("2026-05-17", 40),
        ]
        let trend = SalesTrend(records, by: .quarter)
        #expect(trend.rows.map { $0.period.description } == ["2025-Q2", "2026-Q1", "2026-Q2"])
        let row = try #require(trend["2026-Q2"])
        #expect(row.figures.revenue == 100)
        #expect(row.growth?.difference == 60)
        #expect(row.growth?.share?.basisPoints == 15_000)
        #expect(row.growthOverYear?.share?.basisPoints == 2500)
        #expect(row.figures.recordsWithoutProfit == 1)
        #expect(row.figures.margin?.basisPoints == 1000)
        #expect(trend["2025-Q2"]?.growth == nil)
        #expect(trend.total.revenue == 220)
    }

    @Test("a record longer than the row has a row of its own and is never divided")
    func longerRecords() {
        let trend = SalesTrend([sale("2025", 1200), sale("2025-01", 5), sale("2025-Q1", 30)], by: .month)
        #expect(trend.rows.map { $0.period.description } == ["2025-01", "2025-Q1", "2025"])
        #expect(trend.rows.map(\.figures.revenue) == [5, 30, 1200])
    }

    @Test("orders and quantities are added up without overflow, and are none where nobody told them")
    func orders() {
        let trend = SalesTrend([sale("2025", 1, orders: .max), sale("2025", 1, orders: .max)], by: .year)
        #expect(trend.total.orders == 2 * Int128(Int.max))
        #expect(trend.total.quantity == nil)
        #expect(trend.total.profit == nil)
    }

    @Test("the portfolio's sales are those of all accounts but the targets")
    func portfolioSales() {
        let accounts = [account("a", sold: 1), account("b", sold: 2), account("t", sold: 4) { $0.stage = .target }]
        #expect(SalesTrend(portfolio(accounts), by: .month).total.revenue == 3)
    }

    @Test("products come from the largest to the smallest, each with its share and what it was before")
    func products() {
        let records = [
            sale("2026-01", 10, product: "p"), sale("2026-02", 20, product: "p"), sale("2026-01", 70, product: "q"),
            sale("2026-03", 0), sale("2025-01", 35, product: "q"), sale("2026", 999, product: "q"),
        ]
        let half = DaySpan(from: Month(year: 2026, month: 1), to: Month(year: 2026, month: 6))
        let sales = ProductSales(records, in: half, comparedWith: half.moved(byMonths: -12), by: .month)
        #expect(sales.rows.map(\.product) == ["q", "p", nil])
        #expect(sales.rows.map { $0.share?.basisPoints } == [7000, 3000, 0])
        #expect(sales.rows.map { $0.previous?.revenue } == [35, nil, nil])
        #expect(sales.rows[1].periods["2026-02"]?.revenue == 20)
        #expect(sales.total.revenue == 100)
    }

    @Test("rows of any kind, and products, add up to the same total", arguments: 0..<100)
    func totals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let total = portfolio.accounts.filter { $0.stage != .target }.flatMap(\.sales).sum(\.revenue)
        for kind in [Period.Kind.month, .quarter, .year] {
            let trend = SalesTrend(portfolio, by: kind)
            #expect(trend.rows.sum(\.figures.revenue) == total)
            #expect(trend.total.revenue == total)
        }
        let ever = DaySpan(first: "2000-01-01", last: "2100-12-31")
        let products = ProductSales(portfolio, in: ever, by: .year)
        #expect(products.rows.sum(\.figures.revenue) == total)
    }

    @Test(
        "steps between periods keep their kind",
        arguments: [
            ("2026-01", "2025-12", "2026-02", "2025-01"), ("2026-Q1", "2025-Q4", "2026-Q2", "2025-Q1"),
            ("2026", "2025", "2027", "2025"), ("2024-02-29", "2024-02-28", "2024-03-01", "2023-02-28"),
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
