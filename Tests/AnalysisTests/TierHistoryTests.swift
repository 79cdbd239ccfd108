import Analysis
import Model
import Testing

@Suite("Tier history")
struct TierHistoryTests {
    /// `big` sells steadily; `late` begins in April 2026 and overtakes `old`, which stops at the end of 2025.
    private var accounts: [Account] {
        let months = (0..<36).map { Month(year: 2024, month: 1) + $0 }
        return [
            account("big") { $0.sales = months.map { sale(Period(month: $0), 100) } },
            account("late") {
                $0.sales = months[27...].map { sale(Period(month: $0), 300) }
                $0.changes = [
                    .init(place: nowhere, date: "2026-04-30", field: .revenue, reason: "new plant"),
                    .init(place: nowhere, date: "2026-07-01", field: .revenue, reason: "second plant"),
                ]
            },
            account("old") { $0.sales = months.prefix(24).map { sale(Period(month: $0), 80) } },
            account("target") { $0.stage = .target },
        ]
    }

    private func history(_ accounts: [Account], on day: Day = asOf, _ change: (inout Settings) -> Void = { _ in })
        -> TierHistory
    {
        let portfolio = portfolio(accounts, change)
        return TierHistory(of: portfolio, ledger: SalesLedger(of: portfolio, asOf: day))
    }

    @Test("there is a snapshot at the end of each month that is booked, from the first sales on")
    func months() {
        #expect(history(accounts).snapshots.first?.month == "2024-01")
        #expect(history(accounts).snapshots.last?.month == "2026-10")
        #expect(history(accounts) { $0.bookedTo = "2026-08" }.snapshots.last?.month == "2026-08")
        #expect(history([]).snapshots.isEmpty)
        #expect(history(accounts)["2027-01"] == nil)
        let long = [account("a") { $0.sales = [sale("1990-01", 1), sale("2026-10", 1)] }]
        #expect(history(long).snapshots.count == TierHistory.mostMonths)
    }

    @Test("each month's tiers are those of the twelve months that end with it")
    func tiers() throws {
        let history = history(accounts)
        let september = try #require(history["2026-09"])
        #expect(september.window == "2025-10"..."2026-09")
        #expect((0...3).map(september.tier) == [.c, .a, .c, nil])
        #expect(history.quarterEnds(4).map(\.quarter.description) == ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"])
        #expect(history.quarterEnds(4).map { $0.snapshot.tier(of: 0) } == [.a, .a, .a, .c])
        #expect(history.quarterEnds(4).map { $0.snapshot.tier(of: 1) } == [nil, nil, .b, .a])
        #expect(history.quarterEnds(4).map(\.snapshot.counts.c) == [1, 1, 1, 2])
    }

    @Test("the quarters are those of the fiscal year")
    func fiscalQuarters() {
        let ends = history(accounts) { $0.fiscalYearStart = 2 }.quarterEnds(2)
        #expect(ends.map(\.quarter.description) == ["FY2026-Q2", "FY2026-Q3"].suffix(2))
        #expect(ends.map(\.snapshot.month) == ["2026-07", "2026-10"])
    }

    @Test("moves name the month, the direction, the amounts and what was recorded in it")
    func moves() throws {
        let moves = history(accounts).moves(in: "2026-01"..."2026-10")
        let late = try #require(moves.first { $0.account == "late" })
        #expect((late.month, late.direction) == ("2026-04", .entered))
        #expect((late.amount.before, late.amount.now) == (0, 300))
        #expect(late.recorded.map(\.reason) == ["new plant"])
        #expect(moves.filter { $0.account == "big" }.map(\.direction) == [.down])
    }

    @Test("flows count who went from each tier to each, those that stayed too")
    func flows() throws {
        let history = history(accounts)
        let flows = history.flows(from: try #require(history["2026-03"]), to: try #require(history["2026-06"]))
        #expect(flows.map(\.from) == [.a, .c, nil])
        #expect(flows.map(\.to) == [.a, .c, .b])
        #expect(flows.map(\.count) == [1, 1, 1])
    }

    @Test("moves can be told only between months with whole windows")
    func wholeWindows() {
        let history = history(accounts)
        #expect(history.snapshots.prefix { !history.isWhole($0) }.count == 11)
        #expect(!history.canTellMoves(in: "2024-12"..."2024-12"))
        #expect(history.canTellMoves(in: "2025-01"..."2025-01"))
        #expect(!history.canTellMoves(in: "2026-10"..."2026-11"))
    }

    /// `steady` sells 100 a month; `other` sells so that its share of the window swings over the line of A.
    private func swinging(_ others: [Money], hold: Int) -> [Tier?] {
        let months = others.indices.map { Month(year: 2026, month: 1) + $0 }
        let accounts = [
            account("other") { $0.sales = zip(months, others).map { sale(Period(month: $0), $1) } },
            account("steady") { $0.sales = months.map { sale(Period(month: $0), 100) } },
        ]
        let history = history(accounts) {
            $0.bookedTo = months.last
            $0.abc.window = .months(1)
            $0.abc.hold = hold
        }
        return history.snapshots.map { $0.tier(of: 0) }
    }

    @Test("a held move happens in the month that is the second in a row with the same other tier, both ways")
    func hold() {
        let amounts: [Money] = [200, 90, 200, 90, 90, 90, 200, 200]
        #expect(swinging(amounts, hold: 1) == [.a, .c, .a, .c, .c, .c, .a, .a])
        #expect(swinging(amounts, hold: 2) == [.a, .a, .a, .a, .c, .c, .c, .a])
        #expect(swinging(amounts, hold: 3) == [.a, .a, .a, .a, .a, .c, .c, .c])
    }

    @Test("the analysis has the tier that holds, and says which the month alone would give")
    func heldAnalysis() throws {
        let accounts = [
            account("other") { $0.sales = [sale("2026-08", 200), sale("2026-09", 200), sale("2026-10", 90)] },
            account("steady") { $0.sales = [sale("2026-08", 100), sale("2026-09", 100), sale("2026-10", 100)] },
        ]
        let portfolio = portfolio(accounts) {
            $0.abc.window = .months(1)
            $0.abc.hold = 2
        }
        let abc = PortfolioAnalysis(of: portfolio, asOf: asOf).abc
        #expect(abc.tier(of: "other") == .a)
        #expect(abc.reason(of: "other") == .held(monthsTier: .c))
        #expect(abc.tier(of: "steady") == .c)
    }
}
