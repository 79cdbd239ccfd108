import Model

/// A tier that was set by hand and holds on the as-of day.
public struct AppliedOverride: Hashable, Sendable {
    /// The id of the account whose card sets it; by group, that may be any member of a group.
    public let account: String
    /// The tier, the reason for it, and the first and the last day on which it holds.
    public let override: Account.TierOverride
    /// The tier that the figures alone would give.
    public let computedTier: Tier?
}
