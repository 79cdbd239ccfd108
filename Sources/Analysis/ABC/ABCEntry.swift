import Model

/// One line of the ABC table: an account, or at group level a group under its head.
public struct ABCEntry: Hashable, Sendable {
    /// The account's id; the head's for a group.
    public let id: String
    /// The account's name; the head's for a group, even where the head is a target.
    public let name: String
    /// From 1; no two entries share a rank, since equal amounts are ordered by code and id.
    public let rank: Int
    /// Revenue or profit inside the window.
    public let amount: Money
    /// Whether the account has records, and none of them tells what is measured: then the amount is none.
    public let isUnknown: Bool
    /// All amounts down to and including this one. Negative amounts do not count.
    public let cumulative: Money
    /// The amount's share in the whole; nil for a negative amount, and where nothing was sold at all.
    public let share: Share?
    /// The cumulative amount's share in the whole; nil where nothing was sold at all.
    public let cumulativeShare: Share?
    /// The tier by the figures, with what the settings hold back; nil where nothing was sold at all.
    public let computedTier: Tier?
    /// Why the figures give that tier.
    public let computedReason: TierReason
    /// The tier at whose end the deciding share stands, within the settings' ``ABCSettings/near``; nil if at neither.
    public let near: Tier?
    /// The tier set by hand, if it holds on the as-of day.
    public let override: Account.TierOverride?
    /// The accounts whose amounts make up this entry, by id: at account level only itself. A target that heads a group is
    /// not among them.
    public let members: [String]

    /// Whether its head, which gives the group its name, is a target: an account that has no tier itself.
    public var isHeadedByTarget: Bool { !members.contains(id) }

    /// The tier that counts: the one set by hand, or else the one by the figures.
    public var tier: Tier? { override?.tier ?? computedTier }

    /// Why the entry has the tier that counts.
    public var reason: TierReason { override == nil ? computedReason : .override }
}
