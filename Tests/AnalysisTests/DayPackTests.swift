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

    @Test("one sheet for each account and rep, by rep and time; what was cancelled is left out")
    func sheets() {
        let pack = DayPack(of: portfolio(accounts), on: asOf)
        #expect(pack.sheets.map(\.account) == ["d", "d", "b", "a"])
        #expect(pack.sheets.map(\.rep) == ["jo", "kim", "kim", "kim"])
        #expect(pack.sheets.last?.visits.map { $0.time?.description } == ["11:00", "15:00"])
    }

    @Test("the pack of one rep has only the rep's visits")
    func rep() {
        #expect(DayPack(of: portfolio(accounts), on: asOf, rep: "jo").sheets.map(\.account) == ["d"])
        #expect(DayPack(of: portfolio(accounts), on: asOf, rep: "lee").sheets.isEmpty)
    }

    @Test("there is a pack for today and each day to come with a planned visit")
    func coming() {
        let packs = DayPack.coming(of: portfolio(accounts), from: asOf)
        #expect(packs.map(\.day) == [asOf, asOf + 1])
        #expect(packs.map(\.sheets.count) == [4, 1])
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
