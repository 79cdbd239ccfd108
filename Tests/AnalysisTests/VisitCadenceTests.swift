import Analysis
import Model
import Testing

@Suite("Visits against the cadence")
struct VisitCadenceTests {
    private func cadence(_ visits: [Visit], tier: Tier? = .a) -> VisitCadence {
        VisitCadence(of: account("a") { $0.visits = visits }, tier: tier, settings: Settings(), asOf: asOf)
    }

    @Test(
        "the interval since the last visit held is within ideal, due or overdue, to the day",
        arguments: [
            (0, VisitCadence.State.withinIdeal), (14, .withinIdeal), (15, .due), (30, .due), (31, .overdue),
        ])
    func states(days: Int, expected: VisitCadence.State) {
        let cadence = cadence([visit(asOf - days, .done)])
        #expect(cadence.state == expected)
        #expect(cadence.daysSince == days)
    }

    @Test("planned and cancelled visits are not visits held")
    func onlyHeld() {
        let cadence = cadence([
            visit("2026-10-01", .done), visit("2026-11-10", .cancelled), visit("2026-11-15", .planned),
        ])
        #expect(cadence.lastHeld == "2026-10-01")
        #expect(cadence.state == .overdue)
    }

    @Test(
        "an account that was never visited counts from the day on which it began to buy",
        arguments: [
            ("2026-11-16", VisitCadence.State.withinIdeal), ("2026-11-09", .withinIdeal), ("2026-11-08", .due),
            ("2026-10-24", .due), ("2026-10-23", .neverVisited), ("2027", .withinIdeal),
        ])
    func newAccount(since: String, expected: VisitCadence.State) {
        let account = account("a") { $0.since = Period(since) }
        let cadence = VisitCadence(of: account, tier: .a, settings: Settings(), asOf: asOf)
        #expect(cadence.state == expected)
        #expect(cadence.daysSince == nil)
    }

    @Test("without a tier nothing is asked for")
    func noTier() {
        let cadence = cadence([visit(asOf - 500, .done)], tier: nil)
        #expect(cadence.state == .notAsked)
        #expect(cadence.daysSince == 500)
    }

    @Test("visits held in a span count for their account, their rep and the account's tier")
    func frequency() throws {
        let accounts = [
            account("a", sold: 9) {
                $0.visits = [
                    visit("2026-01-01", .done), visit("2026-02-01", .done),
                    visit("2026-02-11", .done) { $0.rep = "lee" },
                    visit("2026-02-12", .planned), visit("2026-03-01", .done),
                ]
            },
            account("b", sold: 1), account("t") { $0.stage = .target },
        ]
        let portfolio = portfolio(accounts)
        let february = DaySpan(Period(month: Month(year: 2026, month: 2)))
        let frequency = VisitFrequency(
            of: portfolio, in: february, abc: ABCAnalysis(of: portfolio, asOf: asOf))
        #expect(frequency.accounts.map(\.figures.held) == [2, 0, 0])
        #expect(frequency.reps.map(\.rep) == ["kim", "lee"])
        #expect(frequency.reps.map(\.figures.held) == [1, 1])
        // Lee stood in for Kim, who was in charge all the time and answers for the intervals.
        #expect(frequency.reps.map(\.figures.intervalDays) == [41, 0])
        #expect(frequency.tiers.map(\.figures.accounts) == [1, 0, 1, 1])
        #expect(frequency.tiers.map(\.figures.held) == [2, 0, 0, 0])
        #expect(frequency.total.accounts == 1)
        #expect(frequency.total.averageInterval == Share(41, of: 2 as Int))
    }

    @Test("visits are counted up to the last whole month, however late sales are booked")
    func window() {
        let year = VisitFrequency.window(.months(12), asOf: asOf)
        #expect((year.first, year.last) == ("2025-11-01", "2026-10-31"))
        let quarter = VisitFrequency.window(.period("2026-Q1"), asOf: asOf)
        #expect((quarter.first, quarter.last) == ("2026-01-01", "2026-03-31"))
    }

    @Test("accounts, reps and tiers each add up to all visits held", arguments: 0..<100)
    func frequencyTotals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let year = DaySpan(first: "2026-01-01", last: "2026-12-31")
        let frequency = VisitFrequency(of: portfolio, in: year, abc: ABCAnalysis(of: portfolio, asOf: asOf))
        let held = portfolio.accounts.flatMap(\.visits).count { $0.status == .done && year.contains($0.date) }
        #expect(frequency.total.held == held)
        #expect(frequency.accounts.reduce(0) { $0 + $1.figures.held } == held)
        #expect(frequency.reps.reduce(0) { $0 + $1.figures.held } == held)
        #expect(frequency.tiers.reduce(0) { $0 + $1.figures.held } == held)
        #expect(frequency.tiers.reduce(0) { $0 + $1.figures.accounts } == portfolio.accounts.count)
        for figure in [\VisitFrequency.Figures.intervals, \.intervalDays] {
            let total = frequency.total[keyPath: figure]
            #expect(frequency.accounts.reduce(0) { $0 + $1.figures[keyPath: figure] } == total)
            #expect(frequency.reps.reduce(0) { $0 + $1.figures[keyPath: figure] } == total)
            #expect(frequency.tiers.reduce(0) { $0 + $1.figures[keyPath: figure] } == total)
        }
    }

    @Test("open actions are late from the day after they were due, and cancelled visits ask for nothing")
    func actions() {
        func action(_ what: String, due: Day?, done: Day? = nil) -> Action {
            Action(place: nowhere, what: what, who: nil, due: due, done: done)
        }
        let account = account("a") {
            $0.visits = [
                visit("2026-11-01", .done) {
                    $0.actions = [
                        action("today", due: asOf), action("late", due: asOf - 1), action("some day", due: nil),
                        action("done", due: asOf - 9, done: asOf - 9),
                    ]
                },
                visit("2026-11-02", .cancelled) { $0.actions = [action("void", due: asOf - 5)] },
            ]
            $0.complaints = [complaint("2026-11-03") { $0.correctiveActions = [action("mend", due: asOf - 2)] }]
        }
        let open = account.openActions(asOf: asOf)
        #expect(open.map(\.action.what) == ["today", "late", "some day", "mend"])
        #expect(open.map(\.lateBy) == [nil, 1, nil, 2])
        #expect(open.last?.source == .complaint("2026-11-03"))
    }
}
