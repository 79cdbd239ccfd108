import Text

/// One year of the account's own finances.
public struct FinancialYear: Sendable, Hashable {
    /// The item of `financials` in `account.md`.
    @Incidental public var place: Place
    /// The year's number; each year has one item only.
    public var year: Int
    /// What the account itself sold in the year, in the site's currency, as all amounts here are; never below zero.
    public var annualSales: Money?
    /// May be below zero.
    public var cashFlow: Money?
    /// The account's part of its own market, 0 to 100 %.
    public var marketShare: Percentage?
    /// What it cost to make what was sold; never below zero.
    public var productionCost: Money?
    /// The cost of selling, which the sheet keeps apart from ``sellingExpense``; never below zero.
    public var sellingCost: Money?
    /// What the administration cost; never below zero.
    public var administrativeCost: Money?
    /// What selling took beyond the ``sellingCost``; never below zero.
    public var sellingExpense: Money?
    /// A loss is below zero.
    public var profit: Money?
    /// The interest paid; below zero where more was received.
    public var interest: Money?

    /// A year of which no figure is known yet.
    public init(place: Place, year: Int) {
        self.place = place
        self.year = year
    }
}

/// How the account does business, and against whom.
public struct Trading: Sendable, Hashable {
    /// How the account reaches its own customers.
    public var marketing: String?
    /// Those who sell to the account beside us, in the order of the card.
    public var competitors: [Competitor] = []
    /// How the account is seen by others.
    public var image: String?
    /// How well it pays what it owes, in words; figures stand in ``Credit``.
    public var creditStanding: String?
    /// The terms on which it trades, in words.
    public var terms: String?

    /// Nothing is known yet.
    public init() {}

    /// Someone who sells to the account what we could sell.
    public struct Competitor: Sendable, Hashable {
        /// The competitor's name; competitors have no cards of their own.
        public var name: String
        /// The part of what the account buys that comes from this competitor, 0 to 100 %; nil where it is not known.
        public var share: Percentage?
        /// What else is known of the competitor.
        public var note: String?

        /// A competitor as the card tells of one.
        public init(name: String, share: Percentage? = nil, note: String? = nil) {
            self.name = name
            self.share = share
            self.note = note
        }
    }
}

/// Strengths, weaknesses, opportunities and threats, as we see them at the account.
public struct SWOT: Sendable, Hashable {
    /// What speaks for us at the account.
    public var strengths: [String] = []
    /// What speaks against us there.
    public var weaknesses: [String] = []
    /// What could be won there.
    public var opportunities: [String] = []
    /// What could be lost there, and by what.
    public var threats: [String] = []

    /// An analysis in which nothing is said yet.
    public init() {}

    /// Whether nothing is said under any of the four headings.
    public var isEmpty: Bool {
        strengths.isEmpty && weaknesses.isEmpty && opportunities.isEmpty && threats.isEmpty
    }
}

/// A goal of the strategy against competitors, and what is done for it.
public struct StrategyGoal: Sendable, Hashable {
    /// How far a goal has come. Planned ones and those in progress are open.
    public enum Status: String, Sendable, CaseIterable {
        case planned, doing, done, dropped
    }

    /// The item of `strategy` in `account.md`.
    @Incidental public var place: Place
    /// What is to be reached, as its author wrote it.
    public var goal: String
    /// What is done for it; nil where the card does not say.
    public var action: String?
    /// A rep's id, or free words.
    public var owner: String?
    /// The last day by which it should be reached; nil where none was set.
    public var due: Day?
    /// Planned where the card does not say.
    public var status: Status

    /// A goal as the card tells it.
    public init(
        place: Place, goal: String, action: String? = nil, owner: String? = nil, due: Day? = nil,
        status: Status = .planned
    ) {
        self.place = place
        self.goal = goal
        self.action = action
        self.owner = owner
        self.due = due
        self.status = status
    }

    /// Whether somebody still has to do something about it.
    public var isOpen: Bool { status == .planned || status == .doing }
}

/// One of the facts that the account's industry asks for.
public struct Fact: Sendable, Hashable {
    /// A fact's value, in the form that the settings declare for its field.
    public enum Value: Sendable, Hashable {
        case text(String)
        case integer(Int)
        case decimal(Decimal)
        case amount(Money)
        case percent(Percentage)
        case date(Day)
        case list([String])
    }

    /// The field's word, as the settings declare it.
    public var field: String
    /// What the card says; a fact without a value is left out altogether.
    public var value: Value

    /// A fact as the card tells it.
    public init(field: String, value: Value) {
        self.field = field
        self.value = value
    }
}
