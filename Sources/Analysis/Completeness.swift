import Model

/// How much of what its stage and tier ask for an account's dossier tells.
public struct Completeness: Hashable, Sendable {
    /// How much is asked for: it follows from the account's stage and tier.
    public let level: AskedField.Level
    /// In the order of the card.
    public let asked: [AskedField]
    /// Those asked for that the dossier lacks, in the order of the card.
    public let missing: [AskedField]
    /// Facts that the account's industry asks for and the card lacks, by the names in the settings, optional ones not among
    /// them. They count as one field, ``AskedField/facts``.
    public let missingFacts: [String]

    /// Looks for each field that is asked for; whether it is there counts, not what it says. Of contacts, whether anybody is
    /// still there on the day.
    public init(of account: Account, tier: Tier?, settings: Settings, asOf: Day) {
        let level = AskedField.Level(stage: account.stage, tier: tier)
        let declared = settings.industries[account.industry]?.fields ?? []
        let told = Set(account.facts.map(\.field))
        let askedFacts = declared.filter { !$0.isOptional }
        let missingFacts = askedFacts.map(\.name).filter { !told.contains($0) }
        let asked = AskedField.allCases.filter { $0.level <= level && ($0 != .facts || !askedFacts.isEmpty) }
        self.level = level
        self.asked = asked
        missing = asked.filter { field in
            field == .facts ? !missingFacts.isEmpty : !account.tells(field, asOf: asOf)
        }
        self.missingFacts = asked.contains(.facts) ? missingFacts : []
    }

    /// How many of the fields asked for are there.
    public var present: Int { asked.count - missing.count }

    /// The share of the fields asked for that are there.
    public var share: Share? { Share(present, of: asked.count) }

    /// Whether nothing that is asked for is missing.
    public var isComplete: Bool { missing.isEmpty }
}

extension Account {
    /// Whether the dossier tells a field. Of facts, whether it tells any.
    fileprivate func tells(_ field: AskedField, asOf: Day) -> Bool {
        switch field {
        case .name: !self.name.isEmpty
        case .industry: !self.industry.isEmpty
        case .region: !self.region.isEmpty
        case .owner: !self.owner.isEmpty
        case .address: self.company.address != nil
        case .phone: self.company.phone != nil
        case .legalRepresentative: self.company.legalRepresentative != nil
        case .founded: self.company.founded != nil
        case .reviewed: self.reviewed != nil || self.isReviewedLater
        case .since: self.since != nil
        case .creditLimit: self.credit?.limit != nil
        case .paymentTerms: self.credit?.paymentTerms != nil
        case .business: self.company.business != nil
        case .sales: !self.sales.isEmpty
        case .contacts: self.contacts.contains { $0.isPresent(on: asOf) }
        case .management: !self.company.management.isEmpty
        case .bank: self.company.bank != nil
        case .employees: self.company.employees != nil
        case .bankRating: self.credit?.bankRating != nil
        case .financials: !self.financials.isEmpty
        case .competitors: !self.trading.competitors.isEmpty
        case .facts: !self.facts.isEmpty
        case .swot: !self.swot.isEmpty
        case .visits: !self.visits.isEmpty
        case .registeredCapital: self.company.registeredCapital != nil
        case .paymentDays: self.credit?.paymentDays != nil
        case .marketing: self.trading.marketing != nil
        case .creditStanding: self.trading.creditStanding != nil
        case .strategy: !self.strategy.isEmpty
        case .targets: !self.targets.isEmpty
        }
    }
}
