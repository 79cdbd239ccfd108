import Findings
import Testing
import Text

@testable import Model

@Suite("Places beside values")
struct IncidentalTests {
    private func visit(line: Int, purpose: String) -> Visit {
        let path = "content/accounts/acme/visits/\(line).md"
        var visit = Visit(id: "a", origin: Origin(path: path), date: Day(number: 20_000), rep: "kim", status: .done)
        visit.purpose = purpose
        visit.actions = [
            Action(
                place: Place(path: path, range: SourceRange(line: line, column: 1)), what: "Ring", who: nil, due: nil,
                done: nil)
        ]
        return visit
    }

    @Test("records that say the same on other lines of other files are equal")
    func equal() {
        let (one, other) = (visit(line: 3, purpose: "Autumn order"), visit(line: 9, purpose: "Autumn order"))
        #expect(one == other)
        #expect(one.actions.first?.place != other.actions.first?.place)
        #expect(one != visit(line: 3, purpose: "Spring order"))
    }
}
