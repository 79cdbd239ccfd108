import Model

/// What a group of accounts comes to: its head and all accounts below it.
public struct GroupRollUp: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let account: String
        public let tier: Tier?
        /// Sales inside the account's standing window; of a target none.
        public let sales: SalesFigures
        public let outstanding: Money
        public let overdue: Money
        /// Of this account alone: a group has no limit of its own.
        public let limitUse: LimitUse?
        public let openComplaints: Int
    }

    /// The id of the topmost parent.
    public let head: String
    /// By account, the head among them.
    public let rows: [Row]
    public let sales: SalesFigures
    public var outstanding: Money { rows.sum(\.outstanding) }
    public var overdue: Money { rows.sum(\.overdue) }
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
            tier: analysis.abc.tier(of: account.id),
            sales: analysis.standing(of: account.id)?.sales ?? SalesFigures(),
            outstanding: owed?.outstanding ?? .zero,
            overdue: owed?.overdue ?? .zero, limitUse: owed?.limitUse,
            openComplaints: analysis.complaints.open(of: account.id))
    }
}
