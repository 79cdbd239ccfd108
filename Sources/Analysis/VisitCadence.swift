import Model

/// How an account stands on the as-of day against what its tier asks for.
///
/// Only visits that were held count: a planned visit whose day is past is a missed report until somebody writes what
/// happened. What was asked in the past is judged by ``JudgedIntervals``.
public struct VisitCadence: Hashable, Sendable {
    /// Where an account stands between the ideal and the maximum interval of its tier.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// The last visit was held no longer ago than the ideal interval; or there was none yet, and the account began to
        /// buy no longer ago.
        case withinIdeal
        /// The ideal interval is past, the maximum is not.
        case due
        /// The maximum interval is past.
        case overdue
        /// No visit was ever held, and the maximum interval since the account began to buy is past, or nobody knows since
        /// when it buys.
        case neverVisited
        /// The account has no tier, so that nothing is asked for.
        case notAsked
    }

    /// The tier that counts on the as-of day; nil for a target, and where nothing was sold at all.
    public let tier: Tier?
    /// The intervals that the tier asks for; nil without a tier.
    public let cadence: Cadence?
    /// How many visits were held.
    public let held: Int
    /// The day and the id of the last visit held.
    public let lastHeld: Day?
    /// The id of that visit's card, the last one of its day; nil if no visit was ever held.
    public let lastHeldVisit: String?
    /// Days since the last visit held.
    public let daysSince: Int?
    /// The day from which the running interval counts: that of the last visit held, or else the latest one on which the
    /// account can have begun to buy; nil if neither is known.
    public let countsFrom: Day?
    /// How the days since ``countsFrom`` stand against ``cadence``.
    public let state: State

    /// Counts the visits held up to a day, and holds the last one against the cadence of a tier.
    public init(of account: Account, tier: Tier?, settings: Settings, asOf: Day) {
        // By position: a visit is a large value, and most of its fields are not looked at.
        let visits = account.visits
        let held = visits.indices.filter { visits[$0].status == .done && visits[$0].date <= asOf }
        let lastHeld = held.last.map { visits[$0].date }
        self.tier = tier
        cadence = tier.flatMap { settings.cadence[$0] }
        self.held = held.count
        self.lastHeld = lastHeld
        lastHeldVisit = held.last.map { visits[$0].id }
        daysSince = lastHeld.map { asOf - $0 }
        countsFrom = lastHeld ?? account.firstDay
        state = Self.state(countsFrom.map { asOf - $0 }, isVisited: lastHeld != nil, cadence)
    }

    private static func state(_ days: Int?, isVisited: Bool, _ cadence: Cadence?) -> State {
        guard let cadence else { return .notAsked }
        guard let days else { return .neverVisited }
        if days <= cadence.ideal { return .withinIdeal }
        if days <= cadence.maximum { return .due }
        return isVisited ? .overdue : .neverVisited
    }
}

extension VisitCadence {
    /// Where an account stands against its tier's cadence; nil where nothing is asked: of accounts without a tier and
    /// of those that are not active.
    public func askedState(of account: Account) -> State? {
        account.stage == .active && state != .notAsked ? state : nil
    }
}

extension Account {
    /// The latest day on which the account can have begun to buy.
    fileprivate var firstDay: Day? {
        self.since?.last ?? self.sales.lazy.map(\.period.last).min()
    }
}
