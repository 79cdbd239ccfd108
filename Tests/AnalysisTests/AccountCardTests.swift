import Analysis
import Findings
import Model
import Testing

@Suite("What an account's card and analysis sheet work out")
struct AccountCardTests {
    private static let threshold = Percentage(hundredths: 3000)

    private func quarters(_ sales: [SalesRecord], changes: [Account.Change] = []) -> [QuarterlySales.Row] {
        let account = account("a") {
            $0.sales = sales
            $0.changes = changes
        }
        let portfolio = portfolio([account]) { $0.changeThreshold = Self.threshold }
        return QuarterlySales(SalesLedger(of: portfolio, asOf: asOf), of: 0, in: portfolio, last: 8).rows
    }

    private func months(_ first: Month, _ count: Int, _ revenue: Money) -> [SalesRecord] {
        (0..<count).map { sale(Period(month: first + $0), revenue) }
    }

    private func change(_ date: Day, _ field: Account.ChangedField) -> Account.Change {
        Account.Change(place: nowhere, date: date, field: field, reason: "because")
    }

    @Test("a quarter that is not over is not compared")
    func currentQuarter() {
        let rows = quarters(months(Month(year: 2026, month: 4), 7, 100))
        #expect(rows.map(\.period.description) == ["2026-Q2", "2026-Q3", "2026-Q4"])
        #expect(rows.map(\.isWhole) == [true, true, false])
        #expect(rows.map { $0.overPrevious != nil } == [false, true, false])
    }

    @Test("a quarter in which the records begin is not compared, nor is the one after it")
    func firstQuarter() {
        let rows = quarters(months(Month(year: 2025, month: 5), 17, 100))
        #expect(rows.map { $0.overPrevious != nil } == [false, false, true, true, true, true])
        #expect(rows.map { $0.overYearBefore != nil } == [false, false, false, false, false, true])
    }

    @Test("an account that stops buying shows the fall, once the quarter is over")
    func lastQuarter() {
        let rows = quarters(months(Month(year: 2026, month: 1), 3, 100))
        #expect(rows.map(\.period.description) == ["2026-Q1", "2026-Q2", "2026-Q3"])
        #expect(rows[1].overPrevious == Growth(from: 300, to: 0))
        #expect(rows[1].isUnexplained)
        #expect(rows[2].overPrevious == Growth(from: 0, to: 0))
        #expect(quarters(months(Month(year: 2026, month: 7), 3, 100)).count == 1)
    }

    @Test("a quarter without sales is a figure like any other, and what comes after it a move from nothing")
    func gap() {
        let rows = quarters(months(Month(year: 2025, month: 10), 3, 100) + months(Month(year: 2026, month: 4), 3, 50))
        #expect(rows.map(\.figures.revenue) == [300, 0, 150, 0])
        #expect(rows.map { $0.overPrevious != nil } == [false, true, true, true])
        #expect(rows.map(\.isUnexplained) == [false, true, true, true])
    }

    @Test("a period with a mistyped year does not make a row for every quarter since")
    func mistypedYear() {
        let rows = quarters([sale("0202-03", 100)] + months(Month(year: 2026, month: 4), 3, 50))
        #expect(rows.count == 8)
    }

    @Test("a whole quarter stands beside the same quarter a year before")
    func yearBefore() {
        let sales = months(Month(year: 2025, month: 1), 12, 100) + months(Month(year: 2026, month: 1), 6, 150)
        let rows = quarters(sales)
        #expect(rows[4].overYearBefore == Growth(from: 300, to: 450))
        #expect(rows[4].overPrevious == Growth(from: 300, to: 450))
        #expect(rows[5].overPrevious == Growth(from: 450, to: 450))
    }

    @Test("a target has no sales by quarter, for they count nowhere")
    func targetsQuarters() {
        let target = account("a") {
            $0.stage = .target
            $0.sales = months(Month(year: 2026, month: 1), 6, 100)
        }
        let portfolio = portfolio([target])
        #expect(QuarterlySales(SalesLedger(of: portfolio, asOf: asOf), of: 0, in: portfolio, last: 8).rows.isEmpty)
    }

    @Test("a quarter that a year's record reaches into is not compared")
    func longRecord() {
        let rows = quarters(months(Month(year: 2025, month: 1), 9, 100) + [sale("2025", 5000)])
        // 5,000 over twelve months: 417 in the first eight of them, 416 in the others.
        #expect(rows.map(\.figures.revenue) == [1551, 1551, 1550, 1248])
        #expect(rows.allSatisfy { $0.overPrevious == nil && $0.overYearBefore == nil })
    }

    @Test("a move of the threshold asks for a reason of revenue, dated within the quarter")
    func unexplained() {
        let sales = months(Month(year: 2026, month: 1), 3, 100) + months(Month(year: 2026, month: 4), 3, 130)
        #expect(quarters(sales)[1].isUnexplained)
        #expect(quarters(sales, changes: [change("2026-06-30", .paymentTerms)])[1].isUnexplained)
        #expect(!quarters(sales, changes: [change("2026-06-30", .revenue)])[1].isUnexplained)
        #expect(quarters(sales, changes: [change("2026-07-01", .revenue)])[1].isUnexplained)
        #expect(quarters(sales, changes: [change("2026-04-02", .business)])[1].changes.map(\.field) == [.business])
        let calm = months(Month(year: 2026, month: 1), 3, 1000) + months(Month(year: 2026, month: 4), 3, 1299)
        #expect(!quarters(calm)[1].isUnexplained)
    }

