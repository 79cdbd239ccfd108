import Analysis
import Model
import Testing

@Suite("Reports on a period")
struct PeriodReportTests {
    private func report(_ period: Period, _ accounts: [Account]) -> PeriodReport {
        let portfolio = portfolio(accounts)
        return PeriodReport(on: period, of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
    }

    @Test("sales stand beside those of the period before and of a year before")
    func sales() {
        let records: [SalesRecord] = [
            sale("2025-08", 10), sale("2026-05", 20), sale("2026-07", 30), sale("2026-Q3", 5, product: "p"),
        ]
        let report = report("2026-Q3", [account("a") { $0.sales = records + [sale("2025-01", 0)] }])
        #expect(report.sales.revenue == 35)
        #expect(report.sales.spreadRevenue == 5)
        #expect(report.overPrevious.comparison?.revenue == Growth(from: 20, to: 35))
        #expect(report.overYearBefore.comparison?.revenue == Growth(from: 10, to: 35))
    }

    @Test("a move of exactly the threshold is told, with the reason that was written down in the period")
    func moves() {
        func moving(_ id: String, to revenue: Money, reason day: Day? = nil) -> Account {
            account(id) {
                $0.sales = [sale("2026-04", 1000), sale("2026-07", revenue)]
                $0.changes = day.map { [.init(place: nowhere, date: $0, field: .revenue, reason: "r")] } ?? []
            }
        }
        let report = report(
            "2026-Q3",
            [
                moving("a", to: 1300), moving("b", to: 1299), moving("c", to: 700, reason: "2026-07-01"),
                moving("d", to: 700, reason: "2026-06-30"), account("new") { $0.sales = [sale("2026-07", 5)] },
            ])
        #expect(report.revenueMoves.map(\.account) == ["a", "c", "d"])
        #expect(report.unexplainedMoves.map(\.account) == ["a", "d"])
    }

    @Test("a fall to nothing is a move; a longer record cannot be compared")
    func comparable() {
        func move(_ records: SalesRecord...) -> RevenueMove? {
            let portfolio = portfolio([account("a") { $0.sales = records }])
            return SalesLedger(of: portfolio, asOf: asOf).revenueMove(of: 0, in: "2026-Q3", portfolio: portfolio)
        }
        #expect(move(sale("2026-04", 10))?.revenue.now == 0)
        #expect(move(sale("2026-04", 10), sale("2026", 10, product: "p")) == nil)
        #expect(move(sale("2026-07", 10)) == nil)
        // Sales that begin within the quarter before make it no whole quarter; from its first month on they do.
        #expect(move(sale("2026-05", 10), sale("2026-07", 30)) == nil)
        #expect(move(sale("2026-04", 10), sale("2026-07", 30))?.revenue.before == 10)
        // A quarter in which nothing was sold is a figure like any other.
        #expect(move(sale("2026-01", 10), sale("2026-07", 30))?.revenue == Growth(from: 0, to: 30))
    }

    @Test("visits, complaints and receivables are those of the period")
    func counts() {
        let report = report(
            "2026-11",
            [
                account("a") {
                    $0.visits = [
                        visit("2026-10-31", .done), visit("2026-11-01", .done), visit("2026-11-05", .cancelled),
                        visit("2026-11-22", .planned), visit("2026-11-23", .planned),
                    ]
                    $0.complaints = [
                        complaint("2026-10-20", .minor, .closed) { $0.resolutions = ["2026-11-02"] },
                        complaint("2026-11-02") { $0.cost = 9 }, complaint("2026-12-01"),
                    ]
                    $0.receivables = [
                        receivable(due: "2026-11-23", 70, paid: 70, on: "2026-11-20"), receivable(due: "2026-11-24", 5),
                    ]
                }
            ])
        #expect(
            (report.visits.held, report.visits.cancelled, report.visits.missed, report.visits.planned) == (1, 1, 1, 1))
        #expect((report.complaints.raised, report.complaints.resolved, report.complaints.stillOpen) == (1, 1, 1))
        #expect(report.complaints.cost == 9)
        #expect((report.receivables.fellDue, report.receivables.collected) == (70, 70))
        #expect(report.tierMoves.isEmpty)
    }

