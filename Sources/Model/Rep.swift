/// One of our representatives.
public struct Rep: Sendable {
    public var id: String
    public var origin: Origin
    public var name: String
    public var email: String?
    public var region: String?
    /// Another rep's id.
    public var manager: String?
    /// Whether the rep's file says that the rep works for us; ``isActive(on:)`` tells it for a day.
    public var isActive = true
    /// The last day on which the rep works, or worked, for us.
    public var until: Day?
    public var narrative = Prose()

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
