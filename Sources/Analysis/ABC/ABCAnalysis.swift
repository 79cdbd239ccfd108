import Model

/// The ABC analysis of a portfolio: each account's share in the whole, and the tier that follows from it.
///
/// Accounts are ordered from the largest amount to the smallest, equal amounts by code and then by id; accounts with
/// a code come before those without. The first accounts whose cumulative share stays within the first cut are A, those
/// within the second B, all others C; ``ABCSettings`` says what happens to the account that crosses a line, to equal
/// amounts and to groups. Shares are compared exactly, never as rounded percentages.
public struct ABCAnalysis: Sendable {
    /// By what measure, over which window and with which cuts accounts are classed.
    public let settings: ABCSettings
    /// The ledger's day, on which a tier set by hand has to hold in order to count.
    public let asOf: Day
    /// The months whose sales count: the site's, from which an account's own may be moved back.
    public let standing: StandingWindow
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
    /// Targets, profits that are not recorded and negative amounts: what the page has to name beside the table.
    public let leftOut: ABCLeftOut

    private let positions: [String: Int]
    private let overridePositions: [String: Int]

    /// The analysis that the portfolio's settings ask for.
    public init(of portfolio: Portfolio, asOf: Day) {
        self.init(of: portfolio, ledger: SalesLedger(of: portfolio, asOf: asOf), settings: portfolio.settings.abc)
    }

    /// The analysis by some settings, such as by profit instead of revenue.
    ///
    /// - Parameter history: The months before, by whose tiers a move is held back where the settings ask for it.
    public init(
        of portfolio: Portfolio, ledger: SalesLedger, settings: ABCSettings, entrants: ABCEntrants? = nil,
        history: TierHistory? = nil
    ) {
        let entrants = entrants ?? ABCEntrants(of: portfolio, level: settings.level, asOf: ledger.asOf)
        let standing = StandingWindow(settings.window, endingWith: ledger.booking.month)
        let ranking = ABCRanking(entrants, ledger, settings: settings, window: standing)
        let classing = ranking.classing
        let accounts = portfolio.accounts

        self.settings = settings
        asOf = ledger.asOf
        self.standing = standing
        total = classing.total
        let overrideOfAccount = Dictionary(entrants.overrides.map { ($0.account, $0.override) }) { first, _ in first }
        entries = ranking.slots.indices.map { position in
            let head = ranking.slots[position].head
            return ABCEntry(
                ranking.slots[position], at: position, in: classing, named: accounts, holding: history?.held(head),
                override: accounts[head].stage == .target ? nil : overrideOfAccount[head],
                losses: ranking.slots.last.map { $0.amount < .zero } ?? false)
        }
        lines = ABCLine.lines(of: classing, settings: settings, entries: entries)
        cutTies = classing.cutTies.map { [entries] run in
            ABCTie(amount: entries[run.lowerBound].amount, accounts: entries[run].map(\.id))
        }
        leftOut = ABCLeftOut(
            targets: entrants.targets,
            withoutProfit: ranking.slots.flatMap(\.withoutProfit).sorted().map { accounts[$0].id },
            negatives: entries.filter { $0.amount < .zero }.map(\.id))
        var positions: [String: Int] = [:]
        positions.reserveCapacity(accounts.count)
        for (account, slot) in ranking.slotOfAccount.enumerated() {
            if let slot { positions[accounts[account].id] = slot }
        }
        self.positions = positions
        overrides = entrants.overrides.map { [entries] account, override in
            let computed = ranking.slotOfAccount[account].flatMap { entries[$0].computedTier }
            return AppliedOverride(account: accounts[account].id, override: override, computedTier: computed)
        }
        overridePositions = Dictionary(
            zip(overrides.map(\.account), overrides.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The days of the site's window.
    public var window: DaySpan { standing.span }

    /// The entry that an account belongs to: its own, or at group level its group's. Nil for a target, even one that heads
    /// a group.
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

    /// The sum of all amounts, negative ones too: what the sales of the same months add up to.
    public var net: Money { entries.sum(\.amount) }

    /// Whether anything was sold, so that there are tiers.
    public var hasTiers: Bool { total > .zero }

    /// Whether there are records, and none of them tells what is measured.
    public var isUnknown: Bool {
        entries.contains(where: \.isUnknown) && entries.allSatisfy { $0.isUnknown || $0.amount == .zero }
    }

    /// Whether there are amounts, though none above zero: losses only.
    public var hasOnlyLosses: Bool { !hasTiers && entries.contains { $0.amount < .zero } }
}

extension ABCEntry {
    /// - Parameters:
    ///   - held: The tier that holds as long as the settings hold a move back.
    ///   - losses: Whether any amount is below zero.
    fileprivate init(
        _ slot: ABCRanking.Slot, at position: Int, in classing: ABCClassing, named accounts: [Account],
        holding held: Tier?, override: Account.TierOverride?, losses: Bool
    ) {
        let found = classing.classes.isEmpty ? nil : classing.classes[position]
        let cumulative = classing.cumulative[position]
        let isHeld = found != nil && held != nil && held != found?.tier
        let isUnknown = !slot.isKnown && !slot.withoutProfit.isEmpty
        self.init(
            id: accounts[slot.head].id, name: accounts[slot.head].name, rank: position + 1, amount: slot.amount,
            isUnknown: isUnknown, cumulative: cumulative,
            share: slot.amount < .zero || isUnknown ? nil : Share(slot.amount, of: classing.total),
            cumulativeShare: Share(cumulative, of: classing.total),
            computedTier: isHeld ? held : found?.tier,
            computedReason: isHeld
                ? .held(monthsTier: found?.tier)
                : isUnknown
                    ? .profitUnknown
                    : found?.reason ?? (slot.amount < .zero ? .negative : losses ? .nothingSold : .nothingSoldAtAll),
            near: classing.nearLine(at: position), override: override, members: slot.members.map { accounts[$0].id })
    }
}

extension ABCLine {
    fileprivate static func lines(
        of classing: ABCClassing, settings: ABCSettings, entries: [ABCEntry]
    ) -> [ABCLine] {
        let drawn = [(Tier.a, settings.cuts.a, classing.lines.a), (.b, settings.cuts.b, classing.lines.b)]
        return drawn.compactMap { tier, cut, line in
            Share(line, of: classing.total.units * 10_000).map { position in
                let crossing = classing.crossing(line)
                return ABCLine(tier: tier, cut: cut, position: position, crossedBy: crossing.map { entries[$0].id })
            }
        }
    }
}
