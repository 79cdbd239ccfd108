import Model

/// How many accounts went from one tier to another between two quarters, or stayed.
public struct TierFlow: Hashable, Sendable {
    /// Nil for accounts that had bought nothing yet.
    public let from: Tier?
    /// Nil for accounts that have no tier any more.
    public let to: Tier?
    /// Accounts that had the one tier at the end of the earlier quarter and have the other at the end of the later one.
    public let count: Int

    struct Key: Hashable {
        let from: Tier?
        let to: Tier?

        /// All that there can be, from A to A down to none; an account without a tier that gets none is nobody's.
        static let all: [Key] = {
            let tiers: [Tier?] = Tier.allCases + [nil]
            return tiers.flatMap { from in tiers.map { Key(from: from, to: $0) } }.filter {
                $0.from != nil || $0.to != nil
            }
        }()
    }
}
