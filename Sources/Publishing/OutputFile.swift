/// One file of the finished site: where it goes, and what it holds.
public struct OutputFile: Sendable {
    /// The path below the output folder, its parts parted by `/`: `customers/acme/index.html`.
    ///
    /// Publishing refuses a path that is empty or absolute, has an empty part, a part that begins with a dot (so `.`,
    /// `..` and dotfiles), a part over 255 bytes, more than 100 parts, or a NUL.
    public var path: String

    /// What the file holds.
    public var contents: Contents

    /// What a file holds: bytes made by the build, or a copy of a file that stands somewhere else.
    public enum Contents: Sendable {
        /// These bytes.
        case bytes([UInt8])

        /// The bytes of the file at this absolute path, streamed, never held in memory whole.
        ///
        /// It has to be a regular file: a symbolic link, a folder or a device is an error.
        case copy(of: String)
    }

    /// A file at `path` below the output folder.
    public init(path: String, contents: Contents) {
        self.path = path
        self.contents = contents
    }

    /// A file at `path` below the output folder, holding `bytes`.
    public init(path: String, bytes: [UInt8]) {
        self.init(path: path, contents: .bytes(bytes))
    }
}
