import Analysis
import Model
import Testing

@Suite("Day packs")
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
    private func ids(_ pack: DayPack) -> [String] {
        let known = portfolio(accounts).accounts
        return pack.sheets.map { known[$0.account].id }
    }

    @Test("one sheet for each account and rep, by rep and time; what was cancelled is left out")
    func sheets() throws {
        let pack = pack()
        #expect(ids(pack) == ["d", "d", "b", "a"])
        #expect(pack.sheets.map(\.rep) == ["jo", "kim", "kim", "kim"])
        let visits = try #require(accounts.first { $0.id == "a" }?.visits)
        #expect(pack.sheets.last?.visits.map { visits[$0.card].time?.description } == ["11:00", "15:00"])
    }

    @Test("the pack of one rep has only the rep's visits")
    func rep() {
        #expect(ids(pack("jo")) == ["d"])
        #expect(pack("lee").sheets.isEmpty)
    }

    @Test(
        "there is a pack for each day with a visit to come, and for past ones until it is known what came of their visits"
    )
    func open() {
        let portfolio = portfolio(accounts)
        let packs = DayPack.open(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(packs.map(\.day) == [asOf - 1, asOf, asOf + 1])
        #expect(packs.map(\.sheets.count) == [1, 4, 1])
    }

    @Test("a visit that is only announced has its sheet too, with the owner of that day")
    func announced() {
        let portfolio = portfolio([
            account("x") {
                $0.formerOwners = [.init(place: nowhere, rep: "lee", until: asOf + 6)]
                $0.visits = [visit(asOf - 20, .done) { $0.nextVisit = asOf + 7 }]
            }
        ])
        let packs = DayPack.open(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(packs.map(\.day) == [asOf + 7])
        #expect(packs.first?.sheets.map(\.rep) == ["kim"])
        #expect(packs.first?.sheets.first?.visits.map(\.state) == [.announced])
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
