import Model

/// The tiers that the figures alone gave at the end of a period.
///
/// An override tells only until when it holds, not since when: it is not asked what it would have said in the past.
public struct TierSnapshot: Sendable {
    public let period: Period
    public let analysis: ABCAnalysis
    private let firstSales: [String: Day]

    /// The analysis whose window is as long as the settings' and ends with a period.
    init(of portfolio: Portfolio, endOf period: Period, firstSales: [String: Day]) {
        let settings = portfolio.settings.abc
        let last = period.last.month
        let window = DaySpan(from: last - (settings.window.months - 1), to: last)
        self.period = period
        self.firstSales = firstSales
        analysis = ABCAnalysis(of: portfolio, settings: settings, window: window, asOf: period.last)
    }

    /// An account's tier; nil for a target, and as long as the account had bought nothing.
    public func tier(of account: String) -> Tier? {
        guard let entry = analysis[account] else { return nil }
        if entry.computedReason == .nothingSold, firstSales[account].map({ $0 > period.last }) ?? true { return nil }
        return entry.computedTier
    }

    /// How many accounts each tier had.
    public var counts: TierCounts {
        TierCounts(analysis.entries.lazy.flatMap(\.members).map { tier(of: $0) })
    }

    /// Who has another tier here than in an earlier snapshot, by account.
    func moves(since earlier: TierSnapshot, in portfolio: Portfolio) -> [TierMove] {
        let span = DaySpan(period)
        var moves: [TierMove] = []
        for account in portfolio.accounts {
            let (from, to) = (earlier.tier(of: account.id), tier(of: account.id))
            guard from != to else { continue }
            let before = earlier.analysis[account.id]?.amount ?? .zero
            let now = analysis[account.id]?.amount ?? .zero
            moves.append(
                TierMove(
                    account: account.id, period: period, from: from, to: to, amount: Growth(from: before, to: now),
                    recorded: account.changes.filter { span.contains($0.date) }))
        }
        return moves
    }
}

extension Portfolio {
    /// The first day of each account's first sales record.
    var firstSales: [String: Day] {
        var days: [String: Day] = [:]
        for account in accounts {
            guard let first = account.sales.lazy.map(\.period.first).min() else { continue }
            days[account.id] = first
        }
        return days
    }
}

extension ABCSettings.Window {
    /// How long the window is, in months.
    var months: Int {
        switch self {
        case .months(let months): min(max(months, 1), 12_000)
        case .fiscalYear: 12
        case .fiscalQuarter: 3
        }
    }
}
