/// A complaint: when, what, how it went and what was done about it.
///
/// The terms follow ISO 10002 and the 8D report: containment, root cause, escape cause (why it was not caught),
/// corrective action, prevention.
public struct Complaint: Sendable, Equatable {
    public enum Severity: String, Sendable, CaseIterable {
        case minor, major, critical
    }

    public enum Status: String, Sendable, CaseIterable {
        case open, answered, resolved, closed
    }

    public var id: String
    public var origin: Origin
    public var date: Day
    public var time: ClockTime?
    /// A product's id.
    public var product: String?
    /// A word of the settings' categories.
    public var category: String?
    public var severity: Severity
    public var raisedBy: String?
    public var receivedBy: String?
    public var handledBy: String?
    public var remedySought: String?
    public var status: Status
    public var answered: Day?
    /// The days on which it was resolved, in order: more than one if it was reopened.
    public var resolutions: [Day] = []
    /// The days on which it was reopened, in order, each after a resolution.
    public var reopenings: [Day] = []
    public var containment: String?
    public var cause: String?
    /// A word of the settings' causes: the kind of cause, so that causes can be counted.
    public var causeKind: String?
    public var escapeCause: String?
    public var correctiveActions: [Action] = []
    public var prevention: String?
    public var result: String?
    public var cost: Money?
    public var isSatisfied: Bool?
    public var narrative = Prose()

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