    @Test("competitors come from the greatest share to the smallest, and the rest is what nobody is named for")
    func competitors() {
        func competitor(_ name: String, _ share: Int?) -> Trading.Competitor {
            Trading.Competitor(name: name, share: share.map { Percentage(hundredths: $0) }, note: nil)
        }
        func shares(_ competitors: [Trading.Competitor]) -> CompetitorShares {
            CompetitorShares(of: account("a") { $0.trading.competitors = competitors })
        }
        let some = shares([competitor("x", nil), competitor("y", 900), competitor("z", 2250), competitor("w", 900)])
        #expect(some.rows.map(\.name) == ["z", "y", "w", "x"])
        #expect(some.known == Percentage(hundredths: 4050))
        #expect(some.rest == Percentage(hundredths: 5950))
        #expect(shares([competitor("x", nil)]).known == nil)
        #expect(shares([competitor("x", 6000), competitor("y", 4001)]).rest == nil)
        #expect(shares([competitor("x", 6000), competitor("y", 4000)]).rest == Percentage(hundredths: 0))
    }

    @Test("a goal is late the day after it is due, unless it is done or dropped")
    func strategy() {
        func goal(_ goal: String, _ status: StrategyGoal.Status, _ due: Day?) -> StrategyGoal {
            StrategyGoal(place: nowhere, goal: goal, action: nil, owner: nil, due: due, status: status)
        }
        let progress = StrategyProgress(
            of: account("a") {
                $0.strategy = [
                    goal("dropped", .dropped, "2026-01-01"), goal("someday", .planned, nil),
                    goal("today", .planned, "2026-11-23"), goal("late", .doing, "2026-11-22"),
                    goal("done", .done, "2026-01-01"),
                ]
            }, asOf: asOf)
        #expect(progress.rows.map(\.goal.goal) == ["late", "today", "someday", "done", "dropped"])
        #expect(progress.rows.map(\.lateBy) == [1, nil, nil, nil, nil])
        #expect((progress.late, progress.count(.planned)) == (1, 2))
        #expect(progress.share == Share(1, of: 4))
        #expect(StrategyProgress(of: account("b"), asOf: asOf).share == nil)
    }

    @Test("a planned visit clashes with the stay of whoever it is to meet, but not at the place of the stay")
    func clashes() {
        let account = account("a") {
            var ann = Contact(id: "ann", origin: Origin(path: "test"), name: "Ann", title: "Buyer")
            ann.itinerary = [
                .init(place: nowhere, from: "2026-11-25", to: "2026-11-27", location: "Kiel", note: nil)
            ]
            $0.contacts = [ann, Contact(id: "bob", origin: Origin(path: "test"), name: "Bob", title: "Buyer")]
            func meeting(_ day: Day, _ met: [String], at location: String? = nil) -> Visit {
                visit(day, .planned) { ($0.met, $0.location) = (met, location) }
            }
            $0.visits = [
                visit("2026-11-20", .planned) { $0.met = ["ann"] }, meeting("2026-11-24", ["ann"]),
                meeting("2026-11-25", ["bob", "ann"]), meeting("2026-11-26", ["ann"], at: "The fair in Kiel, hall 3"),
                visit("2026-11-27", .cancelled) { $0.met = ["ann"] }, meeting("2026-11-27", ["bob"]),
                meeting("2026-11-28", ["ann"]),
            ]
        }
        let clashes = account.visitClashes(asOf: asOf)
        #expect(clashes.map(\.visit) == ["2026-11-25"])
        #expect(clashes.map(\.contact) == ["ann"])
        var left = account
        left.contacts[0].left = "2026-11-25"
        #expect(left.visitClashes(asOf: asOf).isEmpty, "who has left by the day is not to be met anywhere")
        left.contacts[0].left = "2026-11-26"
        #expect(left.visitClashes(asOf: asOf) == clashes)
    }

    @Test(
        "a visit in the town of the stay does not clash with it",
        arguments: [
            ("Hannover, Leine depot", "Hannover", false), ("北京，华信大厦 9 层", "北京总部", false), ("北京，华信大厦", "北京", false),
            ("the fair at Kiel", "Kiel", false), ("Berlin, head office", "Hannover", true), (nil, "Bremen", false),
            (nil, "Kiel", true), ("", "Kiel", true),
        ])
    func places(visitedAt: String?, stayingAt: String, isClash: Bool) {
        let account = account("a") {
            var ann = Contact(id: "ann", origin: Origin(path: "test"), name: "Ann", title: "Buyer")
            ann.itinerary = [
                .init(place: nowhere, from: "2026-11-25", to: "2026-11-25", location: stayingAt, note: nil)
            ]
            $0.contacts = [ann]
            $0.company.address = "Am Holzhafen 3, 28217 Bremen"
            $0.visits = [visit("2026-11-25", .planned) { ($0.met, $0.location) = (["ann"], visitedAt) }]
        }
        #expect(account.visitClashes(asOf: asOf).isEmpty == !isClash)
    }
}
