import Model
import Text

/// How often accounts were visited in a span: by account, by rep and by tier.
///
/// Visits count for the rep who made them, intervals for the rep who was in charge on their last days.
public struct VisitFrequency: Sendable {
    /// How many visits were held in the span, and how many intervals ended in it.
    public struct Figures: Hashable, Sendable {
        /// How many accounts were visited at least once; of a tier, how many accounts it has.
        public internal(set) var accounts = 0
        /// How many visits were held.
        public internal(set) var held = 0
        /// How many intervals between two days with a visit held at the same account ended in the span.
        public internal(set) var intervals = 0
        /// Their days, added up.
        public internal(set) var intervalDays = 0

        /// No visits and no intervals.
        public init() {}

        /// Days from one visit to the next, on average, as a fraction; nil if no interval ended in the span.
        ///
        /// This is the one meaning of "average interval": of an account, a tier and the whole alike, and of a rep for the
        /// intervals that the rep answers for, so that those of all reps add up to the whole.
        public var averageInterval: Share? { Share(intervalDays, of: intervals) }

        mutating func add(_ other: Figures) {
            accounts += other.accounts
            held += other.held
            intervals += other.intervals
            intervalDays += other.intervalDays
        }
    }

    /// The visits to one account.
    public struct AccountRow: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// All visits and intervals of the account, whoever made the visits or answers for the intervals.
        public let figures: Figures
    }

    /// The visits that one rep made, and the intervals for which that rep answers.
    public struct RepRow: Hashable, Sendable {
        /// The rep who made the visits, and was in charge on the last days of the intervals.
        public let rep: String
        /// The rep's; its accounts are those that the rep visited.
        public let figures: Figures
    }

    /// The visits to all accounts of a tier.
    public struct TierRow: Hashable, Sendable {
        /// Nil for accounts without a tier.
        public let tier: Tier?
        /// Those of the accounts that have the tier now, be it by hand or by the figures.
        public let figures: Figures
    }

    /// The days inside which a visit was held, or an interval ended, to count.
    public let span: DaySpan
    /// By account: all of them.
    public let accounts: [AccountRow]
    /// By the rep's id: all who held a visit or answer for an interval.
    public let reps: [RepRow]
    /// A, B and C, then those without a tier.
    public let tiers: [TierRow]
    /// All accounts together: its accounts are those visited at least once, by whomever.
    public let total: Figures

    /// Counts visits and intervals of all accounts in a span; `abc` tells the tiers that count.
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
            sum.accounts = sum.held > 0 ? 1 : 0
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
    /// The days over which visits are counted: a window as long as that of the ABC analysis, up to the last whole month
    /// before the as-of day. That sales are booked late does not make visits unknown. A year or a quarter stands as it is.
    public static func window(_ window: ABCSettings.Window, asOf: Day) -> DaySpan {
        StandingWindow(window, endingWith: asOf.month - 1).span
    }

    /// The figures of a rep; nil if the rep held no visit and answers for no interval.
    public subscript(rep rep: String) -> Figures? {
        reps.first { $0.rep == rep }?.figures
    }
}

/// The visits held at an account in a span, and the intervals that ended in it, by rep.
private func figuresByRep(of account: Account, in span: DaySpan) -> [String: VisitFrequency.Figures] {
    var reps: [String: VisitFrequency.Figures] = [:]
    let visits = account.visits
    for position in visits.indices where visits[position].status == .done && span.contains(visits[position].date) {
        reps[visits[position].rep, default: VisitFrequency.Figures()].accounts = 1
        reps[visits[position].rep]?.held += 1
    }
    for interval in account.visitIntervals(until: span.last) where span.contains(interval.to) {
        reps[interval.owner, default: VisitFrequency.Figures()].intervals += 1
        reps[interval.owner]?.intervalDays += interval.days
    }
    return reps
}
