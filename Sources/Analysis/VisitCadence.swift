import Model

/// How often an account is visited, against what its tier asks for.
///
/// Only visits that were held count: a planned visit whose day is past is a missed report until somebody writes what
/// happened.
public struct VisitCadence: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// The last visit was held no longer ago than the ideal interval.
        case withinIdeal
        /// The ideal interval is past, the maximum is not.
        case due
        /// The maximum interval is past.
        case overdue
        /// No visit was ever held.
        case neverVisited
        /// The account has no tier, so that nothing is asked for.
        case notAsked
    }

    /// The days between two visits held one after the other.
    public struct Interval: Hashable, Sendable {
        public let from: Day
        public let to: Day
        public var days: Int { to - from }
    }

    /// A visit to come: planned in a card of its own, or announced in the card of the visit before.
    public struct Next: Hashable, Sendable {
        public let date: Day
        /// The id of the visit in whose card it stands.
        public let visit: String
        /// Whether it stands only as `next_visit` in the card of the visit before.
        public let isOnlyAnnounced: Bool
    }

    public let tier: Tier?
    /// The intervals that the tier asks for; nil without a tier.
    public let cadence: Cadence?
    /// How many visits were held.
    public let held: Int
    /// The day and the id of the last visit held.
    public let lastHeld: Day?
    public let lastHeldVisit: String?
    /// Days since the last visit held.
    public let daysSince: Int?
    public let state: State
    /// The next visit on the as-of day or later.
    public let next: Next?
    /// Ids of the visits that are still `planned` although their day is past, by date.
    public let missed: [String]
    /// Between all visits held, by date. Two visits on one day are 0 days apart.
    public let intervals: [Interval]

    public init(of account: Account, tier: Tier?, settings: Settings, asOf: Day) {
        // By position: a visit is a large value, and most of its fields are not looked at.
        let visits = account.visits
        let held = visits.indices.filter { visits[$0].status == .done && visits[$0].date <= asOf }
        let missed = visits.indices.filter { visits[$0].status == .planned && visits[$0].date < asOf }
        let lastHeld = held.last.map { visits[$0].date }
        let daysSince = lastHeld.map { asOf - $0 }
        self.tier = tier
        cadence = tier.flatMap { settings.cadence[$0] }
        self.held = held.count
        self.lastHeld = lastHeld
        lastHeldVisit = held.last.map { visits[$0].id }
        self.daysSince = daysSince
        state = Self.state(daysSince: daysSince, cadence: cadence)
        next = Self.next(of: visits, lastHeld: held.last, asOf: asOf)
        self.missed = missed.map { visits[$0].id }
        intervals = zip(held, held.dropFirst()).map { Interval(from: visits[$0].date, to: visits[$1].date) }
    }

    /// How many of the intervals, the one since the last visit included, were not longer than the tier's maximum.
    /// Nil without a tier or a visit held.
    public var intervalsKept: (kept: Int, of: Int)? {
        guard let cadence, let daysSince else { return nil }
        let days = intervals.map(\.days) + [daysSince]
        return (days.filter { $0 <= cadence.maximum }.count, days.count)
    }

    private static func state(daysSince: Int?, cadence: Cadence?) -> State {
        guard let cadence else { return .notAsked }
        guard let daysSince else { return .neverVisited }
        if daysSince <= cadence.ideal { return .withinIdeal }
        return daysSince <= cadence.maximum ? .due : .overdue
    }

    private static func next(of visits: [Visit], lastHeld: Int?, asOf: Day) -> Next? {
        let planned = visits.indices.first { visits[$0].status == .planned && visits[$0].date >= asOf }
        let announced = lastHeld.flatMap { visits[$0].nextVisit }.flatMap { $0 >= asOf ? $0 : nil }
        if let planned, announced.map({ visits[planned].date <= $0 }) ?? true {
            return Next(date: visits[planned].date, visit: visits[planned].id, isOnlyAnnounced: false)
        }
        guard let announced, let lastHeld else { return nil }
        return Next(date: announced, visit: visits[lastHeld].id, isOnlyAnnounced: true)
    }
}
