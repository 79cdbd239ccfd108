/// A visit: when, where, who received us, what was said, how the deal stands and when the next visit is.
public struct Visit: Sendable, Equatable {
    /// What became of the visit; only one that is done counts as held.
    public enum Status: String, Sendable, CaseIterable {
        case planned, done, cancelled
    }

    /// The file's name without `.md`: the day, and words behind it where the author put some.
    public var id: String
    /// The file in the account's `visits/`.
    @Incidental public var origin: Origin
    /// The day of the visit, which is the one in the file's name; it may lie ahead unless the visit is done.
    public var date: Day
    /// When on that day it begins, by the clocks of the site's timezone; nil where that is open.
    public var time: ClockTime?
    /// Where it takes place.
    public var location: String?
    /// A rep's id; where the file names none, the account's owner of the visit's day.
    public var rep: String
    /// Contacts of the account.
    public var met: [String] = []
    /// What the visit is for, as its author wrote it.
    public var purpose: String?
    /// As the card says it; required.
    public var status: Status
    /// A word of the settings' progress.
    public var progress: String?
    /// The amount that is talked about, in the site's currency; never below zero.
    public var amount: Money?
    /// The day agreed for the next visit, which is after this one; nil where none was agreed.
    public var nextVisit: Day?
    /// The days for which the visit stood in the calendar before it was moved, in the order of the moves.
    public var movedFrom: [Day] = []
    /// How often its card was changed so that calendars which have it already should take it anew; moves do not count.
    public var revision = 0
    /// What was agreed and is to be done, in the order of the card.
    public var actions: [Action] = []
    /// The report: the text below the fields of the card.
    public var narrative = Prose()

    /// A visit of which nothing but the required fields is known yet.
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
