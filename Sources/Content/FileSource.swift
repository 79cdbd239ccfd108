import Findings
import Text

/// What a site is read from: the disk, or something else that has files in folders. Whatever reads a file of the site asks it,
/// by the file's path below the site's folder, such as `content/accounts/acme/account.md`.
public protocol FileSource: Sendable {
    /// What lies directly in a folder, in no particular order; the site's own folder has an empty path.
    func entries(of folder: String) throws(Unreadable) -> [FileEntry]
    /// What a path leads to. Links are followed; below `content/` only to files within it.
    func status(of path: String) throws(Unreadable) -> FileStatus
    /// The bytes of a regular file, at most `limit` of them.
    func bytes(of path: String, limit: Int) throws(Unreadable) -> [UInt8]
}

/// What something that has a path is.
public enum FileKind: Sendable {
    case file, folder
    /// Neither: a link that was not followed, a pipe, a device.
    case other
}

/// Something in a folder.
public struct FileEntry: Sendable {
    /// As it lies there; nil for one that is not UTF-8.
    public let name: String?
    /// What stands there itself: no link is followed.
    public let kind: FileKind

    /// Something under a name.
    public init(name: String?, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}

/// What a path leads to.
public struct FileStatus: Sendable {
    /// What it is.
    public let kind: FileKind
    /// Of a file, in bytes.
    public let size: Int

    /// Something of a size.
    public init(kind: FileKind, size: Int) {
        self.kind = kind
        self.size = size
    }
}

/// Why a file could not be read as text; the words of an `unreadable-file` finding.
public struct Unreadable: Error {
    /// What is wrong, to stand behind the file's name: "is not UTF-8 text".
    public let message: Statement
    /// The first character that is not as it should be.
    public let range: SourceRange
    /// What to do about it.
    public let help: Statement?

    /// A reason, and where it shows.
    public init(message: Statement, range: SourceRange = .start, help: Statement? = nil) {
        self.message = message
        self.range = range
        self.help = help
    }
}

/// The largest files that are read, in bytes.
public enum SizeLimit {
    /// Of a record, and of the settings.
    public static let text = 1 << 20
    /// Of a table, and of what is no record.
    public static let table = 16 << 20
    /// Of an SVG picture, which is looked through.
    static let picture = 4 << 20
}

extension FileSource {
    /// What a path leads to; nil where that is nothing that could be read.
    public func kind(of path: String) -> FileKind? { try? status(of: path).kind }

    /// The bytes of a file of text, without a byte order mark, if they are as `checkText` asks for.
    func text(of path: String, limit: Int) throws(Unreadable) -> [UInt8] {
        let text = withoutByteOrderMark(try bytes(of: path, limit: limit))
        try checkText(text)
        return text
    }
}
