import Findings
import Text

/// A file of text that is no record: a template, or the words of an interface.
public enum TextFile {
    /// What keeps a file from being read as text.
    public struct Problem: Error, Sendable {
        /// What is wrong, without the file's name: "is not UTF-8 text".
        public let message: Statement
        /// The first character that is not as it should be.
        public let position: SourcePosition
        /// What to do about it.
        public let help: Statement?
    }

    /// The text of a file's bytes, without a byte order mark.
    public static func text(_ bytes: [UInt8]) throws(Problem) -> String {
        let bytes = withoutByteOrderMark(bytes)
        do throws(Unreadable) {
            try checkEncoding(bytes)
        } catch {
            throw Problem(message: error.message, position: error.range.start, help: error.help)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
    /// The text of one of the site's files, without a byte order mark; nil if it cannot be read.
    public static func text(of path: String, from files: any FileSource) -> String? {
        (try? files.bytes(of: path, limit: SizeLimit.table)).flatMap { try? text($0) }
    }
}
