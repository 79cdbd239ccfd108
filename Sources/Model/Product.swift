/// Something that we sell.
public struct Product: Sendable {
    /// The file's name without `.md`, by which sales and complaints refer to the product.
    public var id: String
    /// The file in `content/products/`.
    @Incidental public var origin: Origin
    /// As pages show it; empty where the file has none, which is an error.
    public var name: String
    /// The line of products to which it belongs, in free words; nil where the file does not say.
    public var line: String?
    /// Other names of the product, shown on its page and known to suggestions.
    public var aliases: [String] = []
    /// The text below the fields of the file.
    public var narrative = Prose()

    /// A product of which nothing but the name is known yet.
    public init(id: String, origin: Origin, name: String) {
        self.id = id
        self.origin = origin
        self.name = name
    }
}
