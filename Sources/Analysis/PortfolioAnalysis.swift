import Model

/// All that pages and rules ask again and again, worked out once.
public struct PortfolioAnalysis: Sendable {
    public let asOf: Day
    public let abc: ABCAnalysis
    public let complaints: ComplaintRegister
    public let receivables: ReceivableAgeing
    /// In the order of the portfolio's accounts.
    public let accounts: [AccountAnalysis]

    private let positions: [String: Int]

    public init(of portfolio: Portfolio, asOf: Day) {
        let abc = ABCAnalysis(of: portfolio, asOf: asOf)
        let receivables = ReceivableAgeing(of: portfolio, asOf: asOf)
        self.asOf = asOf
        self.abc = abc
        self.receivables = receivables
        complaints = ComplaintRegister(of: portfolio, asOf: asOf)
        accounts = zip(portfolio.accounts, receivables.accounts).map { account, owed in
            AccountAnalysis(
                of: account, owed: owed, tier: abc.tier(of: account.id), settings: portfolio.settings, asOf: asOf)
        }
        positions = Dictionary(
            zip(portfolio.accounts.lazy.map(\.id), portfolio.accounts.indices),
            uniquingKeysWith: { first, _ in first })
    }

    public subscript(account: String) -> AccountAnalysis? {
        positions[account].map { accounts[$0] }
    }
}
