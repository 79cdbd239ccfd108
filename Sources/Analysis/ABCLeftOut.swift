import Model

/// What an ABC analysis did not count, so that its page can say so.
public struct ABCLeftOut: Hashable, Sendable {
    /// Target accounts, by id: nothing is expected of them yet.
    public var targets: [String] = []
    /// Records whose period lies only partly inside the window. They are never divided.
    public var partlyInWindow: [Record] = []
    /// Records inside the window that tell no profit, where profit is the measure.
    public var withoutProfit: [Record] = []
    /// Entries with an amount below zero, in rank order: they have a tier but do not count into the whole.
    public var negatives: [String] = []

    public var isEmpty: Bool {
        targets.isEmpty && partlyInWindow.isEmpty && withoutProfit.isEmpty && negatives.isEmpty
    }

    /// A sales record of an account.
    public struct Record: Hashable, Sendable {
        public let account: String
        public let record: SalesRecord
    }
}
