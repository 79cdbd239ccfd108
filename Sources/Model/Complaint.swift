/// A complaint: when, what, how it went and what was done about it.
///
/// The terms follow ISO 10002 and the 8D report: containment, root cause, escape cause (why it was not caught),
/// corrective action, prevention.
public struct Complaint: Sendable, Equatable {
    /// How bad it is; each severity has a promise of its own in ``ComplaintSettings``.
    public enum Severity: String, Sendable, CaseIterable {
        case minor, major, critical
    }

    /// How far it has come. Those that are resolved or closed are not open any more.
    public enum Status: String, Sendable, CaseIterable {
        case open, answered, resolved, closed
    }

    /// The file's name without `.md`: the day, and words behind it where the author put some.
    public var id: String
    /// The file in the account's `complaints/`.
    @Incidental public var origin: Origin
    /// The day on which it was raised, from which both promises run; it is the one in the file's name.
    public var date: Day
    /// When on that day; nil where nobody noted it.
    public var time: ClockTime?
    /// A product's id.
    public var product: String?
    /// A word of the settings' categories.
    public var category: String?
    /// As it was judged by its author; required.
    public var severity: Severity
    /// The one at the account who complained: a contact's id, or free words.
    public var raisedBy: String?
    /// The one of us who heard of it first: a rep's id, or free words.
    public var receivedBy: String?
    /// The one of us who sees to it: a rep's id, or free words.
    public var handledBy: String?
    /// What the account asks for, as its author wrote it.
    public var remedySought: String?
    /// As the card says it; required, and held against the days.
    public var status: Status
    /// The day of the first answer, where it is noted; ``firstAnswered`` knows more.
    public var answered: Day?
    /// The days on which it was resolved, in order: more than one if it was reopened.
    public var resolutions: [Day] = []
    /// The days on which it was reopened, in order, each after a resolution.
    public var reopenings: [Day] = []
    /// What was done at once, before the cause was known.
    public var containment: String?
    /// Why it happened: the root cause.
    public var cause: String?
    /// A word of the settings' causes: the kind of cause, so that causes can be counted.
    public var causeKind: String?
    /// Why it was not caught before it reached the account.
    public var escapeCause: String?
    /// What is done so that the cause goes away, in the order of the card.
    public var correctiveActions: [Action] = []
    /// What keeps it from happening again, elsewhere too.
    public var prevention: String?
    /// How it ended; there is always one once the complaint is resolved or closed.
    public var result: String?
    /// What the complaint cost us, in the site's currency; never below zero. Nil where nobody knows.
    public var cost: Money?
    /// Whether the account was content with the result; nil where nobody has asked.
    public var isSatisfied: Bool?
    /// The text below the fields of the card.
    public var narrative = Prose()

    /// A complaint of which nothing but the required fields is known yet.
    public init(id: String, origin: Origin, date: Day, severity: Severity, status: Status) {
        self.id = id
        self.origin = origin
        self.date = date
        self.severity = severity
        self.status = status
    }

    /// Whether somebody still has to do something about it.
    public var isOpen: Bool { status == .open || status == .answered }

    /// The day of the resolution that still stands; nil if there is none, or nobody wrote when.
    public var resolved: Day? { resolutions.count > reopenings.count ? resolutions.last : nil }

    /// The day of the answer: who resolved without one has answered by resolving. Nil if there is none, or nobody wrote
    /// when.
    public var firstAnswered: Day? { answered ?? resolutions.first }
}
