import Findings

/// A key account: its card, its analysis sheet and all that is kept in its folder.
public struct Account: Sendable {
    public var id: String
    public var origin: Origin

    public var name: String
    public var code: String?
    public var aliases: [String] = []
    public var stage: Stage = .active
    /// A word of the settings' industries.
    public var industry: String
    /// A word of the settings' regions.
    public var region: String
    /// The id of the representative in charge since the last day of the last of ``formerOwners``. Whoever asks about a
    /// day, be it today, asks ``owner(on:)``: the last day of the one before may lie ahead.
    public var owner: String
    /// Those who were in charge before, the first of them first.
    public var formerOwners: [FormerOwner] = []
    public var partners: [String] = []
    /// The account that heads this account's group.
    public var parent: String?
    public var since: Period?
    /// When the card was last checked.
    public var reviewed: Day?
    /// Whether that was after the day for which the account is told. A card keeps its last check only, so that nobody knows
    /// when it was checked before.
    public var isReviewedLater = false
    public var tags: [String] = []
    /// The last month whose sales are booked, where it is another than the site's.
    public var bookedTo: Month?
    public var tierOverride: TierOverride?

    @Shared public var company = Company()
    @Shared public var credit: Credit? = nil
    public var financials: [FinancialYear] = []
    @Shared public var trading = Trading()
    @Shared public var swot = SWOT()
    public var strategy: [StrategyGoal] = []
    public var changes: [Change] = []
    /// Planned revenue by calendar or fiscal year.
    public var targets: [Target] = []
    /// The facts of the account's industry, in the order in which the settings declare them.
    public var facts: [Fact] = []
    public var narrative = Prose()

    /// By period, then product.
    public var sales: [SalesRecord] = []
    /// In the order of the file.
    public var receivables: [Receivable] = []
    /// By id.
    public var contacts: [Contact] = []
    /// By date, then id.
    public var visits: [Visit] = []
    /// By date, then id.
    public var complaints: [Complaint] = []

    public init(id: String, origin: Origin, name: String, industry: String, region: String, owner: String) {
        self.id = id
        self.origin = origin
        self.name = name
        self.industry = industry
        self.region = region
        self.owner = owner
    }

    public enum Stage: String, Sendable, CaseIterable {
        case target, active, dormant, former
    }

    /// A tier that someone set by hand.
    public struct TierOverride: Sendable, Hashable {
        public var tier: Tier
        public var reason: String
        /// The first day on which it holds; nil if nobody has written it down, so that it is not known for any past day.
        public var since: Day?
        /// The last day on which it holds; for ever if nil.
        public var until: Day?

        public init(tier: Tier, reason: String, since: Day? = nil, until: Day?) {
            self.tier = tier
            self.reason = reason
            self.since = since
            self.until = until
        }

        /// Whether it holds on a day. One of which nobody knows since when it holds does so on every day up to its last.
        public func holds(on day: Day) -> Bool {
            since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
        }
    }

    /// Something that changed at the account, and why.
    public struct Change: Sendable, Hashable {
        public var place: Place
        public var date: Day
        public var field: ChangedField
        public var reason: String

        public init(place: Place, date: Day, field: ChangedField, reason: String) {
            self.place = place
            self.date = date
            self.field = field
            self.reason = reason
        }
    }

    public enum ChangedField: String, Sendable, CaseIterable {
        case revenue, profit
        case paymentTerms = "payment_terms"
        case creditLimit = "credit_limit"
        case management, capital, ownership, address, business, other
    }

    /// What is planned to be sold in a year.
    public struct Target: Sendable, Hashable {
        public var place: Place
        public var year: Int
        public var amount: Money

        public init(place: Place, year: Int, amount: Money) {
            self.place = place
            self.year = year
            self.amount = amount
        }
    }
}

/// The class of an account by its share of the whole.
public enum Tier: String, Sendable, CaseIterable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"

    /// A comes first.
    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}
