import Model

/// The tiers at the end of each month that is booked, and who moved: the one basis on which the first page, the reports,
/// the quarters and the history tell of moves.
///
/// At the end of each month the analysis is made anew, with windows as long as the settings' that end with the month: a
/// fiscal year counts as twelve months, a quarter as three. Where the settings hold moves back, an account moves in the
/// month that is the last of so many in a row with the same other tier; the first month with a whole window has the tier
/// of its figures.
public struct TierHistory: Sendable {
    /// So many months are looked at, the latest ones.
    public static let mostMonths = 61

    /// By month, the oldest first, without a gap.
    public let snapshots: [TierSnapshot]
    /// By month, then by account.
    public let moves: [TierMove]
    /// The month from which sales are recorded by the shortest kind of period that the site has; nil if nothing was ever
    /// sold.
    public let recordedSince: Month?
    /// The month in which the years begin whose quarters ``quarters`` are.
    private let yearStart: Int
    private let ids: [String]
    private let movesByAccount: [String: [Int]]

    /// The history by the portfolio's ABC settings, up to the last booked month.
    public init(of portfolio: Portfolio, ledger: SalesLedger) {
        let settings = portfolio.settings.abc
        let entrants = ABCEntrants(of: portfolio, level: settings.level, asOf: ledger.asOf)
        self.init(of: portfolio, ledger: ledger, entrants: entrants)
    }

    init(of portfolio: Portfolio, ledger: SalesLedger, entrants: ABCEntrants) {
        let settings = portfolio.settings.abc
        let last = ledger.booking.month
        let first = ledger.firstMonth.map { max($0, last - (Self.mostMonths - 1)) }
        let months = first.map { $0 <= last ? ($0.index...last.index).map(Month.init) : [] } ?? []
        let firsts = ledger.accounts.map { ledger.firstMonth(of: $0) }
        var hold = Hold(settings.hold, accounts: ledger.accounts.count)
        snapshots = months.map { month in
            let window = StandingWindow(asLongAs: settings.window, endingWith: month)
            var found = MonthTiers(entrants, ledger, settings: settings, window: window, firsts: firsts)
            let isWhole = ledger.recordedSinceMonth.map { $0 <= window.months.lowerBound } ?? false
            hold.apply(to: &found.tiers, isWhole: isWhole)
            return TierSnapshot(month: month, window: window.months, tiers: found.tiers, amounts: found.amounts)
        }
        moves = zip(snapshots, snapshots.dropFirst()).flatMap { TierMove.moves(from: $0, to: $1, in: portfolio) }
        recordedSince = ledger.recordedSinceMonth
        yearStart = portfolio.settings.fiscalYearStart
        ids = portfolio.accounts.map(\.id)
        movesByAccount = Dictionary(grouping: moves.indices, by: { [moves] in moves[$0].account })
    }

    /// The snapshot of a month; nil if that is not booked, or before the first sales.
    public subscript(month: Month) -> TierSnapshot? {
        guard let first = snapshots.first else { return nil }
        let position = month - first.month
        return snapshots.indices.contains(position) ? snapshots[position] : nil
    }

    /// An account's tier at the end of a month, by its position; nil if it had none, or nothing is known of the month.
    public func tier(of account: Int, at month: Month) -> Tier? { self[month]?.tier(of: account) }

    /// An account's tier at the end of the last closed month before a day, by its position: what was known on that day.
    /// Nil if it had none yet.
    public func tier(of account: Int, before day: Day) -> Tier? {
        guard let last = snapshots.last?.month else { return nil }
        return tier(of: account, at: min(day.month - 1, last))
    }

    /// The tier that holds for an account at the end of the last month, by its position.
    func held(_ account: Int) -> Tier? { snapshots.last?.tier(of: account) }

    /// Whether sales were recorded already when a snapshot's window began, so that it can be compared with others.
    public func isWhole(_ snapshot: TierSnapshot) -> Bool {
        recordedSince.map { $0 <= snapshot.window.lowerBound } ?? false
    }

    /// The snapshots at the end of each quarter that is booked, the oldest first.
    /// - Parameter most: How many at most; the latest ones.
    public func quarterEnds(_ most: Int) -> [(quarter: Period, snapshot: TierSnapshot)] {
        snapshots.compactMap { snapshot in
            let quarter = Period(.quarter, containing: snapshot.month.firstDay, yearStart: yearStart)
            return quarter.last.month == snapshot.month ? (quarter, snapshot) : nil
        }
        .suffix(max(0, most))
    }

    /// How many accounts went from each tier to each between two snapshots; those that stayed too.
    public func flows(from earlier: TierSnapshot, to later: TierSnapshot) -> [TierFlow] {
        var counts: [TierFlow.Key: Int] = [:]
        for account in ids.indices {
            counts[TierFlow.Key(from: earlier.tier(of: account), to: later.tier(of: account)), default: 0] += 1
        }
        return TierFlow.Key.all.compactMap { key in
            counts[key].map { TierFlow(from: key.from, to: key.to, count: $0) }
        }
    }

    /// An account's moves, the oldest first.
    public func moves(of account: String) -> [TierMove] {
        (movesByAccount[account] ?? []).map { moves[$0] }
    }

    /// The moves at the ends of some months that can be told: those from one whole window to the next.
    public func moves(in months: ClosedRange<Month>) -> [TierMove] {
        moves.filter { months.contains($0.month) && isTold($0) }
    }

    /// Whether a move can be told: whether its account may not have moved for the window alone, as long as that is not whole.
    public func isTold(_ move: TierMove) -> Bool { canTellMoves(in: move.month...move.month) }

    /// Whether moves can be told of some months: whether each of them, and the one before, has a whole window.
    public func canTellMoves(in months: ClosedRange<Month>) -> Bool {
        guard let first = self[months.lowerBound - 1], self[months.upperBound] != nil else { return false }
        return isWhole(first)
    }
}

/// What holds back moves that do not last.
private struct Hold {
    private let months: Int
    private var held: [Tier?]
    private var candidates: [(tier: Tier?, count: Int)]
    private var hasBegun = false

    init(_ months: Int, accounts: Int) {
        self.months = months
        held = Array(repeating: nil, count: accounts)
        candidates = Array(repeating: (nil, 0), count: accounts)
    }

    /// Puts the tiers that hold in the place of those of the month alone.
    mutating func apply(to tiers: inout [Tier?], isWhole: Bool) {
        guard months > 1, isWhole else { return }
        guard hasBegun else {
            held = tiers
            hasBegun = true
            return
        }
        for account in tiers.indices {
            let found = tiers[account]
            // Who begins to buy, or has no tier any more, is not moving between tiers.
            guard let current = held[account], found != nil, found != current else {
                held[account] = found
                candidates[account] = (nil, 0)
                continue
            }
            let count = candidates[account].tier == found ? candidates[account].count + 1 : 1
            candidates[account] = (found, count)
            if count >= months {
                held[account] = found
                candidates[account] = (nil, 0)
            }
            tiers[account] = held[account]
        }
    }
}
