import Model

/// All that pages and rules ask again and again, worked out once.
public struct PortfolioAnalysis: Sendable {
    /// The day for which everything is worked out: what is open, owed or overdue is so on it.
    public let asOf: Day
    /// What was sold, by account, month and product.
    public let ledger: SalesLedger
    /// What each account sold inside its standing window.
    public let standing: Standing
    /// The tiers at the end of each month that is booked.
    public let tiers: TierHistory
    /// The ABC analysis of the settings, which tells the tier that counts.
    public let abc: ABCAnalysis
    /// What is kept here held against what the books say.
    public let books: Books
    /// All complaints, each against what was promised for its severity.
    public let complaints: ComplaintRegister
    /// What each account owes and since when it is due, and how it pays.
    public let receivables: ReceivableAgeing
    /// Who of the reps has left.
    public let departures: RepDepartures
    /// In the order of the portfolio's accounts.
    public let accounts: [AccountAnalysis]

    private let positions: [String: Int]

    /// Works everything out, each figure from those before it.
    public init(of portfolio: Portfolio, asOf: Day) {
        let settings = portfolio.settings.abc
        let ledger = SalesLedger(of: portfolio, asOf: asOf)
        let entrants = ABCEntrants(of: portfolio, level: settings.level, asOf: asOf)
        let tiers = TierHistory(of: portfolio, ledger: ledger, entrants: entrants)
        let abc = ABCAnalysis(
            of: portfolio, ledger: ledger, settings: settings, entrants: entrants,
            history: settings.hold > 1 ? tiers : nil)
        let receivables = ReceivableAgeing(of: portfolio, asOf: asOf)
        let departures = RepDepartures(of: portfolio.reps)
        self.asOf = asOf
        self.ledger = ledger
        self.tiers = tiers
        self.departures = departures
        self.abc = abc
        self.receivables = receivables
        books = Books(of: portfolio, ledger: ledger)
        standing = Standing(of: ledger, window: abc.standing)
        complaints = ComplaintRegister(of: portfolio, asOf: asOf)
        accounts = zip(portfolio.accounts, receivables.accounts).map { account, owed in
            AccountAnalysis(
                of: account, owed: owed, tier: abc.tier(of: account.id), settings: portfolio.settings,
                departures: departures, asOf: asOf)
        }
        positions = Dictionary(
            zip(portfolio.accounts.lazy.map(\.id), portfolio.accounts.indices),
            uniquingKeysWith: { first, _ in first })
    }

    /// What there is to say about an account, by its id; nil if there is no such account.
    public subscript(account: String) -> AccountAnalysis? {
        positions[account].map { accounts[$0] }
    }

    /// The account's place in the portfolio, by which the ledger, the standing and the tiers are asked.
    public func position(of account: String) -> Int? { positions[account] }

    /// What an account sold inside its standing window.
    public func standing(of account: String) -> Standing.Row? {
        positions[account].flatMap { standing[$0] }
    }
}
