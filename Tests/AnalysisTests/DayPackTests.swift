import Analysis
import Model
import Testing

@Suite("Day sheets")
struct DayPackTests {
    private let accounts = [
        account("b") { $0.visits = [visit(asOf, .planned) { $0.time = ClockTime("09:00") }] },
        account("a") {
            $0.visits = [
                visit(asOf, .planned) { $0.time = ClockTime("15:00") },
                visit(asOf, .done) { $0.time = ClockTime("11:00") },
            ]
        },
        account("c") { $0.visits = [visit(asOf, .cancelled), visit(asOf + 1, .planned)] },
        account("d") {
            $0.visits = [
                visit(asOf, .planned) { ($0.rep, $0.time) = ("jo", ClockTime("16:00")) }, visit(asOf, .planned),
                visit(asOf + 2, .done), visit(asOf - 1, .planned),
            ]
        },
    ]

    private func pack(_ rep: String? = nil) -> DayPack {
        let portfolio = portfolio(accounts)
        return DayPack(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf), on: asOf, rep: rep)
    }

    /// The ids of the accounts that have a sheet.
    private func ids(_ sheets: [DayPack.Sheet]) -> [String] {
        let known = portfolio(accounts).accounts
        return sheets.map { known[$0.account].id }
    }

    private func all(_ accounts: [Account], _ reps: [Rep] = [], from first: Day, asOf day: Day = asOf) -> [DayPack] {
        var portfolio = portfolio(accounts)
        portfolio.reps = reps
        return DayPack.all(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: day), from: first)
    }

    @Test("one sheet for each account and rep, by rep and time; what was cancelled stays and says so")
    func sheets() throws {
        let pack = pack()
        #expect(ids(pack.sheets) == ["d", "c", "d", "b", "a"])
        #expect(pack.sheets.map(\.rep) == ["jo", "kim", "kim", "kim", "kim"])
        #expect(pack.reps == ["jo", "kim"])
        #expect(pack.sheets.map(\.isCancelled) == [false, true, false, false, false])
        let visits = try #require(accounts.first { $0.id == "a" }?.visits)
        #expect(pack.sheets.last?.visits.map { visits[$0.card].time?.description } == ["11:00", "15:00"])
        #expect(ids(pack.sheets(of: "jo")) == ["d"])
    }

    @Test("the pack of one rep has only the rep's visits")
    func oneRep() {
        #expect(ids(pack("jo").sheets) == ["d"])
        #expect(pack("lee").sheets.isEmpty)
    }

    @Test("there are sheets for each day with a visit from a day on, whatever came of it")
    func window() {
        let packs = all(accounts, from: asOf)
        #expect(packs.map(\.day) == [asOf, asOf + 1, asOf + 2])
        #expect(packs.map(\.sheets.count) == [5, 1, 1])
        #expect(all(accounts, from: asOf - 1).map(\.day).first == asOf - 1)
    }

    @Test("a visit that is only announced has its sheet too, with the owner of that day")
    func announced() {
        let packs = all(
            [
                account("x") {
                    $0.formerOwners = [.init(place: nowhere, rep: "lee", until: asOf + 6)]
                    $0.visits = [visit(asOf - 20, .done) { $0.nextVisit = asOf + 7 }]
                }
            ], from: asOf)
        #expect(packs.map(\.day) == [asOf + 7])
        #expect(packs.first?.sheets.map(\.rep) == ["kim"])
        #expect(packs.first?.sheets.first?.visits.map(\.state) == [.announced])
    }

    @Test("a sheet is the visit's own rep's, whatever came of it and whoever has to report it today")
    func stays() {
        for status in Visit.Status.allCases {
            let visited = account("x") { $0.visits = [visit(asOf - 5, status) { $0.rep = "max" }] }
            let leaving = [rep("max", until: asOf - 3)]
            for day in [asOf - 6, asOf - 4, asOf - 2, asOf] {
                #expect(all([visited], leaving, from: asOf - 9, asOf: day).flatMap(\.reps) == ["max"])
            }
            // Who had left by then did not go there.
            #expect(all([visited], [rep("max", until: asOf - 6)], from: asOf - 9).flatMap(\.reps) == ["kim"])
        }
    }

    @Test("open actions come with the latest first, and those without a day last")
    func urgency() {
        func action(_ what: String, due: Day?) -> Action {
            Action(place: nowhere, what: what, who: nil, due: due, done: nil)
        }
        let open = account("a") {
            $0.visits = [
                visit(asOf - 9, .done) {
                    $0.actions = [
                        action("some day", due: nil), action("soon", due: asOf + 1), action("late", due: asOf - 1),
                        action("later", due: asOf - 5),
                    ]
                }
            ]
        }
        let actions = open.openActions(asOf: asOf).byUrgency()
        #expect(actions.map(\.action.what) == ["later", "late", "soon", "some day"])
    }
}
