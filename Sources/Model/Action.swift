import Findings

/// Something to be done after a visit or a complaint.
public struct Action: Sendable, Hashable {
    public var place: Place
    public var what: String
    /// A rep's id, a contact's id or free words.
    public var who: String?
    public var due: Day?
    public var done: Day?
    /// Where ``done`` is written, if it is.
    public var donePlace: Place?

    public init(place: Place, what: String, who: String?, due: Day?, done: Day?, donePlace: Place? = nil) {
        self.place = place
        self.what = what
        self.who = who
        self.due = due
        self.done = done
        self.donePlace = donePlace
    }
}
