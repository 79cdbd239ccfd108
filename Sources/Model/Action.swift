import Text

/// Something to be done after a visit or a complaint.
public struct Action: Sendable, Hashable {
    /// The item in the card of the visit or the complaint.
    @Incidental public var place: Place
    /// What is to be done, as its author wrote it.
    public var what: String
    /// A rep's id, a contact's id or free words.
    public var who: String?
    /// The last day by which it should be done; nil where none was agreed.
    public var due: Day?
    /// The day on which it was done; nil as long as it is open.
    public var done: Day?

    /// An action of a visit, or the corrective action of a complaint.
    public init(place: Place, what: String, who: String? = nil, due: Day? = nil, done: Day? = nil) {
        self.place = place
        self.what = what
        self.who = who
        self.due = due
        self.done = done
    }
}
