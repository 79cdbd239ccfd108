/// A distributor through whom goods reach an account.
public struct Partner: Sendable {
    public var id: String
    public var origin: Origin
    public var name: String
    public var region: String?
    public var contact: String?
    public var phone: String?
    public var narrative = Prose()

    public init(id: String, origin: Origin, name: String) {
        self.id = id
        self.origin = origin
        self.name = name
    }
}
