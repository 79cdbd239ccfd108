/// HTML or SVG that is known to be safe and goes into a page as it is.
public struct Markup: Hashable, Sendable {
    /// The markup in UTF-8.
    public let bytes: [UInt8]

    /// Vouches for the markup: nothing escapes or checks it from here on.
    public init(safe html: String) {
        bytes = Array(html.utf8)
    }

    /// Vouches for the markup, in UTF-8: nothing escapes or checks it from here on.
    public init(safe bytes: [UInt8]) {
        self.bytes = bytes
    }
}
