import Model

/// The days from one visit held to the next one at the same account, or to the as-of day.
public struct VisitInterval: Hashable, Sendable {
    /// The day of the visit before.
    public let from: Day
    /// The day of the visit; of the running interval, the as-of day.
    public let to: Day
    /// Whether no visit has ended it yet.
    public let isRunning: Bool
    /// Who was in charge of the account on the interval's last day, and so answers for it.
    public let owner: String
    /// The day from which it counts for that owner: the later one of ``from`` and the owner's first day.
    public let ownersFrom: Day

    /// How long the account was not visited.
    public var days: Int { to - from }
    /// How much of it the one who answers for it was in charge.
    public var ownersDays: Int { to - ownersFrom }

    init(of account: Account, from: Day, to: Day, isRunning: Bool = false) {
        self.from = from
        self.to = to
        self.isRunning = isRunning
        owner = account.owner(on: to)
        ownersFrom = account.ownerSince(on: to).map { max($0, from) } ?? from
    }
}

extension Account {
    /// The intervals between all days on which a visit was held up to a day, by date. Two visits of one day are one here.
    public func visitIntervals(until last: Day) -> [VisitInterval] {
        var intervals: [VisitInterval] = []
        var before: Day?
        for position in self.visits.indices
        where self.visits[position].status == .done && self.visits[position].date <= last {
            let day = self.visits[position].date
            if let before, day > before { intervals.append(VisitInterval(of: self, from: before, to: day)) }
            before = day
        }
        return intervals
    }
}
