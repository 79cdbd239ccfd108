import Findings

/// Something to be done after a visit or a complaint.
public struct Action: Sendable, Hashable {
    public var place: Place
    public var what: String
    /// A rep's id, a contact's id or free words.
    public var who: String?
    public var due: Day?
    public var done: Day?

    public init(place: Place, what: String, who: String?, due: Day?, done: Day?) {
        self.place = place
        self.what = what
        self.who = who
        self.due = due
        self.done = done
    }
}
