import Model

/// What there is to say about one account on a day, beside its card.
public struct AccountAnalysis: Sendable {
    /// The tier that counts; nil for a target, and where nothing was sold at all.
    public let tier: Tier?
    public let visits: VisitCadence
    /// The account's visits as they stand: the next one, and those without a report.
    public let agenda: VisitAgenda
    public let owed: AccountAgeing
    public let completeness: Completeness
    public let review: ReviewState
    public let openActions: [OpenAction]
}

extension AccountAnalysis {
    /// Works out what there is to say about an account; `owed` is what is known of its receivables already.
    public init(
        of account: Account, owed: AccountAgeing? = nil, tier: Tier?, settings: Settings,
        departures: RepDepartures = RepDepartures(), asOf: Day
    ) {
        self.init(
            tier: tier,
            visits: VisitCadence(of: account, tier: tier, settings: settings, asOf: asOf),
            agenda: VisitAgenda(of: account, departures: departures, asOf: asOf),
            owed: owed ?? AccountAgeing(of: account, asOf: asOf),
            completeness: Completeness(of: account, tier: tier, settings: settings),
            review: ReviewState(of: account, reviewEvery: settings.reviewEvery, asOf: asOf),
            openActions: account.openActions(asOf: asOf))
    }
}
