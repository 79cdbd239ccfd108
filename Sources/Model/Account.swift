import Text

/// A key account: its card, its analysis sheet and all that is kept in its folder.
///
/// An account has the members of its ``Contents``. All copies have these in common until one of them is given another value:
/// to hand an account on counts one holder, not those of thirty texts and lists. Whoever sets many members sets them in
/// ``Contents``, and makes the account of them at last.
@dynamicMemberLookup
public struct Account: Sendable {
    @usableFromInline @Shared var contents: Contents

    /// An account of all that is told of it.
    public init(_ contents: Contents) {
        _contents = Shared(wrappedValue: contents)
    }

    /// An active account; everything else is empty until it is set.
    public init(id: String, origin: Origin, name: String, industry: String, region: String, owner: String) {
        self.init(
            Contents(id: id, origin: origin, name: name, industry: industry, region: region, owner: owner))
    }

    /// As lists call it, where many names stand one below the other: by the short name of the card, else by the first alias,
    /// but only if that is shorter than the name.
    public var nameInLists: String {
        if let short = contents.shortName { return short }
        guard let alias = contents.aliases.first, alias.count < contents.name.count else { return contents.name }
        return alias
    }

    /// A person by the name of the file.
    public func contact(_ id: String) -> Contact? { contents.contacts.first { $0.id == id } }

    /// A complaint by the name of its file.
    public func complaint(_ id: String) -> Complaint? { contents.complaints.first { $0.id == id } }

    /// A member of the contents.
    @inlinable
    public subscript<Value>(dynamicMember member: WritableKeyPath<Contents, Value>) -> Value {
        get { contents[keyPath: member] }
        set { contents[keyPath: member] = newValue }
    }

    /// ``Contents/owner``, beside ``owner(on:)``: no member is looked for in the contents whose name is here.
    @inlinable
    public var owner: String {
        get { contents.owner }
        set { contents.owner = newValue }
    }

    /// What there is to tell of an account.
    public struct Contents: Sendable {
        /// The name of the account's folder, by which all other records refer to it.
        public var id: String
        /// The account's `account.md`.
        @Incidental public var origin: Origin

        /// As pages show it; empty where the card has none, which is an error.
        public var name: String
        /// What lists and charts call the account where its name is long; nil where the card does not say.
        public var shortName: String?
        /// The number that the account has elsewhere, such as in the ERP, as it is written; no two accounts share one.
        public var code: String?
        /// Other names of the account, by which it is found in the search and in suggestions.
        public var aliases: [String] = []
        /// Active where the card does not say.
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
        /// The ids of the partners through whom goods reach the account.
        public var partners: [String] = []
        /// The account that heads this account's group.
        public var parent: String?
        /// When the account began to buy; nil where the card does not say.
        public var since: Period?
        /// When the card was last checked.
        public var reviewed: Day?
        /// Whether that was after the day for which the account is told. A card keeps its last check only, so that nobody knows
        /// when it was checked before.
        public var isReviewedLater = false
        /// Free words, in the order of the card.
        public var tags: [String] = []
        /// The last month whose sales are booked, where it is another than the site's.
        public var bookedTo: Month?
        /// The tier that was set by hand; nil where the figures alone decide.
        public var tierOverride: TierOverride?

        /// The profile of the company, which even the card of a prospect has to tell.
        @Shared public var company = Company()
        /// Nil where the card says nothing of it, as only that of a prospect may.
        @Shared public var credit: Credit? = nil
        /// The oldest year first, no year twice.
        public var financials: [FinancialYear] = []
        /// What the card does not say of it is nil.
        @Shared public var trading = Trading()
        /// Each list may be empty.
        @Shared public var swot = SWOT()
        /// In the order of the card.
        public var strategy: [StrategyGoal] = []
        /// By date.
        public var changes: [Change] = []
        /// Planned revenue by calendar or fiscal year.
        public var targets: [Target] = []
        /// The facts of the account's industry, in the order in which the settings declare them.
        public var facts: [Fact] = []
        /// The text below the fields of the card.
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

        /// An active account; everything else is empty until it is set.
        public init(id: String, origin: Origin, name: String, industry: String, region: String, owner: String) {
            self.id = id
            self.origin = origin
            self.name = name
            self.industry = industry
            self.region = region
            self.owner = owner
        }
    }

    /// How far the account has come as a customer. Active and dormant ones are customers.
    public enum Stage: String, Sendable, CaseIterable {
        case target, active, dormant, former
    }

    /// A tier that someone set by hand.
    public struct TierOverride: Sendable, Hashable {
        /// What the account is put into, whatever its figures say.
        public var tier: Tier
        /// Why the figures are overruled, as its author wrote it.
        public var reason: String
        /// The first day on which it holds; nil if nobody has written it down, so that it is not known for any past day.
        public var since: Day?
        /// The last day on which it holds; for ever if nil.
        public var until: Day?

        /// An override that holds on the days from `since` to `until`, both included.
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
        /// Where the change is written in `account.md`.
        @Incidental public var place: Place
        /// The day on which it happened, or will: it may lie ahead.
        public var date: Day
        /// The kind of thing that changed, by which a reason is found for a move of sales.
        public var field: ChangedField
        /// What happened and why, as its author wrote it.
        public var reason: String

        /// A change as the card tells it.
        public init(place: Place, date: Day, field: ChangedField, reason: String) {
            self.place = place
            self.date = date
            self.field = field
            self.reason = reason
        }
    }

    /// What a change can be of; the raw values are the words of `changes[].field`.
    public enum ChangedField: String, Sendable, CaseIterable {
        case revenue, profit
        case paymentTerms = "payment_terms"
        case creditLimit = "credit_limit"
        case management, capital, ownership, address, business, other
    }

    /// What is planned to be sold in a year.
    public struct Target: Sendable, Hashable {
        /// Where the amount is written in `account.md`.
        @Incidental public var place: Place
        /// The year's number, from 1000 to 9998; a fiscal year has that of the calendar year in which it begins.
        public var year: Int
        /// In the site's currency; never below zero.
        public var amount: Money

        /// A sales target as the card tells it.
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
