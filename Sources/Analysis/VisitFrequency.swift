import Model

/// How often accounts were visited in a span: by account, by rep and by tier.
public struct VisitFrequency: Sendable {
    public struct Figures: Hashable, Sendable {
        /// How many accounts were visited at least once; of a tier, how many accounts it has.
        public internal(set) var accounts = 0
        /// How many visits were held.
        public internal(set) var held = 0
        /// How many of them were not the first visit ever held at their account.
        public internal(set) var intervals = 0
        /// Days from the visits before to those, added up.
        public internal(set) var intervalDays = 0

        public init() {}

        /// Days from one visit to the next, on average, as a fraction; nil if there was no second visit.
        public var averageInterval: Share? { Share(intervalDays, of: intervals) }

        mutating func add(_ other: Figures) {
            accounts += other.accounts
            held += other.held
            intervals += other.intervals
            intervalDays += other.intervalDays
        }
    }

    public struct AccountRow: Hashable, Sendable {
        public let account: String
        public let figures: Figures
    }

    public struct RepRow: Hashable, Sendable {
        /// The rep who made the visits.
        public let rep: String
        public let figures: Figures
    }

    public struct TierRow: Hashable, Sendable {
        /// Nil for accounts without a tier.
        public let tier: Tier?
        public let figures: Figures
    }

    public let span: DaySpan
    /// By account: all of them.
    public let accounts: [AccountRow]
    /// By the rep's id: all who held a visit.
    public let reps: [RepRow]
    /// A, B and C, then those without a tier.
    public let tiers: [TierRow]
    public let total: Figures

    public init(of portfolio: Portfolio, in span: DaySpan, abc: ABCAnalysis) {
        var reps: [String: Figures] = [:]
        var tiers: [Tier?: Figures] = [:]
        var total = Figures()
        accounts = portfolio.accounts.map { account in
            let byRep = figuresByRep(of: account, in: span)
            var sum = Figures()
            for (rep, figures) in byRep {
                reps[rep, default: Figures()].add(figures)
                sum.add(figures)
            }
            sum.accounts = byRep.isEmpty ? 0 : 1
            total.add(sum)
            let row = AccountRow(account: account.id, figures: sum)
            sum.accounts = 1
            tiers[abc.tier(of: account.id), default: Figures()].add(sum)
            return row
        }
        self.span = span
        self.reps = reps.sorted { precedes($0.key, $1.key) }.map { RepRow(rep: $0, figures: $1) }
        self.tiers = (Tier.allCases + [nil]).map { TierRow(tier: $0, figures: tiers[$0] ?? Figures()) }
        self.total = total
    }
}

extension VisitFrequency {
    /// The figures of a rep's own visits; nil if the rep held none.
    public subscript(rep rep: String) -> Figures? {
        reps.first { $0.rep == rep }?.figures
    }
}

/// The visits held at an account in a span, by the rep who made them.
private func figuresByRep(of account: Account, in span: DaySpan) -> [String: VisitFrequency.Figures] {
    var reps: [String: VisitFrequency.Figures] = [:]
    var before: Day?
    let visits = account.visits
    for position in visits.indices where visits[position].status == .done && visits[position].date <= span.last {
        let date = visits[position].date
        defer { before = date }
        guard span.contains(date) else { continue }
        reps[visits[position].rep, default: VisitFrequency.Figures()].accounts = 1
        reps[visits[position].rep]?.held += 1
        guard let before else { continue }
        reps[visits[position].rep]?.intervals += 1
        reps[visits[position].rep]?.intervalDays += date - before
    }
    return reps
}
