import Analysis
import Model
import Testing

@Suite("Tier history")
struct TierHistoryTests {
    /// `big` sells steadily; `late` begins in 2026-Q2 and overtakes `old`, which stops at the end of 2025.
    private var accounts: [Account] {
        let months = (0..<36).map { Month(year: 2024, month: 1) + $0 }
        return [
            account("big") { $0.sales = months.map { sale(Period(month: $0), 100) } },
            account("old") { $0.sales = months.prefix(24).map { sale(Period(month: $0), 80) } },
            account("late") {
                $0.sales = months[27...].map { sale(Period(month: $0), 300) }
                $0.changes = [
                    .init(place: nowhere, date: "2026-06-30", field: .revenue, reason: "new plant"),
                    .init(place: nowhere, date: "2026-07-01", field: .revenue, reason: "second plant"),
                ]
            },
            account("target") { $0.stage = .target },
        ]
    }

    @Test("the quarters are those that were over, the oldest first")
    func quarters() {
        func quarters(on day: Day, _ count: Int = 3) -> [String] {
            TierHistory(of: portfolio(accounts), quarters: count, asOf: day).quarters.map(\.description)
        }
        #expect(quarters(on: asOf) == ["2026-Q1", "2026-Q2", "2026-Q3"])
        #expect(quarters(on: "2026-12-31") == ["2026-Q1", "2026-Q2", "2026-Q3"])
        #expect(quarters(on: "2027-01-01") == ["2026-Q2", "2026-Q3", "2026-Q4"])
        #expect(quarters(on: asOf, 0).isEmpty)
        #expect(quarters(on: asOf, .min).isEmpty)
    }

    @Test("each quarter's tiers are those of the twelve months that end with it")
    func tiers() {
        let history = TierHistory(of: portfolio(accounts), quarters: 4, asOf: asOf)
        #expect(history.snapshots.last.map { $0.analysis.window.first } == "2025-10-01")
        #expect(history.tiers(of: "big") == [.a, .a, .a, .c])
        #expect(history.tiers(of: "old") == [.c, .c, .c, .c])
        #expect(history.tiers(of: "late") == [nil, nil, .b, .a])
        #expect(history.tiers(of: "target") == [nil, nil, nil, nil])
        #expect(history.snapshots[0].counts.c == 1)
    }

    @Test("moves name the direction, the amounts and what was recorded in the quarter")
    func moves() throws {
        let history = TierHistory(of: portfolio(accounts), quarters: 4, asOf: asOf)
        #expect(history.moves.map(\.account) == ["late", "big", "late"])
        #expect(history.moves.map(\.direction) == [.entered, .down, .up])
        let late = try #require(history.moves(of: "late").first)
        #expect(late.period.description == "2026-Q2")
        #expect((late.amount.before, late.amount.now) == (0, 900))
        #expect(late.recorded.map(\.reason) == ["new plant"])
    }

    @Test("flows count who went from each tier to each, those that stayed too")
    func flows() {
        let portfolio = portfolio(accounts)
        let history = TierHistory(of: portfolio, quarters: 4, asOf: asOf)
        let flows = history.flows(from: 1, in: portfolio)
        #expect(flows.map(\.from) == [.a, .c, nil])
        #expect(flows.map(\.to) == [.a, .c, .b])
        #expect(flows.map(\.count) == [1, 1, 1])
        #expect(history.flows(from: 3, in: portfolio).isEmpty)
    }

    @Test("the whole history begins with the quarter of the first sale, and knows which windows are recorded wholly")
    func wholeHistory() {
        let history = TierHistory(of: portfolio(accounts), atMost: 40, asOf: asOf)
        #expect(history.quarters.first?.description == "2024-Q1")
        #expect(history.quarters.last?.description == "2026-Q3")
        #expect(history.snapshots.map(history.isWhole) == [false, false, false] + Array(repeating: true, count: 8))
        #expect(TierHistory(of: portfolio(accounts), atMost: 2, asOf: asOf).quarters.count == 2)
        #expect(TierHistory(of: portfolio([]), atMost: 40, asOf: asOf).recordedSince == nil)
        #expect(
            TierHistory(of: portfolio([account("a") { $0.sales = [sale("2026-11", 1)] }]), atMost: 9, asOf: asOf)
                .quarters.isEmpty)
    }
}
