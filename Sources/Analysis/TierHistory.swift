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

    private let movesByAccount: [String: [Int]]

    /// The history of the quarters that were over on a day.
    /// - Parameter quarters: How many; at most 400 are looked at.
    public init(of portfolio: Portfolio, quarters: Int, asOf: Day) {
        let last = Period(.quarter, containing: asOf).previous
        let periods = (0..<min(max(quarters, 0), 400)).reversed().map { back in
            Period(.quarter, containing: (last.first.month - 3 * back).firstDay)
        }
        let firstSales = portfolio.firstSales
        let snapshots = periods.map { TierSnapshot(of: portfolio, endOf: $0, firstSales: firstSales) }
        let moves = zip(snapshots, snapshots.dropFirst()).flatMap { $1.moves(since: $0, in: portfolio) }
        self.snapshots = snapshots
        self.moves = moves
        movesByAccount = Dictionary(grouping: moves.indices, by: { moves[$0].account })
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
