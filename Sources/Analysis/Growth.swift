import Model

/// An amount beside the one that it is compared with.
public struct Growth: Hashable, Sendable {
    /// What is compared with, such as the revenue of the period before.
    public let before: Money
    /// The later amount, such as the revenue of a period, or what is planned.
    public let now: Money

    /// Sets a later amount beside an earlier one.
    public init(from before: Money, to now: Money) {
        self.before = before
        self.now = now
    }

    /// How much more it is now: negative if it is less.
    public var difference: Money { now - before }

    /// The difference's share in what was before; nil if that was zero or less.
    public var share: Share? { Share(difference, of: before) }

    /// Whether it moved, up or down, by a percentage of what was before or more. From zero or less, any move is great.
    public func isAtLeast(_ threshold: Percentage) -> Bool {
        guard before > .zero else { return difference != .zero }
        return Share(difference.magnitude, of: before).map { $0 >= Share(threshold) } ?? false
    }
}
