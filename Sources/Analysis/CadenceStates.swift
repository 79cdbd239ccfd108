/// How many accounts stand where against the cadence of their tiers.
public struct CadenceStates: Hashable, Sendable {
    private var counts: [VisitCadence.State: Int] = [:]

    /// No account, before any is counted.
    public init() {}

    /// How many of the accounts counted are in a state.
    public subscript(state: VisitCadence.State) -> Int { counts[state] ?? 0 }

    /// All that were counted.
    public var accounts: Int { counts.values.reduce(0, +) }

    mutating func add(_ state: VisitCadence.State) {
        counts[state, default: 0] += 1
    }

    mutating func add(_ other: CadenceStates) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }
}
