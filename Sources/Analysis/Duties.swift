import Model
import Text

/// What there is to see to on the as-of day: by account for whoever looks after all of them, by rep for each day's work.
public struct Duties: Sendable {
    /// What a rep has to see to, told apart by its day.
    public struct OfRep: Hashable, Sendable {
        /// Late or missing, but for what the cards lack: the worst first.
        public internal(set) var late: [Duty] = []
        /// To be done today.
        public internal(set) var today: [Duty] = []
        /// Late if it is not done within ``daysAhead`` days: by day, then the worst first.
        public internal(set) var soon: [Duty] = []
        /// What the cards lack: the worst first, then by account.
        public internal(set) var gaps: [Duty] = []

        /// Nothing to see to.
        public init() {}

        /// Whether there is nothing to see to.
        public var isEmpty: Bool { late.isEmpty && today.isEmpty && soon.isEmpty && gaps.isEmpty }
    }

    /// So many days ahead are looked at.
    public static let daysAhead = 7

    /// Every account at which something is late or missing, in the order in which they ask for attention.
    public let accounts: [AccountDuties]
    /// By the rep's id; what nobody is in charge of under an empty one.
    public let reps: [String: OfRep]

    /// Looks for all that is late, missing or due within days.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        var accounts: [AccountDuties] = []
        var byRep: [String: [Duty]] = [:]
        for position in portfolio.accounts.indices {
            let found = DutySearch(position, in: portfolio, analysis).duties
            guard !found.isEmpty else { continue }
            for duty in found { byRep[duty.rep, default: []].append(duty) }
            let known = AccountDuties(
                found, at: position, id: portfolio.accounts[position].id,
                overdue: analysis.accounts[position].owed.overdue,
                revenue: analysis.standing[position]?.sales.revenue ?? .zero)
            if let known { accounts.append(known) }
        }
        self.accounts = accounts.sorted { $0.precedes($1) }
        reps = byRep.mapValues { OfRep($0, asOf: analysis.asOf) }
    }
}

extension Duties.OfRep {
    /// - Parameter duties: By account.
    init(_ duties: [Duty], asOf: Day) {
        let open = duties.filter(\.isOpen).byGravity()
        late = open.filter { !$0.isGap }
        gaps = open.filter(\.isGap)
        let coming = duties.filter { !$0.isOpen }.byGravity()
        today = coming.filter { $0.due == asOf }
        soon = coming.filter { $0.due != asOf }.enumerated()
            .sorted { left, right in
                let days = (left.element.due?.number ?? .max, right.element.due?.number ?? .max)
                return days.0 != days.1 ? days.0 < days.1 : left.offset < right.offset
            }
            .map(\.element)
    }
}
