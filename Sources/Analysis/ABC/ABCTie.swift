import Model

/// Accounts with one and the same amount between which a line falls.
public struct ABCTie: Hashable, Sendable {
    /// Revenue or profit inside the window, the same for each of the accounts.
    public let amount: Money
    /// All accounts with this amount, in rank order.
    public let accounts: [String]
}
