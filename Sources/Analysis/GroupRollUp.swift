import Model

/// What a group of accounts comes to: its head and all accounts below it.
public struct GroupRollUp: Hashable, Sendable {
    /// One account of the group, with what it adds.
    public struct Row: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// Sales inside the account's standing window; of a target none.
        public let sales: SalesFigures
        /// What it owes on the as-of day, due or not; credits are not taken off.
        public let outstanding: Money
        /// The part of it that is past its due day.
        public let overdue: Money
        /// Of this account alone: a group has no limit of its own.
        public let limitUse: LimitUse?
        /// Its complaints that are unanswered, or answered and not resolved.
        public let openComplaints: Int
    }

    /// The id of the topmost parent.
    public let head: String
    /// By account, the head among them.
    public let rows: [Row]
    /// What all of them bought, each inside its own standing window; targets add nothing.
    public let sales: SalesFigures
    /// What all of them owe, due or not; credits are not taken off.
    public var outstanding: Money { rows.sum(\.outstanding) }
    /// What all of them owe past its due day.
    public var overdue: Money { rows.sum(\.overdue) }
    /// The complaints of all of them that are unanswered, or answered and not resolved.
    public var openComplaints: Int { rows.reduce(0) { $0 + $1.openComplaints } }

    /// The group that an account belongs to; nil if the account stands alone.
    public init?(of account: String, groups: AccountGroups, portfolio: Portfolio, analysis: PortfolioAnalysis) {
        let members = groups.members(ofGroupOf: account)
        guard members.count > 1, let head = groups.head(of: account) else { return nil }
        let rows = members.compactMap { id in
            portfolio.account(id).map { Row($0, analysis: analysis) }
        }
        var sales = SalesFigures()
        for row in rows { sales.add(row.sales) }
        self.head = head
        self.rows = rows
        self.sales = sales
    }
}

extension GroupRollUp.Row {
    fileprivate init(_ account: Account, analysis: PortfolioAnalysis) {
        let owed = analysis.receivables[account.id]
        self.init(
            account: account.id,
            sales: analysis.standing(of: account.id)?.sales ?? SalesFigures(),
            outstanding: owed?.outstanding ?? .zero,
            overdue: owed?.overdue ?? .zero, limitUse: owed?.limitUse,
            openComplaints: analysis.complaints.open(of: account.id))
    }
}
