/// Something that we sell.
public struct Product: Sendable {
    public var id: String
    public var origin: Origin
    public var name: String
    public var line: String?
    public var aliases: [String] = []
    public var narrative = Prose()

    public init(id: String, origin: Origin, name: String) {
        self.id = id
        self.origin = origin
        self.name = name
    }
}
