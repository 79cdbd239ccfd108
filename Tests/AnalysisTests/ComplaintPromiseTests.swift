import Analysis
import Model
import Testing

@Suite("Promises of complaints")
struct ComplaintPromiseTests {
    private func register(_ complaints: Complaint...) -> ComplaintRegister {
        ComplaintRegister(of: portfolio([account("a") { $0.complaints = complaints }]), asOf: asOf)
    }

    private func only(_ complaint: Complaint) throws -> ComplaintCase {
        try #require(register(complaint).cases.first)
    }

    /// A complaint of 5 October, major: to be answered by the 7th and resolved by the 19th.
    private func major(_ status: Complaint.Status, _ change: (inout Complaint) -> Void) -> Complaint {
        complaint("2026-10-05", .major, status, change)
    }

    @Test("the answer and the resolution are late each by its own days")
    func twoLatenesses() throws {
        let reopened = try only(
            major(.open) {
                $0.answered = "2026-10-10"
                $0.resolutions = ["2026-10-12"]
                $0.reopenings = ["2026-10-15"]
            })
        #expect((reopened.answer.state, reopened.answer.lateBy) == (.late, 3))
        #expect((reopened.resolution.state, reopened.resolution.lateBy) == (.overdue, 35))
        #expect(reopened.overdueBy == 35)
        #expect(reopened.age == 49)
    }

    @Test("the promise of a reopened complaint runs on from its own day, and only the last resolution keeps it")
    func reopened() throws {
        func resolvedAgain(on day: Day) throws -> ComplaintPromise {
            try only(
                major(.resolved) {
                    $0.answered = "2026-10-06"
                    $0.resolutions = ["2026-10-12", day]
                    $0.reopenings = ["2026-10-15"]
                }
            ).resolution
        }
        #expect(try resolvedAgain(on: "2026-10-19").state == .kept)
        let late = try resolvedAgain(on: "2026-10-20")
        #expect((late.state, late.lateBy, late.day) == (.late, 1, "2026-10-20"))
    }

    @Test("a reopened complaint counts as answered, whatever its file calls it")
    func reopenedIsAnswered() throws {
        for status in [Complaint.Status.open, .answered] {
            let found = try only(
                major(status) {
                    $0.resolutions = ["2026-10-06"]
                    $0.reopenings = ["2026-10-08"]
                })
            #expect(found.status == .answered)
            #expect((found.answer.state, found.answer.day) == (.kept, "2026-10-06"))
            #expect(found.next == found.resolution)
        }
    }

    @Test("who resolved without an answer answered by resolving")
    func answeredByResolving() throws {
        let found = try only(major(.closed) { $0.resolutions = ["2026-10-09"] })
        #expect((found.answer.state, found.answer.lateBy, found.answer.day) == (.late, 2, "2026-10-09"))
        #expect(found.resolution.state == .kept)
    }

    @Test("a kept promise is kept, also while the other is broken or still to be kept")
    func kept() throws {
        let answered = try only(major(.answered) { $0.answered = "2026-10-07" })
        #expect((answered.answer.state, answered.resolution.state) == (.kept, .overdue))
        let young = try only(complaint(asOf - 4, .major, .answered) { $0.answered = asOf - 3 })
        #expect((young.answer.state, young.resolution.state, young.isOverdue) == (.kept, .waiting, false))
    }

    @Test("without its day an answer or a resolution is in no share, but counted and named")
    func dayUnknown() {
        let register = register(
            complaint("2026-05-01", .minor, .resolved),
            complaint("2026-06-01", .minor, .closed) { $0.answered = "2026-06-02" },
            complaint("2026-07-01", .minor, .answered),
            complaint("2026-08-01", .minor, .closed) { $0.resolutions = ["2026-08-04"] })
        let (answers, resolutions) = (register.answersKept, register.resolutionsKept)
        #expect((answers.kept, answers.judged) == (2, 2))
        #expect(answers.dayUnknown.map(\.complaint) == ["2026-05-01", "2026-07-01"])
        // The answered one is 114 days old and was to be resolved within 30.
        #expect((resolutions.kept, resolutions.judged) == (1, 2))
        #expect(resolutions.dayUnknown.map(\.complaint) == ["2026-05-01", "2026-06-01"])
        #expect(register.cases.first?.age == nil)
    }

    @Test("a month counts each resolution by its day, and what is open by its state")
    func months() throws {
        let twice = major(.resolved) {
            $0.resolutions = ["2026-10-12", "2026-11-02"]
            $0.reopenings = ["2026-10-20"]
        }
        let again = complaint("2026-10-06", .minor, .answered) {
            $0.resolutions = ["2026-10-13"]
            $0.reopenings = ["2026-11-03"]
        }
        let unknown = complaint("2026-10-07", .minor, .closed)
        let portfolio = portfolio([account("a") { $0.complaints = [twice, again, unknown] }])
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        func complaints(_ period: Period) -> PeriodReport.Complaints {
            PeriodReport(on: period, of: portfolio, analysis: analysis).complaints
        }
        let october = complaints("2026-10")
        #expect((october.raised, october.resolved, october.reopened, october.stillOpen) == (3, 2, 1, 1))
        #expect(october.resolvedOnUnknownDay == 1)
        let november = complaints("2026-11")
        #expect((november.raised, november.resolved, november.reopened, november.stillOpen) == (0, 1, 1, 1))
        #expect(november.resolvedOnUnknownDay == 0)
    }

    @Test("the deadline itself keeps the promise, today as on any day", arguments: [(1, false), (2, false), (3, true)])
    func boundary(age: Int, isOverdue: Bool) throws {
        let found = try only(complaint(asOf - age, .major, .open))
        #expect((found.answer.state == .overdue) == isOverdue)
        #expect(found.isOverdue == isOverdue)
    }
}
