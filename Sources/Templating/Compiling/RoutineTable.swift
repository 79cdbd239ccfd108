/// The partials that can lead to themselves: which of them are compiled, and which call one another without a way
/// to end.
struct RoutineTable {
    /// What tells one routine from another.
    struct Key: Hashable {
        let template: String
        let replacements: [Replacements.ParentTag]
        let scopes: [ScopeStack.Shape]
    }

    private struct BareCall {
        let caller: Int
        let callee: Int
        let place: TemplateRange
    }

    private var numbers: [Key: Int] = [:]
    /// The routines being compiled, the innermost last.
    private var active: [Int] = []
    /// The calls between routines on which nothing that may be missing is gone through.
    private var bareCalls: [BareCall] = []

    func number(of key: Key) -> Int? { numbers[key] }

    mutating func add(_ number: Int, as key: Key) {
        numbers[key] = number
    }

    mutating func enter(_ number: Int) {
        active.append(number)
    }

    mutating func leave() {
        active.removeLast()
    }

    /// Notes that the routine being compiled calls another on the very data that it was called on.
    mutating func noteBareCall(of callee: Int, at place: TemplateRange) {
        guard let caller = active.last else { return }
        bareCalls.append(BareCall(caller: caller, callee: callee, place: place))
    }

    /// The places of calls that go on for ever once they are reached.
    var endlessCalls: [TemplateRange] {
        var graph = DirectedGraph<Int>()
        for call in bareCalls { graph.add(from: call.caller, to: call.callee) }
        let endless = graph.cyclicCore
        return bareCalls.filter { endless.contains($0.caller) && endless.contains($0.callee) }.map(\.place)
    }
}
