import Model

/// How many accounts each tier has.
public struct TierCounts: Hashable, Sendable {
    /// How many of the tiers counted are A.
    public private(set) var a = 0
    /// How many of the tiers counted are B.
    public private(set) var b = 0
    /// How many of the tiers counted are C.
    public private(set) var c = 0

    /// Counts tiers; those that are nil are nobody's.
    public init(_ tiers: some Sequence<Tier?>) {
        for tier in tiers { add(tier) }
    }

    /// Counts one tier more; nil is nobody's.
    mutating func add(_ tier: Tier?) {
        switch tier {
        case .a: a += 1
        case .b: b += 1
        case .c: c += 1
        case nil: break
        }
    }

    /// Counts other tiers, too.
    mutating func add(_ other: Self) {
        a += other.a
        b += other.b
        c += other.c
    }

    /// How many of the tiers counted are this one.
    public subscript(tier: Tier) -> Int {
        switch tier {
        case .a: a
        case .b: b
        case .c: c
        }
    }
}
