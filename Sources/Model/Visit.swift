/// A visit: when, where, who received us, what was said, how the deal stands and when the next visit is.
public struct Visit: Sendable, Equatable {
    public enum Status: String, Sendable, CaseIterable {
        case planned, done, cancelled
    }

    public var id: String
    public var origin: Origin
    public var date: Day
    public var time: ClockTime?
    /// Where it takes place.
    public var location: String?
    /// A rep's id; where the file names none, the account's owner of the visit's day.
    public var rep: String
    /// Contacts of the account.
    public var met: [String] = []
    public var purpose: String?
    public var status: Status
    /// A word of the settings' progress.
    public var progress: String?
    public var amount: Money?
    public var nextVisit: Day?
    /// The days for which the visit stood in the calendar before it was moved, in the order of the moves.
    public var movedFrom: [Day] = []
    /// How often its card was changed so that calendars which have it already should take it anew; moves do not count.
    public var revision = 0
    public var actions: [Action] = []
    public var narrative = Prose()

    public init(id: String, origin: Origin, date: Day, rep: String, status: Status) {
        self.id = id
        self.origin = origin
        self.date = date
        self.rep = rep
        self.status = status
    }

    /// The day for which the visit was planned at first.
    public var firstDay: Day { movedFrom.first ?? date }

    /// The visit's id with the day for which it was planned at first in the place of its own: what calendars know it by.
    public var nameOfFirstDay: String {
        // The names of visits begin with their days.
        movedFrom.isEmpty ? id : firstDay.description + id.dropFirst(10)
    }
}
