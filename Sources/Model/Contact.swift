import Findings
import Text

/// A person at the account.
public struct Contact: Sendable, Equatable {
    /// The file's name without `.md`; contacts of other accounts may have the same.
    public var id: String
    /// The file in the account's `contacts/`.
    @Incidental public var origin: Origin
    /// As pages show it; empty where the card has none, which is an error.
    public var name: String
    /// The person's position, as it stands on a visiting card.
    public var title: String
    /// How high the person stands; nil where nobody knows.
    public var layer: Layer?
    /// From which side the person looks at what we sell; nil where nobody knows.
    public var function: Function?
    /// Within the organisation.
    public var role: String?
    /// What this person cares about.
    public var concerns: [String] = []
    /// Unknown where the card does not say.
    public var stance: Stance = .unknown
    /// A contact of the same account.
    public var reportsTo: String?
    /// The ids of contacts of the same account.
    public var worksWith: [String] = []
    /// As it is written on the card; ``TelephoneNumber`` reads the one to dial.
    public var phone: String?
    /// As it is written on the card; ``EmailAddress`` tells whether mail can be sent to it.
    public var email: String?
    /// The service and the name under which the person is reached there, as it is written.
    public var messenger: String?
    /// The day on which the person left the account.
    public var left: Day?
    /// Nil where nothing is noted; where something is, ``privacy`` is required.
    public var personal: Personal?
    /// By the first day, then by the last.
    public var itinerary: [Stay] = []
    /// Nil where the file has none, as it may where nothing personal is kept.
    public var privacy: Privacy?
    /// The text below the fields of the card.
    public var narrative = Prose()

    /// A person of whom nothing but name and title is known yet.
    public init(id: String, origin: Origin, name: String, title: String) {
        self.id = id
        self.origin = origin
        self.name = name
        self.title = title
    }

    /// How high a person stands: works with it, answers for a department, or decides where the money goes.
    public enum Layer: String, Sendable, CaseIterable {
        case operation, management, decision
    }

    /// The side from which a person looks at what we sell: as its user, at its technology, or at price and terms.
    public enum Function: String, Sendable, CaseIterable {
        case using, technical, finance
    }

    /// How a person is disposed towards us, from the one who speaks for us to the one who is against it.
    public enum Stance: String, Sendable, CaseIterable {
        case champion, supporter, neutral, critic, unknown
    }

    /// Where the person is, from a day to a day.
    public struct Stay: Sendable, Hashable {
        /// The item of `itinerary` in the contact's file.
        @Incidental public var place: Place
        /// The first day of the stay.
        public var from: Day
        /// The last day of the stay, which belongs to it; the first one where the card names no other.
        public var to: Day
        /// Where the person is, as its author wrote it.
        public var location: String
        /// What else is known of the stay.
        public var note: String?

        /// A stay as the card tells of it.
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
        /// Partner, children and whoever else matters to the person.
        public var family: String?
        /// Where the person comes from.
        public var hometown: String?
        /// Where the person studied.
        public var university: String?
        /// What the person plays or follows.
        public var sports: String?
        /// What the person likes to eat and drink.
        public var food: String?
        /// The animals at home, and their names.
        public var pets: String?
        /// What the person likes to read.
        public var books: String?
        /// Where the last holiday was spent; `personal.holidays.last` in the file.
        public var lastHoliday: String?
        /// Where the next holiday is to be spent; `personal.holidays.next` in the file.
        public var nextHoliday: String?
        /// What the person is within the house, beyond the title.
        public var roleInOrganisation: String?
        /// How the person gets on with colleagues.
        public var colleagues: String?
        /// This year's.
        public var goals: String?
        /// What the person hopes to become in the long run.
        public var ambitions: String?

        /// Nothing is remembered yet.
        public init() {}
    }

    /// Why personal data are kept, and until when.
    public struct Privacy: Sendable, Hashable {
        /// What permits that they are kept, such as consent.
        public var basis: String
        /// How we came to know them, such as `told in person`.
        public var source: String
        /// The day on which they were told to us; it cannot lie ahead.
        public var collected: Day
        /// The last day on which they may be kept.
        public var expires: Day

        /// The grounds as the card tells them.
        public init(basis: String, source: String, collected: Day, expires: Day) {
            self.basis = basis
            self.source = source
            self.collected = collected
            self.expires = expires
        }
    }
}
