import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing
import Text

@Suite("Rules about complaints")
struct ComplaintRuleTests {
    @Test("late-answer: the day after the promise, for what waits and for what was answered late")
    func lateAnswer() {
        let waiting = findings(LateAnswer.self, [account { $0.complaints = [complaint(asOf - 3, .open)] }])
        #expect(
            waiting.map(\.message.english) == [
                "Major complaint to be answered by 22 Nov 2026: the answer is 1 day overdue"
            ])
        #expect(messages(LateAnswer.self) { $0.complaints = [complaint(asOf - 2, .open)] }.isEmpty)

        func answered(after days: Int, _ status: Complaint.Status = .answered) -> [String] {
            messages(LateAnswer.self) {
                $0.complaints = [complaint("2026-01-01", status) { $0.answered = "2026-01-01" + days }]
            }
        }
        #expect(
            answered(after: 4) == ["Major complaint to be answered by 3 Jan 2026: the answer came 2 days late"]
        )
        #expect(answered(after: 2).isEmpty)
        #expect(answered(after: 4, .closed).isEmpty)
    }

    @Test("late-resolution: the day after the promise of the severity")
    func lateResolution() {
        func open(_ days: Int, _ severity: Complaint.Severity) -> [String] {
            messages(LateResolution.self) { $0.complaints = [complaint(asOf - days, .answered, severity)] }
        }
        #expect(
            open(8, .critical) == [
                "Critical complaint to be resolved by 22 Nov 2026: the resolution is 1 day overdue"
            ])
        #expect(open(7, .critical).isEmpty)
        #expect(open(15, .major).count == 1)
        #expect(open(14, .major).isEmpty)
        #expect(open(31, .minor).count == 1)
        #expect(open(30, .minor).isEmpty)
        #expect(
            findings(LateResolution.self, [account { $0.complaints = [complaint(asOf - 15, .open)] }])
                .map(\.spot) == ["2026-11-08.md:4"])
    }

    @Test("day-unknown: answered or resolved, and nobody wrote when; also of a closed complaint")
    func dayUnknown() {
        func found(_ status: Complaint.Status, _ change: (inout Complaint) -> Void = { _ in }) -> [String] {
            messages(DayUnknown.self) { $0.complaints = [complaint("2026-10-05", status, .major, change)] }
        }
        let resolution = "complaint, and nobody has noted on which day it was resolved"
        #expect(found(.resolved) == ["Resolved \(resolution)"])
        #expect(found(.closed) { $0.answered = "2026-10-06" } == ["Closed \(resolution)"])
        #expect(found(.answered) == ["Answered complaint, and nobody has noted on which day"])
        #expect(found(.open).isEmpty)
        #expect(found(.answered) { $0.answered = "2026-10-06" }.isEmpty)
        #expect(found(.closed) { $0.resolutions = ["2026-10-06"] }.isEmpty)
    }

    @Test("missing-cause: a resolved complaint without cause or corrective action")
    func missingCause() {
        let action = Action(place: Place(path: "test"), what: "other glue", who: nil, due: nil, done: nil)
        func resolved(cause: String?, _ actions: [Action], _ status: Complaint.Status = .resolved) -> [String] {
            messages(MissingCause.self) {
                $0.complaints = [
                    complaint("2026-11-01", status) {
                        $0.cause = cause
                        $0.correctiveActions = actions
                    }
                ]
            }
        }
        #expect(
            resolved(cause: nil, []) == ["Resolved complaint with neither cause nor corrective action written down"])
        #expect(resolved(cause: "glue", []) == ["Resolved complaint whose corrective action is not written down"])
        #expect(resolved(cause: nil, [action], .closed) == ["Closed complaint whose cause is not written down"])
        #expect(resolved(cause: "glue", [action]).isEmpty)
        #expect(resolved(cause: nil, [], .answered).isEmpty)
    }

    @Test("repeat-complaint: on the last day of the window, not the day after; until it is closed with prevention")
    func repeatComplaint() {
        func again(after days: Int, closedWith prevention: String? = nil) -> [Finding] {
            func about(_ date: Day, _ status: Complaint.Status) -> Complaint {
                complaint(date, status) {
                    $0.product = "keyboard"
                    $0.category = "quality"
                    $0.prevention = prevention
                }
            }
            let complaints = [about("2026-01-10", .closed), about("2026-01-10" + days, .closed)]
            return findings(RepeatComplaint.self, [account { $0.complaints = complaints }])
        }
        let found = again(after: 180)
        #expect(
            found.map(\.message.english) == [
                "quality of keyboard again: 1 complaint about it within 180 days before"
            ])
        #expect(found.map(\.spot) == ["2026-07-09.md:3"])
        #expect(found.first?.notes.map(\.place.path) == ["complaints/2026-01-10.md"])
        #expect(again(after: 181).isEmpty)
        #expect(again(after: 180, closedWith: "incoming inspection").isEmpty)
    }
}
