/// A distributor through whom goods reach an account.
public struct Partner: Sendable {
    /// The file's name without `.md`, by which accounts refer to the partner.
    public var id: String
    /// The file in `content/partners/`.
    @Incidental public var origin: Origin
    /// As pages show it; empty where the file has none, which is an error.
    public var name: String
    /// A word of the settings' regions; nil where the file does not say.
    public var region: String?
    /// The name of the person to ask for there; free words, not the id of a ``Contact``.
    public var contact: String?
    /// As it is written in the file; ``TelephoneNumber`` reads the one to dial.
    public var phone: String?
    /// The text below the fields of the file.
    public var narrative = Prose()

    /// A partner of whom nothing but the name is known yet.
    public init(id: String, origin: Origin, name: String) {
        self.id = id
        self.origin = origin
        self.name = name
    }
}
