import Model

/// A tier that was set by hand and holds on the as-of day.
public struct AppliedOverride: Hashable, Sendable {
    public let account: String
    public let override: Account.TierOverride
    /// The tier that the figures alone would give.
    public let computedTier: Tier?
}
