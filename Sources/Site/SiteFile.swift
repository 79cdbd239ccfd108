/// One file of the finished site: its path below the output folder, and what is in it.
public struct SiteFile: Sendable {
    /// What a file is made of: bytes that are at hand, or a file of the site that is copied when it is published.
    public enum Contents: Sendable {
        case bytes([UInt8])
        /// A copy of an attachment, by its path below `content/`.
        case attachment(String)
    }

    /// Below the output folder, without a slash in front, such as `accounts/acme.html`.
    public var path: String
    /// What the file holds once it is published.
    public var contents: Contents

    /// A file at a path below the output folder.
    public init(path: String, contents: Contents) {
        self.path = path
        self.contents = contents
    }
}
