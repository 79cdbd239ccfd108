import Model

/// An interval between visits, held against what was asked of the account when it began.
public struct JudgedInterval: Hashable, Sendable {
    /// The days from a visit to the next one, or to the as-of day.
    public let interval: VisitInterval
    /// The tier that was in force; nil if the account had none yet.
    public let tier: Tier?
    /// What that tier asks for; nil where nothing was asked.
    public let cadence: Cadence?

    /// Whether the account was visited again in time; nil where nothing was asked.
    public var isKept: Bool? { cadence.map { interval.days <= $0.maximum } }
    /// Whether the owner who answers for the interval kept it, counted from the owner's first day on.
    public var isKeptByOwner: Bool? { cadence.map { interval.ownersDays <= $0.maximum } }
}

/// The intervals between the visits of all accounts, each with the tier by which it is judged.
public struct JudgedIntervals: Sendable {
    /// In the order of the portfolio's accounts: by date, the running one last. Nothing is asked of accounts that are not
    /// active; what lies behind them is kept, unjudged.
    public let accounts: [[JudgedInterval]]

    /// Judges each interval by the tier in force on its first day and by the cadence of today's settings.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let asOf = analysis.asOf
        let intervals = zip(portfolio.accounts, analysis.accounts).map { account, known in
            var intervals = account.visitIntervals(until: asOf)
            if let last = known.visits.lastHeld {
                intervals.append(VisitInterval(of: account, from: last, to: asOf, isRunning: true))
            }
            return intervals
        }
        let cadences = portfolio.settings.cadence
        // At group level a tier by hand of the group's head covers its members.
        let heads = portfolio.settings.abc.level == .group ? AccountGroups(of: portfolio).heads : nil
        accounts = portfolio.accounts.indices.map { position in
            intervals[position].map { interval in
                let byHand = [position] + (heads.map { [$0[position]] } ?? [])
                let tier =
                    portfolio.accounts[position].stage == .active
                    ? Self.tier(
                        judging: interval, byHand: byHand.compactMap { portfolio.accounts[$0].tierOverride },
                        analysis.tiers.tier(of: position, before: interval.from))
                    : nil
                return JudgedInterval(interval: interval, tier: tier, cadence: tier.flatMap { cadences[$0] })
            }
        }
    }

    /// The tier in force on the interval's first day: one set by hand that held on that day, or else the last one told by
    /// the figures before it. A tier by hand of which nobody knows since when it holds counts in the running interval only.
    ///
    /// - Parameters:
    ///   - overrides: The tiers by hand that can be meant, the account's own first.
    ///   - figures: The tier that the figures gave before the interval began.
    private static func tier(
        judging interval: VisitInterval, byHand overrides: [Account.TierOverride], _ figures: Tier?
    ) -> Tier? {
        overrides.first { byHand in
            byHand.since == nil
                ? interval.isRunning && byHand.holds(on: interval.to) : byHand.holds(on: interval.from)
        }?.tier ?? figures
    }
}
