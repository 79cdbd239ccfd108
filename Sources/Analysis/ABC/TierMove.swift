import Model

/// An account that has another tier at the end of a month than at the end of the month before.
public struct TierMove: Hashable, Sendable {
    /// Which way an account moved, A being the top.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case up, down
        /// It had no tier before: it had bought nothing yet.
        case entered
        /// It has no tier any more: nobody bought anything.
        case left
    }

    /// The account's id; by group, each member of a group that moves has a move of its own.
    public let account: String
    /// The month at whose end the account had its new tier.
    public let month: Month
    /// The tier at the end of the month before; nil if it had none then.
    public let from: Tier?
    /// The tier at the end of ``month``; nil if there are no tiers any more.
    public let to: Tier?
    /// What the account (at group level: its group) sold inside the window before, and inside the window now.
    public let amount: Growth
    /// For how many months the move was held back: the figures have said the same since then.
    public let heldBack: Int
    /// What was recorded as changed at the account during the month.
    public let recorded: [Account.Change]

    /// Up or down between two tiers; where there is only one, whether it was entered or left.
    public var direction: Direction {
        switch (from, to) {
        case (let from?, let to?): to < from ? .up : .down
        case (nil, _): .entered
        case (_, nil): .left
        }
    }

    /// Who has another tier in a snapshot than in the one before, by account.
    static func moves(from earlier: TierSnapshot, to later: TierSnapshot, in portfolio: Portfolio) -> [TierMove] {
        let days = DaySpan(later.month...later.month)
        return portfolio.accounts.indices.compactMap { account in
            let (from, to) = (earlier.tier(of: account), later.tier(of: account))
            guard from != to else { return nil }
            return TierMove(
                account: portfolio.accounts[account].id, month: later.month, from: from, to: to,
                amount: Growth(from: earlier.amount(of: account), to: later.amount(of: account)),
                // Who begins to buy, or has no tier any more, is not moving between tiers.
                heldBack: from == nil || to == nil ? 0 : portfolio.settings.abc.hold - 1,
                recorded: portfolio.accounts[account].changes.filter { days.contains($0.date) })
        }
    }
}
