import Findings

/// One year of the account's own finances.
public struct FinancialYear: Sendable, Hashable {
    public var place: Place
    public var year: Int
    public var annualSales: Money?
    public var cashFlow: Money?
    public var marketShare: Percentage?
    public var productionCost: Money?
    public var sellingCost: Money?
    public var administrativeCost: Money?
    public var sellingExpense: Money?
    public var profit: Money?
    public var interest: Money?

    public init(place: Place, year: Int) {
        self.place = place
        self.year = year
    }
}

/// How the account does business, and against whom.
public struct Trading: Sendable, Hashable {
    public var marketing: String?
    public var competitors: [Competitor] = []
    public var image: String?
    public var creditStanding: String?
    public var terms: String?

    public init() {}

    /// Someone who sells to the account what we could sell.
    public struct Competitor: Sendable, Hashable {
        public var name: String
        public var share: Percentage?
        public var note: String?

        public init(name: String, share: Percentage?, note: String?) {
            self.name = name
            self.share = share
            self.note = note
        }
    }
}

/// Strengths, weaknesses, opportunities and threats, as we see them at the account.
public struct SWOT: Sendable, Hashable {
    public var strengths: [String] = []
    public var weaknesses: [String] = []
    public var opportunities: [String] = []
    public var threats: [String] = []

    public init() {}

    public var isEmpty: Bool {
        strengths.isEmpty && weaknesses.isEmpty && opportunities.isEmpty && threats.isEmpty
    }
}

/// A goal of the strategy against competitors, and what is done for it.
public struct StrategyGoal: Sendable, Hashable {
    public enum Status: String, Sendable, CaseIterable {
        case planned, doing, done, dropped
    }

    public var place: Place
    public var goal: String
    public var action: String?
    /// A rep's id, or free words.
    public var owner: String?
    public var due: Day?
    public var status: Status

    public init(place: Place, goal: String, action: String?, owner: String?, due: Day?, status: Status) {
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
    public var value: Value

    public init(field: String, value: Value) {
        self.field = field
        self.value = value
    }
}
