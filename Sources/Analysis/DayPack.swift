import Model

/// What the reps take along on a day: one sheet for each account that is visited, and for each rep who goes there.
public struct DayPack: Sendable {
    public struct Sheet: Sendable {
        public let rep: String
        public let account: String
        /// By time; those without one come first.
        public let visits: [Visit]
    }

    public let day: Day
    /// By rep, then by time, then by account.
    public let sheets: [Sheet]

    /// The visits of a day that were not cancelled.
    /// - Parameter rep: Only the visits that this rep makes; of all reps if nil.
    public init(of portfolio: Portfolio, on day: Day, rep: String? = nil) {
        let visits = portfolio.accounts.flatMap { account in
            account.visits.lazy
                .filter { $0.date == day && $0.status != .cancelled && (rep == nil || $0.rep == rep) }
                .map { (account.id, $0) }
        }
        self.init(day: day, visits: visits)
    }

    /// The packs of all days from a day on for which a visit is planned, by day.
    public static func coming(of portfolio: Portfolio, from asOf: Day) -> [DayPack] {
        var days: [Day: [(account: String, visit: Visit)]] = [:]
        for account in portfolio.accounts {
            for visit in account.visits where visit.date >= asOf && visit.status != .cancelled {
                days[visit.date, default: []].append((account.id, visit))
            }
        }
        return days.sorted { $0.key < $1.key }.compactMap { day, visits in
            visits.contains { $0.visit.status == .planned } ? DayPack(day: day, visits: visits) : nil
        }
    }

    private init(day: Day, visits: [(account: String, visit: Visit)]) {
        self.day = day
        let groups = Dictionary(grouping: visits) { [$0.visit.rep, $0.account] }
        sheets = groups.values
            .map { group in
                let visits = group.map(\.visit).sorted { left, right in
                    left.start != right.start ? left.start < right.start : precedes(left.id, right.id)
                }
                return Sheet(rep: visits[0].rep, account: group[0].account, visits: visits)
            }
            .sorted { left, right in
                if left.rep != right.rep { return precedes(left.rep, right.rep) }
                if left.visits[0].start != right.visits[0].start { return left.visits[0].start < right.visits[0].start }
                return precedes(left.account, right.account)
            }
    }
}

extension Visit {
    /// Minutes since midnight, for the order of a day.
    fileprivate var start: Int { time?.minutes ?? -1 }
}
