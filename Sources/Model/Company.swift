/// What the company is: its profile.
public struct Company: Sendable, Hashable {
    /// The street and the town of its seat, in one text; required of every card.
    public var address: String?
    /// As it is written on the card, which may hold several numbers; ``TelephoneNumber`` reads the one to dial.
    public var phone: String?
    /// Begins with `https://` or `http://`; any other address is dropped as an error.
    public var website: String?
    /// The person who may sign for the company; required of every card.
    public var legalRepresentative: String?
    /// When the company came to be, to the year, the month or the day; required of every card.
    public var founded: Period?
    /// How many people the company employs; nil where nobody knows.
    public var employees: Int?
    /// In the site's currency; never below zero.
    public var registeredCapital: Money?
    /// What the company does, in a few words.
    public var business: String?
    /// In the order of the card.
    public var management: [Manager] = []
    /// Nil where the card says nothing of it.
    public var bank: Bank?

    /// A profile in which nothing is said yet.
    public init() {}

    /// A member of the company's management.
    public struct Manager: Sendable, Hashable {
        /// The person's name; a manager need not have a card as a ``Contact``.
        public var name: String
        /// The person's position; nil where the card does not say.
        public var title: String?
        /// When the person took the position, or will; nil where the card does not say.
        public var since: Period?

        /// A manager as the card tells of one.
        public init(name: String, title: String? = nil, since: Period? = nil) {
            self.name = name
            self.title = title
            self.since = since
        }
    }

    /// The bank through which the company pays.
    public struct Bank: Sendable, Hashable {
        /// The bank's name.
        public var name: String?
        /// The number of the company's account there, as it is written, or where that is kept.
        public var account: String?

        /// A bank as the card tells of one; either may be missing.
        public init(name: String? = nil, account: String? = nil) {
            self.name = name
            self.account = account
        }
    }
}