    @Test("the visits of each rep add up to those of the period")
    func visitsByRep() {
        let report = report(
            "2026-11",
            [
                account("a") { $0.visits = [visit("2026-11-01", .done), visit("2026-11-02", .planned)] },
                account("b") {
                    var other = visit("2026-11-03", .done)
                    other.rep = "a-rep"
                    $0.visits = [other, visit("2026-11-04", .done)]
                },
            ])
        #expect(report.visitsByRep.map(\.visits.held) == [1, 2])
        #expect(report.visitsByRep.map(\.visits.missed) == [0, 1])
        #expect(report.visitsByRep.first?.rep == "a-rep")
        #expect((report.visits.held, report.visits.missed) == (3, 1))
    }

    @Test("periods are compared once they are over and recorded from the first day of the earlier one")
    func comparisons() {
        let accounts = [
            account("a") { $0.sales = (4...10).map { sale(Period(month: Month(year: 2026, month: $0)), 10) } },
            account("b") { $0.sales = [sale("2026-06", 10), sale("2026-09", 20)] },
        ]
        #expect(report("2026-Q3", accounts).overPrevious.comparison?.revenue == Growth(from: 40, to: 50))
        #expect(report("2026-Q3", accounts).overYearBefore == .beforeRecords)
        #expect(report("2026-Q2", accounts).overPrevious == .beforeRecords)
        #expect(report("2026-Q4", accounts).overPrevious == .notOver)
        #expect((report("2026-Q3", accounts).isOver, report("2026-Q4", accounts).isOver) == (true, false))
    }

    @Test("who is not booked, and who is recorded for longer, is left out on both sides and named")
    func leftOut() throws {
        let accounts = [
            account("monthly") { $0.sales = [sale("2026-08", 10), sale("2026-09", 30)] },
            account("late") {
                $0.sales = [sale("2026-08", 100)]
                $0.bookedTo = "2026-08"
            },
            account("quarterly") { $0.sales = [sale("2026-Q2", 300), sale("2026-Q3", 600)] },
            account("gone") {
                $0.stage = .former
                $0.sales = [sale("2025-Q4", 30)]
            },
        ]
        let month = try #require(report("2026-09", accounts).overPrevious.comparison)
        #expect(month.revenue == Growth(from: 10, to: 30))
        #expect((month.notBooked, month.recordedForLonger, month.accounts) == (["late"], ["quarterly"], 1))
        let quarter = try #require(report("2026-Q3", accounts).overPrevious.comparison)
        #expect(quarter.revenue == Growth(from: 300, to: 600))
        #expect((quarter.notBooked, quarter.recordedForLonger) == (["late"], []))
        #expect(quarter.beforeRecords == ["monthly"])
        #expect(report("2026-10", accounts).notBooked == ["late", "quarterly"])
        #expect(report("2026-08", accounts).sales.spreadRevenue == 200)
    }

    @Test(
        "records of months that begin within a quarter are not set beside it, whatever records of quarters reach back to it"
    )
    func recordsOfEachKindBeginOnTheirOwn() throws {
        func months(from first: Month, _ revenue: Money) -> [SalesRecord] {
            (0..<13).map { sale(Period(month: first + $0), revenue) }
        }
        let first = Month(year: 2025, month: 8)
        let accounts = [
            account("monthly") { $0.sales = months(from: first, 10) },
            account("new") { $0.sales = [sale("2026-08", 70)] },
            account("quarterly") { $0.sales = [sale("2025-Q3", 300), sale("2026-Q3", 360)] },
            account("never") { _ in },
        ]
        // July 2025 is recorded of the quarterly one alone.
        let quarter = try #require(report("2026-Q3", accounts).overYearBefore.comparison)
        #expect(quarter.revenue == Growth(from: 300, to: 360))
        #expect(quarter.beforeRecords == ["monthly", "new"])
        #expect(report("2026-07", accounts).overYearBefore == .beforeRecords)
        let month = try #require(report("2026-08", accounts).overYearBefore.comparison)
        #expect(month.revenue == Growth(from: 10, to: 80))
        #expect((month.recordedForLonger, month.beforeRecords) == (["quarterly"], []))
    }

