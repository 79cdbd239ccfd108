import Model
import Schema

/// How much of what its stage and tier ask for an account's dossier tells.
public struct Completeness: Hashable, Sendable {
    /// How much is asked for: it follows from the account's stage and tier.
    public let level: AskedLevel
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
        let level = AskedLevel(stage: account.stage, tier: tier)
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
        case .reviewed: hasTold(field) || self.isReviewedLater
        case .contacts: self.contacts.contains { $0.isPresent(on: asOf) }
        default: hasTold(field)
        }
    }

    func isTold<Value>(_ value: Value?) -> Bool { value != nil }

    func isTold(_ values: some Collection) -> Bool { !values.isEmpty }

    func isTold(_ swot: SWOT) -> Bool { !swot.isEmpty }
}
