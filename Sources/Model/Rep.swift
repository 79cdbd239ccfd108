/// One of our representatives.
public struct Rep: Sendable {
    /// The file's name without `.md`, by which accounts, visits and actions refer to the representative.
    public var id: String
    /// The file in `content/reps/`.
    @Incidental public var origin: Origin
    /// As pages show it; empty where the file has none, which is an error.
    public var name: String
    /// What the post is called; nil where the file does not say, and then a representative.
    public var title: String?
    /// As it is written in the file; ``EmailAddress`` tells whether mail can be sent to it.
    public var email: String?
    /// A word of the settings' regions; nil where the file does not say.
    public var region: String?
    /// Another rep's id.
    public var manager: String?
    /// Whether the rep's file says that the rep works for us; ``isActive(on:)`` tells it for a day.
    public var isActive = true
    /// The last day on which the rep works, or worked, for us.
    public var until: Day?
    /// The text below the fields of the file.
    public var narrative = Prose()

    /// A representative who works for us and of whom nothing but the name is known yet.
    public init(id: String, origin: Origin, name: String) {
        self.id = id
        self.origin = origin
        self.name = name
    }

    /// Whether the rep works for us on a day. Where the last day is known, it alone decides; without one, someone who is
    /// not active is so on every day.
    public func isActive(on day: Day) -> Bool {
        until.map { day <= $0 } ?? isActive
    }
}
