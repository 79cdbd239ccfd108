/// One file of the finished site: its path below the output folder, and what is in it.
public struct SiteFile: Sendable {
    public enum Contents: Sendable {
        case bytes([UInt8])
        /// A copy of an attachment, by its path below `content/`.
        case attachment(String)
    }

    public var path: String
    public var contents: Contents

    public init(path: String, contents: Contents) {
        self.path = path
        self.contents = contents
    }
}
