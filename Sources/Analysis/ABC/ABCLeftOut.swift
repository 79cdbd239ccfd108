/// What an ABC analysis did not count, or only in part, so that its page can say so.
public struct ABCLeftOut: Hashable, Sendable {
    /// Target accounts, by id: nothing is expected of them yet.
    public let targets: [String]
    /// Accounts some of whose records inside the window tell no profit, where profit is the measure; by id.
    public let withoutProfit: [String]
    /// Entries with an amount below zero, in rank order: they are C and do not count into the whole.
    public let negatives: [String]

    /// Whether every account counts, and with all that it sold.
    public var isEmpty: Bool { targets.isEmpty && withoutProfit.isEmpty && negatives.isEmpty }
}
