import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing

@Suite("Rules about visits")
struct VisitRuleTests {
    @Test("missed-report: a visit planned for yesterday, not one planned for today")
    func missedReport() {
        let found = findings(MissedReport.self, [account { $0.visits = [visit(asOf - 1, .planned)] }])
        #expect(
            found.map(\.message.english) == [
                "Visit planned for 22 Nov 2026, 1 day ago, and nobody has written what happened"
            ])
        #expect(found.map(\.spot) == ["2026-11-22.md:3"])
        #expect(messages(MissedReport.self) { $0.visits = [visit(asOf, .planned)] }.isEmpty)
        #expect(messages(MissedReport.self) { $0.visits = [visit(asOf - 1, .cancelled)] }.isEmpty)
    }

    @Test("overdue-visit: the day after the tier's maximum, unless a visit is planned")
    func overdueVisit() {
        let found = findings(OverdueVisit.self, [account { $0.visits = [visit(asOf - 31, .done)] }])
        #expect(
            found.map(\.message.english) == [
                "Last visit held 31 days ago, on 23 Oct 2026; tier A asks for one every 30 days at least, and none is planned"
            ])
        #expect(found.map(\.spot) == ["2026-10-23.md:2"])
        #expect(messages(OverdueVisit.self) { $0.visits = [visit(asOf - 30, .done)] }.isEmpty)
        #expect(messages(OverdueVisit.self) { $0.visits = [visit(asOf - 31, .done), visit(asOf, .planned)] }.isEmpty)
        #expect(messages(OverdueVisit.self) { $0.visits = [visit(asOf - 31, .done, next: asOf)] }.isEmpty)
        #expect(messages(OverdueVisit.self) { $0.visits = [visit(asOf - 31, .done, next: asOf - 1)] }.count == 1)
    }

    @Test(
        "overdue-visit: only a plan within another such interval is a plan",
        arguments: [(30, nil), (31, "24 Dec 2026"), (732, "24 Nov 2028")])
    func planTooLate(ahead: Int, told: String?) {
        let planned = messages(OverdueVisit.self) {
            $0.visits = [visit(asOf - 31, .done), visit(asOf + ahead, .planned)]
        }
        let announced = messages(OverdueVisit.self) { $0.visits = [visit(asOf - 31, .done, next: asOf + ahead)] }
        #expect(planned.isEmpty == (told == nil))
        #expect(announced == planned)
        guard let told else { return }
        #expect(
            planned == [
                """
                Last visit held 31 days ago, on 23 Oct 2026; tier A asks for one every 30 days at least, and the next one is \
                planned for \(told) only
                """
            ])
    }

    @Test("missed-report: an announced visit whose day has passed, at the report that announces it")
    func missedAnnouncement() {
        func found(_ visits: Visit...) -> [Finding] { findings(MissedReport.self, [account { $0.visits = visits }]) }
        let last = visit("2026-09-20", .done, next: "2026-10-10")
        #expect(
            found(last).map(\.message.english) == [
                "Visit announced for 10 Oct 2026, 44 days ago, and nobody has written what happened"
            ])
        #expect(found(last).map(\.spot) == ["2026-09-20.md:2"])
        #expect(found(last, visit("2026-10-10", .cancelled)).isEmpty)
        #expect(found(last, visit("2026-10-12", .done)).isEmpty)
        #expect(found(last, visit("2026-12-12", .planned)).isEmpty)
        #expect(found(visit("2026-09-20", .done, next: asOf)).isEmpty)
    }

    @Test("no-next-visit: a cancelled visit of the announced day leaves none")
    func cancelledAnnouncement() {
        let visits = [visit("2026-11-10", .done, next: "2026-12-01"), visit("2026-12-01", .cancelled)]
        #expect(
            messages(NoNextVisit.self) { $0.visits = visits } == [
                "Tier A, and no visit planned; the last was held on 10 Nov 2026"
            ])
    }

    @Test("overdue-visit: without any visit the interval counts from when the account began to buy")
    func neverVisited() {
        let began = Period(day: asOf - 31)
        #expect(
            messages(OverdueVisit.self) { $0.since = began } == [
                "No visit held in the 31 days since 23 Oct 2026; tier A asks for one every 30 days at least, and none is planned"
            ])
        #expect(messages(OverdueVisit.self) { $0.since = Period(day: asOf - 30) }.isEmpty)
    }

    @Test("no-next-visit: an A or B account that has none planned from today on")
    func noNextVisit() {
        let found = findings(NoNextVisit.self, [account { $0.visits = [visit(asOf - 5, .done)] }])
        #expect(found.map(\.message.english) == ["Tier A, and no visit planned; the last was held on 18 Nov 2026"])
        #expect(found.map(\.spot) == ["2026-11-18.md:2"])
        #expect(messages(NoNextVisit.self) { _ in } == ["Tier A, and no visit planned; none was ever held"])
        #expect(messages(NoNextVisit.self) { $0.visits = [visit(asOf, .planned)] }.isEmpty)
        #expect(messages(NoNextVisit.self) { $0.visits = [visit(asOf - 1, .planned)] }.count == 1)
        #expect(messages(NoNextVisit.self) { $0.tierOverride = .init(tier: .c, reason: "x", until: nil) }.isEmpty)
        #expect(messages(NoNextVisit.self) { $0.stage = .former }.isEmpty)
    }

    @Test("far-visit: planned or announced further ahead than twice the longest maximum, 360 days")
    func farVisit() {
        func found(_ visits: Visit...) -> [String] { messages(FarVisit.self) { $0.visits = visits } }
        #expect(found(visit(asOf + 360, .planned)).isEmpty)
        #expect(
            found(visit(asOf + 361, .planned)) == [
                "A visit is planned for 19 Nov 2027, 361 days ahead; no tier waits longer than 180 days"
            ])
        #expect(found(visit(asOf + 361, .cancelled)).isEmpty)
        #expect(found(visit(asOf - 7, .done, next: asOf + 360)).isEmpty)
        #expect(found(visit(asOf - 7, .done, next: asOf + 361)).count == 1)
    }
}
