import Analysis
import Model
import Testing

@Suite("The next visit, and those that nobody has reported")
struct VisitAgendaTests {
    private func agenda(_ visits: [Visit], reps: [Rep] = [], _ change: (inout Account) -> Void = { _ in })
        -> VisitAgenda
    {
        let account = account("a") {
            $0.visits = visits
            change(&$0)
        }
        return VisitAgenda(of: account, departures: RepDepartures(of: reps), asOf: asOf)
    }

    private func held(_ day: Day, next: Day? = nil) -> Visit { visit(day, .done) { $0.nextVisit = next } }

    @Test("a visit planned for today is the next one, one of yesterday is without a report")
    func today() {
        #expect(agenda([visit(asOf, .planned)]).next?.day == asOf)
        #expect(agenda([visit(asOf, .planned)]).unreported.isEmpty)
        let yesterday = agenda([visit(asOf - 1, .planned)])
        #expect(yesterday.next == nil)
        #expect(yesterday.unreported.map(\.day) == [asOf - 1])
    }

    @Test("an announced visit stands, tentatively, beside an earlier card")
    func announced() {
        let last = held("2026-11-01", next: "2026-12-10")
        #expect(agenda([last]).next?.day == "2026-12-10")
        #expect(agenda([last]).next?.state == .announced)
        let both = agenda([last, visit("2026-12-01", .planned)])
        #expect(both.next?.day == "2026-12-01")
        #expect(both.entries.map(\.state) == [.held, .planned, .announced])
    }

    @Test("the first planned card of the announced day or after it takes its place, and says so where the days differ")
    func replaced() {
        let last = held("2026-11-01", next: "2026-12-10")
        let same = agenda([last, visit("2026-12-10", .planned)])
        #expect(same.entries.map(\.state) == [.held, .planned])
        #expect(same.next?.announcedFor == nil)
        let later = agenda([last, visit("2026-12-12", .planned), visit("2026-12-20", .planned)])
        #expect(later.entries.map(\.state) == [.held, .planned, .planned])
        #expect(later.entries.map(\.announcedFor) == [nil, "2026-12-10", nil])
        let earlier = agenda([last, visit("2026-12-07", .planned) { $0.movedFrom = ["2026-12-10"] }])
        #expect(earlier.entries.map(\.announcedFor) == [nil, "2026-12-10"])
    }

    @Test("a cancelled card of that very day cancels it, one of another day does not")
    func cancelled() {
        let last = held("2026-11-10", next: "2026-12-01")
        #expect(agenda([last, visit("2026-12-01", .cancelled)]).next == nil)
        #expect(agenda([last, visit("2026-12-02", .cancelled)]).next?.day == "2026-12-01")
        let anew = agenda([last, visit("2026-12-01", .cancelled), visit("2026-12-09", .planned)])
        #expect(anew.next?.day == "2026-12-09")
        #expect(anew.next?.announcedFor == nil)
    }

    @Test("announcements count from the last report only; reports of one day are one")
    func lastReport() {
        #expect(agenda([held("2026-10-01", next: "2026-12-24"), held("2026-11-01")]).next == nil)
        let sameDay = [
            held("2026-11-01", next: "2026-12-24"), visit("2026-11-01", .done) { $0.id = "2026-11-01-later" },
        ]
        #expect(agenda(sameDay).next?.day == "2026-12-24")
        #expect(agenda([visit("2026-11-01", .cancelled) { $0.nextVisit = "2026-12-24" }]).next == nil)
    }

    @Test("an announced visit whose day passes is without a report until there is one")
    func lapsed() {
        let last = held("2026-09-20", next: "2026-10-10")
        #expect(agenda([last]).unreported.map(\.state) == [.lapsed])
        #expect(agenda([last, held("2026-10-11")]).unreported.isEmpty)
        #expect(agenda([held("2026-09-20", next: asOf)]).next?.day == asOf)
    }

    @Test("an announced visit is up to the owner of its day")
    func ownerOfTheDay() {
        let announced: (Day) -> String? = { until in
            agenda([held("2026-11-01", next: "2026-12-10")]) {
                $0.formerOwners = [.init(place: nowhere, rep: "lee", until: until)]
            }.next?.rep
        }
        #expect(announced("2026-12-10") == "lee")
        #expect(announced("2026-12-09") == "kim")
    }

    @Test("what somebody who has left was to do is up to the successor; what was held stays")
    func successor() {
        let leaving = [rep("lee", until: "2026-11-30")]
        func by(_ day: Day, _ status: Visit.Status) -> AgendaEntry? {
            agenda([visit(day, status) { $0.rep = "lee" }], reps: leaving).entries.first
        }
        #expect(by("2026-11-30", .planned)?.rep == "lee")
        #expect(by("2026-12-01", .planned)?.rep == "kim")
        #expect(by("2026-11-20", .done)?.rep == "lee")
        #expect(by("2026-11-20", .planned)?.rep == "lee")
        let left = agenda(
            [visit("2026-11-20", .planned) { $0.rep = "lee" }], reps: [rep("lee", until: "2026-11-21")])
        #expect(left.unreported.map(\.rep) == ["kim"])
        #expect(left.unreported.map(\.repOfDay) == ["lee"])
        let undated = agenda([visit("2026-11-20", .planned) { $0.rep = "lee" }], reps: [rep("lee", isActive: false)])
        #expect(undated.unreported.map(\.repOfDay) == ["kim"])
    }
}
