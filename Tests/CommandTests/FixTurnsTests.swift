import Testing

@testable import dossier

@Suite("Turns of fixes")
struct FixTurnsTests {
    @Test("fixes that edit one line again and again are stopped, and a file of many lines is not")
    func turns() {
        var turns = FixTurns()
        let one = (1...FixTurns.mostOfOneLine + 1).map { _ in turns.take("a.md", line: 4) }
        #expect(one == Array(repeating: true, count: FixTurns.mostOfOneLine) + [false])
        let many = (1...1000).map { turns.take("b.md", line: $0) }
        #expect(!many.contains(false))
        let next = turns.take("a.md", line: 5)
        #expect(next)
    }
}
