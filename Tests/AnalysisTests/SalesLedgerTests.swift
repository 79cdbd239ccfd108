import Analysis
import Model
import Testing

@Suite("The ledger of sales")
struct SalesLedgerTests {
    private func months(_ ledger: SalesLedger) -> [String: Money] {
        Dictionary(ledger.entries(of: 0).map { ($0.month.description, $0.revenue) }, uniquingKeysWith: +)
    }

    @Test("an amount is spread evenly, what is left over one by one on the first months with the amount's sign")
    func spreading() {
        #expect(months(ledger(sale("2026-Q1", -100))) == ["2026-01": -34, "2026-02": -33, "2026-03": -33])
        #expect(months(ledger(sale("2026-Q1", 100))) == ["2026-01": 34, "2026-02": 33, "2026-03": 33])
        #expect(months(ledger(sale("2026-Q1", 101))) == ["2026-01": 34, "2026-02": 34, "2026-03": 33])
        let year = months(ledger(sale("2025", 1207)))
        #expect(year["2025-07"] == 101)
        #expect(year["2025-08"] == 100)
        #expect(year.count == 12)
    }

    @Test("orders are spread whole, quantities in thousandths, and a blank profit is blank in each month")
    func parts() {
        let entries = ledger(sale("2026-Q1", 9, orders: 4, quantity: 10)).entries(of: 0)
        #expect(entries.map(\.orders) == [2, 1, 1])
        #expect(entries.map { $0.quantity?.thousandths } == [3334, 3333, 3333])
        #expect(entries.allSatisfy { $0.profit == nil && $0.isSpread && $0.recordMonths == 3 })
        #expect(ledger(sale("2026-Q1", 9, profit: 4)).entries(of: 0).map(\.profit) == [2, 1, 1])
    }

    @Test("parts always add up to the whole, and differ by one at most", arguments: 0..<200)
    func wholes(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let amount = Money(units: Int128(Int.random(in: -100_000...100_000, using: &random)))
        let parts = ledger(sale(seed.isMultiple(of: 2) ? "2025" : "2026-Q2", amount)).entries(of: 0).map(\.revenue)
        #expect(parts.sum { $0 } == amount)
        #expect((parts.map(\.units).max() ?? 0) - (parts.map(\.units).min() ?? 0) <= 1)
        #expect(parts.map(\.magnitude) == parts.map(\.magnitude).sorted(by: >))
    }

    @Test("a period that is not over is spread over the months begun, or to the month that it is known through")
    func running() {
        #expect(months(ledger(sale("2026-Q4", 100))) == ["2026-10": 50, "2026-11": 50])
        #expect(months(ledger(sale("2026", 110))).count == 11)
        var known = sale("2026", 80)
        known.through = "2026-08"
        #expect(months(ledger(known))["2026-08"] == 10)
        #expect(months(ledger(known))["2026-09"] == nil)
        #expect(months(ledger(sale("2026-Q4", 100), on: "2026-12-31")).count == 3)
    }

    @Test("a fiscal period is spread over its own months")
    func fiscal() {
        #expect(months(ledger(sale("FY2025-Q4", 30))) == ["2025-11": 10, "2025-12": 10, "2026-01": 10])
        #expect(months(ledger(sale("FY2024", 12))).keys.sorted().first == "2024-02")
    }

    @Test("the site is booked to the last whole month in which some record ends, unless the settings say it")
    func bookedTo() {
        func booked(_ records: SalesRecord..., on day: Day = asOf, set: Month? = nil) -> Month {
            let portfolio = portfolio([account("a") { $0.sales = records }]) { $0.bookedTo = set }
            return SalesLedger(of: portfolio, asOf: day).booking.month
        }
        #expect(booked(sale("2026-08", 1)) == "2026-08")
        #expect(booked(sale("2026-08", 1), sale("2026-11", 1)) == "2026-08", "November is not over")
        #expect(booked(sale("2026-Q3", 1)) == "2026-09")
        #expect(booked(sale("2026", 1), sale("2026-05", 1)) == "2026-05", "the year is not over")
        #expect(booked(sale("2026-08", 1), set: "2026-10") == "2026-10")
        #expect(booked(sale("2026-08", 1), on: "2026-05-20", set: "2026-10") == "2026-05")
        #expect(booked() == "2026-10")
    }

