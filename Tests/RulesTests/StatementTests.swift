import Findings
import Model
import Rules
import Testing
import Text

@Suite("Findings as statements")
struct StatementTests {
    @Test("every sentence of care belongs to a rule of care, and every rule has one")
    func sentences() {
        let rules = careRules.map { $0.description.name }
        let sentences = Statement.declared.filter { $0.text.hasPrefix("care.") }.map(\.sentence)
        let speakers = sentences.map { sentence in
            rules.filter { sentence == $0 || sentence.hasPrefix($0 + "-") }.max { $0.utf8.count < $1.utf8.count }
        }
        #expect(speakers.allSatisfy { $0 != nil })
        #expect(Set(speakers.compactMap(\.self)) == Set(rules))
    }

    @Test("a complaint that still waits, and one that was answered late, are two sentences with the same facts")
    func lateAnswer() {
        let found = findings(
            LateAnswer.self,
            [
                account {
                    $0.complaints = [
                        complaint("2026-11-16", .open),
                        complaint("2026-11-16", .answered) { $0.answered = "2026-11-20" },
                    ]
                }
            ])
        let deadline: Day = "2026-11-18"
        #expect(
            found.map(\.message) == [
                Statement("late-answer", facts(deadline, late: 5)),
                Statement("late-answer-given", facts(deadline, late: 2)),
            ])
    }

    private func facts(_ deadline: Day, late: Int) -> [Statement.Fact] {
        [
            Statement.Fact("severity", .word("major", of: .severity)),
            Statement.Fact("deadline", .date(deadline.number)), Statement.Fact("late", .days(late)),
        ]
    }

    @Test("a move has the direction in its sentence and the extent in its facts; from nothing there is no extent")
    func moves() {
        let found = findings(
            UnexplainedChange.self,
            [
                account { $0.sales = [sale("2026-Q1", 1000), sale("2026-Q2", 0), sale("2026-Q3", 500)] }
            ])
        let statements = found.sorted().map(\.message)
        #expect(statements.map(\.sentence) == ["unexplained-change-fall", "unexplained-change-move"])
        #expect(
            statements.first?.facts == [
                Statement.Fact("quarter", .period("2026-Q2")),
                Statement.Fact("share", .share(1000, of: 1000, places: 1)),
                Statement.Fact("before", .amount(1000)), Statement.Fact("now", .amount(0)),
            ])
        #expect(statements.last?.facts.map(\.name) == ["quarter", "before", "now"])
    }

    @Test("a share beside its limit has as many places as it takes to tell the two apart")
    func places() throws {
        let found = findings(
            SlowCollection.self,
            [
                account {
                    $0.receivables = [receivable(due: "2026-10-10", 100_000, paid: 79_999, on: "2026-10-11")]
                }
            ])
        let facts = try #require(found.first?.message.facts)
        #expect(facts.contains(Statement.Fact("share", .share(79_999, of: 100_000, places: 3))))
        #expect(facts.contains(Statement.Fact("least", .share(8000, of: 10_000, places: 0))))
    }

    @Test("findings that differ in nothing but their statements still have an order")
    func order() {
        let place = Place(path: "a.md")
        func finding(_ days: Int) -> Finding {
            Finding(
                rule: "stale-card", severity: .warning, place: place,
                message: Statement("stale-card", [Statement.Fact("age", .days(days))]))
        }
        #expect((finding(1) < finding(2)) != (finding(2) < finding(1)))
    }
}