    @Test("there is a report on each period from the first of which anything is told")
    func periods() {
        func periods(_ kind: Period.Kind, most: Int, _ change: (inout Account) -> Void) -> [String] {
            PeriodReport.periods(kind, most: most, of: portfolio([account("a", change)]), asOf: asOf)
                .map(\.description)
        }
        let withVisit = { (account: inout Account) in account.visits = [visit("2026-08-31", .done)] }
        #expect(periods(.month, most: 24, withVisit) == ["2026-08", "2026-09", "2026-10", "2026-11"])
        #expect(periods(.month, most: 2, withVisit) == ["2026-10", "2026-11"])
        #expect(periods(.quarter, most: 8, withVisit) == ["2026-Q3", "2026-Q4"])
        #expect(periods(.quarter, most: 8) { $0.receivables = [receivable(due: "2026-05-01", 1)] }.first == "2026-Q2")
        #expect(periods(.month, most: 24) { $0.visits = [visit("2027-01-05", .planned)] }.isEmpty)
        #expect(periods(.month, most: 24) { _ in }.isEmpty)
    }

    @Test("the reports of a year's months add up to the report of the year", arguments: 0..<50)
    func totals(seed: Int) throws {
        let portfolio = randomPortfolio(seed: seed)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let months = (1...12).map { Period(month: Month(year: 2026, month: $0)) }
        let reports = (months + ["2026"]).map { PeriodReport(on: $0, of: portfolio, analysis: analysis) }
        let year = try #require(reports.last)
        #expect(reports.dropLast().sum(\.sales.revenue) == year.sales.revenue)
        #expect(reports.dropLast().sum(\.receivables.invoiced) == year.receivables.invoiced)
        #expect(reports.dropLast().reduce(0) { $0 + $1.visits.held } == year.visits.held)
    }

    @Test("a period that is not over has no moves yet, and one whose windows are not whole no moves of tiers")
    func runningPeriod() {
        func moves(asOf day: Day, recordedSince first: Period = "2025-01") -> [Int] {
            let portfolio = portfolio([
                account("a") { $0.sales = [sale(first, 10), sale("2026-04", 10), sale("2026-08", 90)] },
                account("b") { $0.sales = [sale(first, 50), sale("2026-04", 50)] },
            ])
            let analysis = PortfolioAnalysis(of: portfolio, asOf: day)
            let report = PeriodReport(on: "2026-Q3", of: portfolio, analysis: analysis)
            return [report.tierMoves.count, report.revenueMoves.count]
        }
        #expect(moves(asOf: "2026-09-30").last == 0)
        #expect(moves(asOf: "2026-10-01") == [2, 2])
        // They move in August: the window of July must be whole, or it may be for its growing.
        #expect(moves(asOf: "2026-10-01", recordedSince: "2025-08") == [2, 2])
        #expect(moves(asOf: "2026-10-01", recordedSince: "2025-09") == [0, 2])
    }

    @Test("tier moves are those of the tier history")
    func tierMoves() {
        for seed in 0..<30 {
            let portfolio = randomPortfolio(seed: seed)
            let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
            let reports = ["2026-Q1", "2026-Q2", "2026-Q3"].map {
                PeriodReport(on: $0, of: portfolio, analysis: analysis)
            }
            #expect(reports.flatMap(\.tierMoves) == analysis.tiers.moves(in: "2026-01"..."2026-09"))
        }
    }
}
