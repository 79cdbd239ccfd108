import Model

/// The ABC analysis of a portfolio: each account's share in the whole, and the tier that follows from it.
///
/// Accounts are ordered from the largest amount to the smallest, equal amounts by code and then by id; accounts with
/// a code come before those without. The first accounts whose cumulative share stays within the first cut are A, those
/// within the second B, all others C; ``ABCSettings`` says what happens to the account that crosses a line, to equal
/// amounts and to groups. Shares are compared exactly, never as rounded percentages.
public struct ABCAnalysis: Sendable {
    public let settings: ABCSettings
    public let asOf: Day
    /// The days whose sales count.
    public let window: DaySpan
    /// The whole: the sum of all amounts that are not negative.
    public let total: Money
    /// In rank order.
    public let entries: [ABCEntry]
    /// Where A and where B ends; empty if nothing was sold at all.
    public let lines: [ABCLine]
    /// Equal amounts between which a line falls, whether or not the settings then keep them together.
    public let cutTies: [ABCTie]
    /// Tiers set by hand that hold on the as-of day, by account.
    public let overrides: [AppliedOverride]
    public let leftOut: ABCLeftOut

    private let positions: [String: Int]
    private let overridePositions: [String: Int]

    /// The analysis that the portfolio's settings ask for.
    public init(of portfolio: Portfolio, asOf: Day) {
        self.init(of: portfolio, settings: portfolio.settings.abc, asOf: asOf)
    }

    /// The analysis by other settings, such as by profit instead of revenue.
    public init(of portfolio: Portfolio, settings: ABCSettings, asOf: Day) {
        let start = portfolio.settings.fiscalYearStart
        let window = DaySpan(settings.window, asOf: asOf, fiscalYearStart: start)
        self.init(of: portfolio, settings: settings, window: window, asOf: asOf)
    }

    /// The analysis of a window of its own, such as the one that ended with an earlier quarter.
    public init(of portfolio: Portfolio, settings: ABCSettings, window: DaySpan, asOf: Day) {
        var candidates = ABCCandidates(portfolio, settings: settings, window: window, asOf: asOf)
        candidates.rank()
        let ranked = candidates.ranked
        let classing = ABCClassing(amounts: ranked.map(\.amount), settings: settings)

        self.settings = settings
        self.asOf = asOf
        self.window = window
        total = classing.total
        entries = ranked.indices.map { ABCEntry(ranked[$0], at: $0, in: classing) }
        lines = ABCLine.lines(of: classing, settings: settings, ranked: ranked)
        cutTies = classing.cutTies.map { run in
            ABCTie(amount: ranked[run.lowerBound].amount, accounts: ranked[run].map(\.id))
        }
        leftOut = candidates.leftOut
        positions = entryPositions(ranked)
        overrides = candidates.overrides.map { [entries, positions] applied in
            let computed = positions[applied.account].flatMap { entries[$0].computedTier }
            return AppliedOverride(account: applied.account, override: applied.override, computedTier: computed)
        }
        overridePositions = Dictionary(
            zip(overrides.map(\.account), overrides.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The entry that an account belongs to: its own, or at group level its group's. Nil for a target.
    public subscript(account: String) -> ABCEntry? {
        positions[account].map { entries[$0] }
    }

    /// The tier that counts for an account: its own by hand, or else its entry's. Nil for a target, and where nothing
    /// was sold at all.
    public func tier(of account: String) -> Tier? {
        override(of: account)?.tier ?? self[account]?.tier
    }

    /// Why an account has the tier that counts. Nil for a target.
    public func reason(of account: String) -> TierReason? {
        override(of: account) == nil ? self[account]?.reason : .override
    }

    /// The tier set by hand for this very account, if it holds on the as-of day.
    public func override(of account: String) -> Account.TierOverride? {
        overridePositions[account].map { overrides[$0].override }
    }

    /// How many entries each tier has, with what was set by hand.
    public var counts: TierCounts { TierCounts(entries.lazy.map(\.tier)) }

    /// How many entries each tier has by the figures alone.
    public var computedCounts: TierCounts { TierCounts(entries.lazy.map(\.computedTier)) }

    /// The sum of all amounts, negative ones too: what the sales of the same days add up to.
    public var net: Money { entries.sum(\.amount) }

    /// Whether anything was sold, so that there are tiers.
    public var hasTiers: Bool { total > .zero }
}

private func entryPositions(_ ranked: [ABCCandidate]) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(ranked.count)
    for (position, candidate) in ranked.enumerated() {
        positions[candidate.id] = position
        for member in candidate.members { positions[member] = position }
    }
    return positions
}

extension ABCEntry {
    fileprivate init(_ candidate: ABCCandidate, at position: Int, in classing: ABCClassing) {
        let found = classing.classes.isEmpty ? nil : classing.classes[position]
        let cumulative = classing.cumulative[position]
        self.init(
            id: candidate.id, name: candidate.name, rank: position + 1, amount: candidate.amount,
            cumulative: cumulative,
            share: candidate.amount < .zero ? nil : Share(candidate.amount, of: classing.total),
            cumulativeShare: Share(cumulative, of: classing.total),
            computedTier: found?.tier, computedReason: found?.reason ?? .nothingSoldAtAll,
            override: candidate.override, members: candidate.members
        )
    }
}

extension ABCLine {
    fileprivate static func lines(
        of classing: ABCClassing, settings: ABCSettings, ranked: [ABCCandidate]
    ) -> [ABCLine] {
        let drawn = [(Tier.a, settings.cuts.a, classing.lines.a), (.b, settings.cuts.b, classing.lines.b)]
        return drawn.compactMap { tier, cut, line in
            Share(line, of: classing.total.units * 10_000).map { position in
                let crossing = classing.crossing(line)
                return ABCLine(
                    tier: tier, cut: cut, position: position, crossedBy: crossing.map { ranked[$0].id })
            }
        }
    }
}
