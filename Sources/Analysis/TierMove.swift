import Model

/// An account that changed its tier between two days.
public struct TierMove: Hashable, Sendable {
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case up, down
        /// It had no tier before: it had bought nothing yet.
        case entered
        /// It has no tier any more: nobody bought anything.
        case left
    }

    public let account: String
    /// The period at whose end the account had its new tier.
    public let period: Period
    public let from: Tier?
    public let to: Tier?
    /// What the account (at group level: its group) sold inside the window before, and inside the window now.
    public let amount: Growth
    /// What was recorded as changed at the account during the period.
    public let recorded: [Account.Change]

    public var direction: Direction {
        switch (from, to) {
        case (let from?, let to?): to < from ? .up : .down
        case (nil, _): .entered
        case (_, nil): .left
        }
    }
}
