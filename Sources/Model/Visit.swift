/// A visit: when, where, who received us, what was said, how the deal stands and when the next visit is.
public struct Visit: Sendable {
    public enum Status: String, Sendable, CaseIterable {
        case planned, done, cancelled
    }

    public var id: String
    public var origin: Origin
    public var date: Day
    public var time: ClockTime?
    /// Where it takes place.
    public var location: String?
    /// A rep's id; the account's owner where the file names none.
    public var rep: String
    /// Contacts of the account.
    public var met: [String] = []
    public var purpose: String?
    public var status: Status
    /// A word of the settings' progress.
    public var progress: String?
    public var amount: Money?
    public var nextVisit: Day?
    public var actions: [Action] = []
    public var narrative = Prose()

    public init(id: String, origin: Origin, date: Day, rep: String, status: Status) {
        self.id = id
        self.origin = origin
        self.date = date
        self.rep = rep
        self.status = status
    }
}
