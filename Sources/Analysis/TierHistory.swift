import Model

/// Tier by quarter, and who moved.
///
/// At the end of each quarter of the calendar the analysis is made anew, with a window as long as the settings' that
/// ends with the quarter: a fiscal year counts as twelve months, a fiscal quarter as three.
public struct TierHistory: Sendable {
    /// The oldest first.
    public let snapshots: [TierSnapshot]
    /// By quarter, then by account.
    public let moves: [TierMove]
    /// The first day of the first sales record of all; nil if nothing was ever sold.
    public let recordedSince: Day?

    private let movesByAccount: [String: [Int]]

    /// The history of the quarters that were over on a day.
    /// - Parameter quarters: How many; at most 400 are looked at.
    public init(of portfolio: Portfolio, quarters: Int, asOf: Day) {
        let last = Period(.quarter, containing: asOf).previous
        let periods = (0..<min(max(quarters, 0), 400)).reversed().map { back in
            Period(.quarter, containing: (last.first.month - 3 * back).firstDay)
        }
        let firstSales = portfolio.firstSales
        recordedSince = firstSales.values.min()
        let snapshots = periods.map { TierSnapshot(of: portfolio, endOf: $0, firstSales: firstSales) }
        let moves = zip(snapshots, snapshots.dropFirst()).flatMap { $1.moves(since: $0, in: portfolio) }
        self.snapshots = snapshots
        self.moves = moves
        movesByAccount = Dictionary(grouping: moves.indices, by: { moves[$0].account })
    }

    /// The history of all quarters that were over on a day, from the one in which something was first sold on.
    /// - Parameter most: How many quarters at most; the latest ones.
    public init(of portfolio: Portfolio, atMost most: Int, asOf: Day) {
        let last = Period(.quarter, containing: asOf).previous
        let first = portfolio.firstSales.values.min().map { Period(.quarter, containing: $0) }
        let quarters = first.map { (last.first.month - $0.first.month) / 3 + 1 } ?? 0
        self.init(of: portfolio, quarters: min(most, quarters), asOf: asOf)
    }

    /// Whether sales were recorded already when a snapshot's window began, so that it can be compared with others.
    public func isWhole(_ snapshot: TierSnapshot) -> Bool {
        recordedSince.map { $0.month <= snapshot.analysis.window.first.month } ?? false
    }

    /// How many accounts went from each tier to each between a snapshot and the next one; those that stayed too.
    ///
    /// - Parameter position: Of the earlier snapshot.
    public func flows(from position: Int, in portfolio: Portfolio) -> [TierFlow] {
        guard snapshots.indices.contains(position), snapshots.indices.contains(position + 1) else { return [] }
        var counts: [TierFlow.Key: Int] = [:]
        for account in portfolio.accounts {
            let key = TierFlow.Key(
                from: snapshots[position].tier(of: account.id), to: snapshots[position + 1].tier(of: account.id))
            counts[key, default: 0] += 1
        }
        return TierFlow.Key.all.compactMap { key in
            counts[key].map { TierFlow(from: key.from, to: key.to, count: $0) }
        }
    }

    /// The quarters, the oldest first.
    public var quarters: [Period] { snapshots.map(\.period) }

    /// An account's tier at the end of each quarter.
    public func tiers(of account: String) -> [Tier?] {
        snapshots.map { $0.tier(of: account) }
    }

    /// An account's moves, the oldest first.
    public func moves(of account: String) -> [TierMove] {
        (movesByAccount[account] ?? []).map { moves[$0] }
    }
}
