import Analysis
import Model
import Testing

@Suite("Rising accounts")
struct RisingAccountsTests {
    private func monthly(_ id: String, _ before: Money, _ now: Money, profit: Money? = nil) -> Account {
        account(id) {
            $0.sales = (0..<24).map { month in
                sale(Period(month: Month(year: 2024, month: 11) + month), month < 12 ? before : now, profit: profit)
            }
        }
    }

    @Test("only active B and C accounts that sell more than the year before rise")
    func who() {
        let accounts = [
            monthly("leader", 500, 1000), monthly("up", 90, 100), monthly("flat", 100, 100),
            monthly("down", 200, 100),
            account("gone") {
                $0.sales = [sale("2026-06", 100)]
                $0.stage = .former
            },
        ]
        let portfolio = portfolio(accounts)
        let rising = RisingAccounts(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(rising.rows.map(\.account) == ["up"])
        #expect(rising.rows.first.map { ($0.growth.before, $0.growth.now) } ?? (0, 0) == (1080, 1200))
        #expect(rising.windowBefore.first == "2024-11-01")
    }

    @Test("each mark is so many twentieths as the value reaches of its benchmark, rounded down")
    func marks() throws {
        let accounts = [
            monthly("leader", 500, 1000, profit: 100),
            account("up") {
                $0.sales = (1...9).map { sale(Period(month: Month(year: 2026, month: $0)), 100, profit: 5) }
                $0.since = "2025-01"
            },
        ]
        let portfolio = portfolio(accounts)
        let rising = RisingAccounts(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        let row = try #require(rising.rows.first)
        #expect(row.marks.map(\.kind) == KeyAccountMark.Kind.allCases)
        #expect(row.marks[0].measure == .months(9, of: 12))
        #expect(row.marks[1].measure == .money(900, of: 12_000))
        #expect(row.marks[3].measure == .months(21, of: 36))
        #expect(row.marks[4].measure == .money(45, of: 1200))
        // 9/12 → 15, 900/12,000 → 1.5, 5 % of 9.65 % → 10.36, 21/36 → 11.67, 45/1,200 → 0.75.
        #expect(row.marks.map(\.points) == [15, 1, 10, 11, 0])
        #expect(row.score == 37)
    }

    @Test("no mark is above twenty or below zero, whatever the figures", arguments: 0..<100)
    func bounds(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        for row in RisingAccounts(of: portfolio, analysis: analysis).rows {
            #expect(row.marks.allSatisfy { (0...20).contains($0.points) })
            #expect(row.growth.difference > .zero)
            #expect(row.tier != .a)
        }
    }
}
