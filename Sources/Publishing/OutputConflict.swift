/// Two files of the site that cannot both be published.
public struct OutputConflict: Sendable, Equatable {
    /// The path that both lay claim to.
    public let path: String

    /// How they are at odds.
    public let kind: Kind

    /// The item that was first in the site's order to claim the path.
    public let firstItem: Int

    /// The item that claimed it again; the same item when it does so itself.
    public let secondItem: Int

    /// How two files are at odds.
    public enum Kind: Sendable, Equatable {
        /// Both have the same path.
        case duplicate

        /// The path of one is a folder in the path of the other.
        case fileAndFolder
    }
}
