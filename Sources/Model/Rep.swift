/// One of our representatives.
public struct Rep: Sendable {
    public var id: String
    public var origin: Origin
    public var name: String
    public var email: String?
    public var region: String?
    /// Another rep's id.
    public var manager: String?
    public var isActive = true
    public var narrative = Prose()

    public init(id: String, origin: Origin, name: String) {
        self.id = id
        self.origin = origin
        self.name = name
    }
}
