import Model

/// How the visits stand on the as-of day, by account, by tier and by rep: against the cadence, to come, and missed.
///
/// The cadence is asked of active accounts only.
public struct VisitStandings: Sendable {
    /// How the visits of some accounts stand.
    public struct Figures: Hashable, Sendable {
        /// The accounts, by stage and by tier; of a rep, those that the rep owns.
        public internal(set) var counts = AccountCounts()
        /// Where the active ones of the accounts stand against the cadence of their tiers.
        public internal(set) var states = CadenceStates()
        /// Visits planned or announced for the as-of day or later.
        public internal(set) var planned = 0
        /// Visits planned or announced whose day is past, and of which nobody has said what came of them.
        public internal(set) var missed = 0

        /// No accounts and no visits.
        public init() {}
    }

    /// By account.
    public let accounts: [Figures]
    /// Nil stands for accounts without a tier, such as targets.
    public let tiers: [Tier?: Figures]
    /// By the rep's id: visits of the rep who has to see to them, accounts of the rep in charge.
    public let reps: [String: Figures]
    /// All accounts and all visits of the portfolio, each once.
    public let total: Figures

    /// Counts accounts and visits as they stand on the day of the analysis.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        var accounts: [Figures] = []
        var tiers: [Tier?: Figures] = [:]
        var reps: [String: Figures] = [:]
        var total = Figures()
        for (account, known) in zip(portfolio.accounts, analysis.accounts) {
            var figures = Figures()
            figures.counts.add(account.stage, tier: known.tier)
            if let state = known.visits.askedState(of: account) { figures.states.add(state) }
            reps[account.owner(on: analysis.asOf), default: Figures()].add(figures)
            for entry in known.agenda.entries where entry.state.isComing || entry.state.isUnreported {
                let counter: WritableKeyPath<Figures, Int> = entry.state.isComing ? \.planned : \.missed
                figures[keyPath: counter] += 1
                reps[entry.rep, default: Figures()][keyPath: counter] += 1
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
