import Model

/// The tiers that the figures alone gave at the end of a month.
///
/// An override tells since when it holds at best: it is not asked what it would have said in the past.
public struct TierSnapshot: Sendable {
    /// The booked month at whose end the tiers held.
    public let month: Month
    /// The site's window that ends with the month.
    public let window: ClosedRange<Month>
    /// By the account's position: its tier, as far as the settings do not hold a move back; nil for a target, and as long
    /// as the account had bought nothing.
    let tiers: [Tier?]
    /// By the account's position: what its entry (at group level: its group) sold inside the window.
    let amounts: [Money]

    /// The days of the window.
    public var span: DaySpan { DaySpan(window) }

    /// An account's tier, by its position in the portfolio.
    public func tier(of account: Int) -> Tier? {
        tiers.indices.contains(account) ? tiers[account] : nil
    }

    /// What an account sold inside the window; at group level what its group sold.
    public func amount(of account: Int) -> Money {
        amounts.indices.contains(account) ? amounts[account] : .zero
    }

    /// How many accounts each tier had.
    public var counts: TierCounts { TierCounts(tiers) }
}

/// The tiers of the figures of one month alone, before anything is held back.
struct MonthTiers {
    var tiers: [Tier?]
    let amounts: [Money]

    init(
        _ entrants: ABCEntrants, _ ledger: SalesLedger, settings: ABCSettings, window: StandingWindow, firsts: [Month?]
    ) {
        let ranking = ABCRanking(entrants, ledger, settings: settings, window: window)
        tiers = []
        amounts = ranking.slotOfAccount.map { slot in slot.map { ranking.slots[$0].amount } ?? .zero }
        tiers = ranking.slotOfAccount.enumerated().map { account, slot in
            guard let slot, !ranking.classing.classes.isEmpty else { return nil }
            let found = ranking.classing.classes[slot]
            // Who has not begun to buy is in no tier yet.
            let hasBegun = ranking.slots[slot].members.contains { member in
                firsts[member].map { $0 <= window.months.upperBound } ?? false
            }
            return found.reason == .nothingSold && !hasBegun ? nil : found.tier
        }
    }
}
