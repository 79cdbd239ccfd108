import Model

/// What there is to say about one account on a day, beside its card.
public struct AccountAnalysis: Sendable {
    /// The tier that counts; nil for a target, and where nothing was sold at all.
    public let tier: Tier?
    /// When the last visit was held, against the cadence that the tier asks for.
    public let visits: VisitCadence
    /// The account's visits as they stand: the next one, and those without a report.
    public let agenda: VisitAgenda
    /// What the account owes, what it has to its credit, and how it pays.
    public let owed: AccountAgeing
    /// Which of the fields that stage and tier ask for the dossier has, and which it lacks.
    public let completeness: Completeness
    /// When the card was last checked, and by when it is to be checked again.
    public let review: ReviewState
    /// What was agreed and is not done: by visit, then by complaint, in the order of the files.
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
            completeness: Completeness(of: account, tier: tier, settings: settings, asOf: asOf),
            review: ReviewState(of: account, reviewEvery: settings.reviewEvery, asOf: asOf),
            openActions: account.openActions(asOf: asOf))
    }
}
