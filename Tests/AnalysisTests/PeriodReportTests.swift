import Analysis
import Model
import Testing

@Suite("Reports on a period")
struct PeriodReportTests {
    private func report(_ period: Period, _ accounts: [Account]) throws -> PeriodReport {
        let portfolio = portfolio(accounts)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        return try #require(PeriodReport.reports(for: [period], of: portfolio, analysis: analysis).first)
    }

    @Test("sales stand beside those of the period before and of a year before")
    func sales() throws {
        let records: [SalesRecord] = [
            sale("2025-08", 10), sale("2026-05", 20), sale("2026-07", 30), sale("2026-Q3", 5),
        ]
        let report = try report("2026-Q3", [account("a") { $0.sales = records }])
        #expect((report.sales.revenue, report.previous.revenue, report.yearBefore.revenue) == (35, 20, 10))
    }

    @Test("a move of exactly the threshold is told, with the reason that was written down in the period")
    func moves() throws {
        func moving(_ id: String, to revenue: Money, reason day: Day? = nil) -> Account {
            account(id) {
                $0.sales = [sale("2026-04", 1000), sale("2026-07", revenue)]
                $0.changes = day.map { [.init(place: nowhere, date: $0, field: .revenue, reason: "r")] } ?? []
            }
        }
        let report = try report(
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
        let fallen = account("a") { $0.sales = [sale("2026-04", 10)] }
        #expect(fallen.revenueMove(in: "2026-Q3")?.revenue.now == 0)
        let yearly = account("b") { $0.sales = [sale("2026-04", 10), sale("2026", 10)] }
        #expect(yearly.revenueMove(in: "2026-Q3") == nil)
        #expect(account("c") { $0.sales = [sale("2026-07", 10)] }.revenueMove(in: "2026-Q3") == nil)
        // Sales that begin within the quarter before make it no whole quarter; from its first month on they do.
        let late = account("d") { $0.sales = [sale("2026-05", 10), sale("2026-07", 30)] }
        let whole = account("e") { $0.sales = [sale("2026-04", 10), sale("2026-07", 30)] }
        #expect(late.revenueMove(in: "2026-Q3") == nil)
        #expect(whole.revenueMove(in: "2026-Q3")?.revenue.before == 10)
    }

    @Test("visits, complaints and receivables are those of the period")
    func counts() throws {
        let report = try report(
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
                    $0.receivables = [receivable(due: "2026-11-30", 70, paid: 70, on: "2026-11-20")]
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
    func visitsByRep() throws {
        let report = try report(
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

    @Test("periods are compared once they are over, and only where neither began or ended the recording")
    func comparisons() throws {
        func months(_ range: ClosedRange<Int>) -> [SalesRecord] {
            range.map { sale(Period(month: Month(year: 2026, month: $0)), 10) }
        }
        let accounts = [account("a") { $0.sales = months(4...11) }, account("b") { $0.sales = months(6...10) }]
        #expect(try report("2026-Q3", accounts).comparedWithPrevious?.revenue == 40)
        #expect(try report("2026-Q3", accounts).comparedWithYearBefore == nil)
        #expect(try report("2026-Q2", accounts).comparedWithPrevious == nil)
        #expect(try report("2026-Q4", accounts).comparedWithPrevious == nil)
        #expect(try (report("2026-Q3", accounts).isOver, report("2026-Q4", accounts).isOver) == (true, false))
        let late = accounts + [account("c") { $0.sales = months(6...11) }]
        // Of three accounts only one has sales in April: recording had begun with few.
        #expect(try report("2026-Q3", late).comparedWithPrevious == nil)
        #expect(try report("2026-08", late).comparedWithPrevious?.revenue == 30)
    }

    @Test("a record longer than the periods spoils the comparison unless both have one of the same account")
    func longerRecords() throws {
        let monthly = account("a") { $0.sales = [sale("2026-04", 10), sale("2026-07", 10), sale("2026-08", 10)] }
        func other(_ records: SalesRecord...) -> Account { account("b") { $0.sales = records } }
        #expect(try report("2026-08", [monthly, other(sale("2026-Q3", 9))]).comparedWithPrevious?.revenue == 10)
        #expect(
            try report("2026-08", [monthly, other(sale("2026-06-30", 9), sale("2026-08", 9))])
                .comparedWithPrevious?.revenue == 10)
        let mixed = [account("a") { $0.sales = [sale("2026-Q2", 5), sale("2026-07", 5)] }, monthly]
        #expect(try report("2026-07", mixed).comparedWithPrevious == nil)
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
        var portfolio = randomPortfolio(seed: seed)
        for position in portfolio.accounts.indices {
            portfolio.accounts[position].sales.removeAll { $0.period.last - $0.period.first > 31 }
        }
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let months = (1...12).map { Period(month: Month(year: 2026, month: $0)) }
        let reports = PeriodReport.reports(for: months + ["2026"], of: portfolio, analysis: analysis)
        let year = try #require(reports.last)
        #expect(reports.dropLast().sum(\.sales.revenue) == year.sales.revenue)
        #expect(reports.dropLast().sum(\.receivables.invoiced) == year.receivables.invoiced)
        #expect(reports.dropLast().reduce(0) { $0 + $1.visits.held } == year.visits.held)
    }

    @Test("a period that is not over has no moves yet")
    func runningPeriod() throws {
        let accounts = [
            account("a") { $0.sales = [sale("2026-04", 10), sale("2026-08", 90)] },
            account("b") { $0.sales = [sale("2026-04", 50)] },
        ]
        let portfolio = portfolio(accounts)
        func moves(asOf day: Day) throws -> [Int] {
            let analysis = PortfolioAnalysis(of: portfolio, asOf: day)
            let reports = PeriodReport.reports(for: ["2026-Q3"], of: portfolio, analysis: analysis)
            let report = try #require(reports.first)
            return [report.tierMoves.count, report.revenueMoves.count]
        }
        #expect(try moves(asOf: "2026-09-30") == [0, 0])
        #expect(try moves(asOf: "2026-10-01") == [2, 2])
    }

    @Test("tier moves are those of the tier history")
    func tierMoves() throws {
        for seed in 0..<30 {
            let portfolio = randomPortfolio(seed: seed)
            let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
            let history = TierHistory(of: portfolio, quarters: 3, asOf: asOf)
            let reports = PeriodReport.reports(for: ["2026-Q2", "2026-Q3"], of: portfolio, analysis: analysis)
            #expect(reports.flatMap(\.tierMoves) == history.moves)
        }
    }
}
