import Model

/// Accounts with one and the same amount between which a line falls.
public struct ABCTie: Hashable, Sendable {
    public let amount: Money
    /// All accounts with this amount, in rank order.
    public let accounts: [String]
}
