import Model

/// How the visits stand on the as-of day, by account, by tier and by rep: against the cadence, to come, and missed.
///
/// The cadence is asked of active accounts only.
public struct VisitStandings: Sendable {
    public struct Figures: Hashable, Sendable {
        public internal(set) var counts = AccountCounts()
        /// Where the active ones of the accounts stand against the cadence of their tiers.
        public internal(set) var states = CadenceStates()
        /// Visits planned for the as-of day or later.
        public internal(set) var planned = 0
        /// Visits still planned although their day is past.
        public internal(set) var missed = 0

        public init() {}
    }

    /// By account.
    public let accounts: [Figures]
    /// Nil stands for accounts without a tier, such as targets.
    public let tiers: [Tier?: Figures]
    /// By the rep's id: visits of the rep who makes them, accounts of the rep in charge.
    public let reps: [String: Figures]
    public let total: Figures

    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        var accounts: [Figures] = []
        var tiers: [Tier?: Figures] = [:]
        var reps: [String: Figures] = [:]
        var total = Figures()
        for (account, known) in zip(portfolio.accounts, analysis.accounts) {
            var figures = Figures()
            figures.counts.add(account.stage, tier: known.tier)
            if let state = known.visits.askedState(of: account) { figures.states.add(state) }
            reps[account.owner, default: Figures()].add(figures)
            // By position: a visit is a large value, and most of its fields are not looked at.
            let visits = account.visits
            for position in visits.indices where visits[position].status == .planned {
                let isMissed = visits[position].date < analysis.asOf
                let counter: WritableKeyPath<Figures, Int> = isMissed ? \.missed : \.planned
                figures[keyPath: counter] += 1
                reps[visits[position].rep, default: Figures()][keyPath: counter] += 1
            }
            accounts.append(figures)
            tiers[known.tier, default: Figures()].add(figures)
            total.add(figures)
        }
        self.accounts = accounts
        self.tiers = tiers
        self.reps = reps
        self.total = total
    }
}

extension VisitStandings.Figures {
    mutating func add(_ other: Self) {
        counts.add(other.counts)
        states.add(other.states)
        planned += other.planned
        missed += other.missed
    }
}

extension VisitCadence {
    /// Where an account stands against its tier's cadence; nil where nothing is asked: of accounts without a tier and
    /// of those that are not active.
    public func askedState(of account: Account) -> State? {
        account.stage == .active && state != .notAsked ? state : nil
    }
}
