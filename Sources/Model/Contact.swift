import Findings

/// A person at the account.
public struct Contact: Sendable, Equatable {
    public var id: String
    public var origin: Origin
    public var name: String
    public var title: String
    public var layer: Layer?
    public var function: Function?
    /// Within the organisation.
    public var role: String?
    /// What this person cares about.
    public var concerns: [String] = []
    public var stance: Stance = .unknown
    /// A contact of the same account.
    public var reportsTo: String?
    public var worksWith: [String] = []
    public var phone: String?
    public var email: String?
    public var messenger: String?
    /// The day on which the person left the account.
    public var left: Day?
    public var personal: Personal?
    public var itinerary: [Stay] = []
    public var privacy: Privacy?
    public var narrative = Prose()

    public init(id: String, origin: Origin, name: String, title: String) {
        self.id = id
        self.origin = origin
        self.name = name
        self.title = title
    }

    public enum Layer: String, Sendable, CaseIterable {
        case operation, management, decision
    }

    public enum Function: String, Sendable, CaseIterable {
        case using, technical, finance
    }

    public enum Stance: String, Sendable, CaseIterable {
        case champion, supporter, neutral, critic, unknown
    }

    /// Where the person is, from a day to a day.
    public struct Stay: Sendable, Hashable {
        public var place: Place
        public var from: Day
        public var to: Day
        public var location: String
        public var note: String?

        public init(place: Place, from: Day, to: Day, location: String, note: String?) {
            self.place = place
            self.from = from
            self.to = to
            self.location = location
            self.note = note
        }
    }

    /// What a good account manager remembers of a person.
    public struct Personal: Sendable, Hashable {
        public var family: String?
        public var hometown: String?
        public var university: String?
        public var sports: String?
        public var food: String?
        public var pets: String?
        public var books: String?
        public var lastHoliday: String?
        public var nextHoliday: String?
        public var roleInOrganisation: String?
        public var colleagues: String?
        /// This year's.
        public var goals: String?
        public var ambitions: String?

        public init() {}
    }

    /// Why personal data are kept, and until when.
    public struct Privacy: Sendable, Hashable {
        public var basis: String
        public var source: String
        public var collected: Day
        public var expires: Day

        public init(basis: String, source: String, collected: Day, expires: Day) {
            self.basis = basis
            self.source = source
            self.collected = collected
            self.expires = expires
        }
    }
}
