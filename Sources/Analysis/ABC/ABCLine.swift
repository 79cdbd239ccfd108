import Model

/// A line across the cumulative curve at which a tier ends.
public struct ABCLine: Hashable, Sendable {
    /// The tier that ends here: A or B.
    public let tier: Tier
    /// Where the settings draw the line.
    public let cut: Percentage
    /// Where the line really lies: elsewhere than `cut` only if B's share is counted from where A ended.
    public let position: Share
    /// The account that begins before the line and ends past it; nil if one ends exactly on it.
    public let crossedBy: String?
}
