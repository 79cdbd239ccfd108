import Model

/// How many accounts each tier has.
public struct TierCounts: Hashable, Sendable {
    public private(set) var a = 0
    public private(set) var b = 0
    public private(set) var c = 0

    /// Counts tiers; those that are nil are nobody's.
    public init(_ tiers: some Sequence<Tier?>) {
        for tier in tiers {
            switch tier {
            case .a: a += 1
            case .b: b += 1
            case .c: c += 1
            case nil: break
            }
        }
    }

    public subscript(tier: Tier) -> Int {
        switch tier {
        case .a: a
        case .b: b
        case .c: c
        }
    }
}