    @Test("an account whose newest record is longer than a month is booked to its end, every other to the site's")
    func bookedAccounts() {
        let accounts = [
            account("monthly") { $0.sales = [sale("2026-10", 1)] },
            account("pausing") { $0.sales = [sale("2026-03", 1)] },
            account("quarterly") { $0.sales = [sale("2026-Q2", 1), sale("2026-Q3", 1)] },
            account("yearly") { $0.sales = [sale("2025", 1)] },
            account("said") {
                $0.sales = [sale("2025", 1)]
                $0.bookedTo = "2026-04"
            },
            account("nothing"),
        ]
        let booking = SalesLedger(of: portfolio(accounts) { $0.bookedTo = nil }, asOf: asOf).booking
        #expect(
            accounts.indices.map { booking.month(of: $0).description }
                == ["2026-10", "2026-10", "2026-10", "2026-09", "2026-04", "2025-12"], "by id: nothing before pausing")
    }

    private func standing(_ records: [SalesRecord], others: [Account] = [], on day: Day = asOf) -> Standing.Row? {
        let accounts = [account("a") { $0.sales = records }, account("m") { $0.sales = [sale("2026-10", 1)] }]
        let portfolio = portfolio(accounts + others) { $0.bookedTo = nil }
        return PortfolioAnalysis(of: portfolio, asOf: day).standing(of: "a")
    }

    @Test("a yearly recorder stands at its last year, in November and in January alike")
    func yearlyRecorder() throws {
        let november = try #require(standing([sale("2025", 1_200_000)]))
        #expect(november.sales.revenue == 1_200_000)
        #expect(november.months == "2025-01"..."2025-12")
        #expect(november.shift == 10)
        let january = try #require(
            standing(
                [sale("2025", 1_000_000), sale("2026", 1_200_000)],
                others: [account("n") { $0.sales = [sale("2026-12", 1)] }], on: "2027-01-02"))
        #expect(january.sales.revenue == 1_200_000)
        #expect(january.shift == 0)
        #expect(january.growth == Growth(from: 1_000_000, to: 1_200_000))
    }

    @Test("a window is moved back by no more than the length of the newest record")
    func mostShift() throws {
        let old = try #require(standing([sale("2024", 1200)]))
        #expect(old.shift == 12)
        #expect(old.sales.revenue == 200, "two months of 2024 lie in the window to October 2025")
        #expect(old.growth == nil, "it is not booked up to the window's end")
        let quarterly = try #require(standing([sale("2025-Q4", 30), sale("2026-Q1", 30), sale("2026-Q2", 60)]))
        #expect(quarterly.shift == 3)
        #expect(quarterly.sales.revenue == 120, "August 2025 to July 2026")
    }

    @Test("what lies behind an account's booked month does not count")
    func behindBooked() throws {
        let accounts = [
            account("a") {
                $0.sales = [sale("2024-01", 1), sale("2026-05", 10), sale("2026-10", 500)]
                $0.bookedTo = "2026-08"
            }
        ]
        let portfolio = portfolio(accounts)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        #expect(analysis.standing(of: "a")?.sales.revenue == 10)
        #expect(analysis.abc.total == 10)
        #expect(analysis.standing(of: "a")?.obstacle == .notBooked)
        #expect(analysis.ledger.bookedSales(of: 0, in: "2026-01"..."2026-12").revenue == 10)
    }

    @Test("accounts recorded for longer than the window are compared with nothing")
    func shortWindow() throws {
        let accounts = [account("a") { $0.sales = [sale("2024", 120), sale("2025", 240)] }]
        let portfolio = portfolio(accounts) {
            $0.bookedTo = "2025-12"
            $0.abc.window = .months(6)
        }
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        #expect(analysis.standing(of: "a")?.obstacle == .recordedForLonger)
        #expect(analysis.standing.growth == nil)
        #expect(analysis.standing(of: "a")?.sales.revenue == 120)
    }

    @Test("a quarterly recorder keeps its tier from month to month")
    func noFlicker() {
        let quarters = (0..<12).map { Period(year: 2024 + $0 / 4, quarter: $0 % 4 + 1) }.prefix(11)
        let months = (0..<34).map { Period(month: Month(year: 2024, month: 1) + $0) }
        let accounts = [
            account("quarterly") { $0.sales = quarters.map { sale($0, 300) } },
            account("large") { $0.sales = months.map { sale($0, 130) } },
            account("small") { $0.sales = months.map { sale($0, 20) } },
        ]
        let history = PortfolioAnalysis(of: portfolio(accounts), asOf: asOf).tiers
        #expect(history.moves(in: "2025-01"..."2026-10").isEmpty)
    }
}
