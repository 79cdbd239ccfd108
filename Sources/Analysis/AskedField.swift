import Model

/// A field that a complete card has.
///
/// The raw value is the field's path in `account.md`, or the name of the folder or file beside it.
public enum AskedField: String, Sendable, CaseIterable {
    case name, industry, region, owner
    case address = "company.address"
    case phone = "company.phone"
    case legalRepresentative = "company.legal_representative"
    case founded = "company.founded"

    case reviewed, since
    case creditLimit = "credit.limit"
    case paymentTerms = "credit.payment_terms"
    case business = "company.business"
    case sales, contacts

    case management = "company.management"
    case bank = "company.bank"
    case employees = "company.employees"
    case bankRating = "credit.bank_rating"
    case financials
    case competitors = "trading.competitors"
    case facts, swot, visits

    case registeredCapital = "company.registered_capital"
    case paymentDays = "credit.payment_days"
    case marketing = "trading.marketing"
    case creditStanding = "trading.credit_standing"
    case strategy, targets

    /// How much is asked of an account: of each level all that is asked of those before it, too.
    public enum Level: Int, Sendable, Comparable {
        /// A target account needs only its company profile.
        case profile
        /// Any account that buys: C accounts, and those without a tier.
        case card
        /// B accounts: the analysis sheet as well.
        case analysis
        /// A accounts: strategy and plan as well.
        case strategy

        /// Whether fewer fields are asked for at the left level than at the right one.
        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

        /// What is asked of an account. One that is a customer no more needs only what a target needs.
        public init(stage: Account.Stage, tier: Tier?) {
            switch (stage, tier) {
            case (.target, _), (.former, _): self = .profile
            case (_, .a): self = .strategy
            case (_, .b): self = .analysis
            case (_, .c), (_, nil): self = .card
            }
        }
    }

    /// From which level on the field is asked for.
    public var level: Level {
        switch self {
        case .name, .industry, .region, .owner, .address, .phone, .legalRepresentative, .founded: .profile
        case .reviewed, .since, .creditLimit, .paymentTerms, .business, .sales, .contacts: .card
        case .management, .bank, .employees, .bankRating, .financials, .competitors, .facts, .swot, .visits: .analysis
        case .registeredCapital, .paymentDays, .marketing, .creditStanding, .strategy, .targets: .strategy
        }
    }
}
