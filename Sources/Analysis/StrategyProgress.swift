import Model

/// How far an account's strategy has come.
public struct StrategyProgress: Hashable, Sendable {
    /// A goal of the account's strategy.
    public struct Row: Hashable, Sendable {
        /// The goal as the card has it: what, by whom, by when, and its status.
        public let goal: StrategyGoal
        /// Days since it was due; nil if it is not late, has no day, or nobody works on it any more.
        public let lateBy: Int?
    }

    /// What is under way first, then what is planned, what is done and what was dropped; each by due day, those
    /// without one last, and equals in the card's order.
    public let rows: [Row]

    /// Orders the card's goals by what is to be done about them, and tells which are late on a day.
    public init(of account: Account, asOf: Day) {
        rows = account.strategy.enumerated()
            .sorted { left, right in
                let (a, b) = (left.element, right.element)
                if a.status != b.status { return a.status.order < b.status.order }
                if a.due != b.due { return a.due.map { due in b.due.map { due < $0 } ?? true } ?? false }
                return left.offset < right.offset
            }
            .map { Row(goal: $0.element, lateBy: $0.element.lateBy(asOf: asOf)) }
    }

    /// How many goals have a status.
    public func count(_ status: StrategyGoal.Status) -> Int { rows.count { $0.goal.status == status } }

    /// How many goals are past their day.
    public var late: Int { rows.count { $0.lateBy != nil } }

    /// The share of the goals that are done, those dropped left out; nil if there are none.
    public var share: Share? { Share(count(.done), of: rows.count - count(.dropped)) }
}

extension StrategyGoal {
    fileprivate func lateBy(asOf: Day) -> Int? {
        guard status == .planned || status == .doing, let due, due < asOf else { return nil }
        return asOf - due
    }
}

extension StrategyGoal.Status {
    fileprivate var order: Int {
        switch self {
        case .doing: 0
        case .planned: 1
        case .done: 2
        case .dropped: 3
        }
    }
}
