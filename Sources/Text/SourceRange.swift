/// A place in a text: line and column, both counted from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in Unicode scalars.
    public var column: Int

    /// A position; both are counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The beginning of a text.
    public static let start = SourcePosition(line: 1, column: 1)

    /// By line, then by column.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a text from `start` up to, and not including, `end`.
public struct SourceRange: Hashable, Sendable {
    /// The first position within.
    public var start: SourcePosition
    /// The position behind the last.
    public var end: SourcePosition

    /// A stretch between two positions; empty if `end` comes before `start`.
    public init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = max(start, end)
    }

    /// A stretch of `length` scalars on one line.
    public init(line: Int, column: Int, length: Int = 1) {
        let end = column.addingReportingOverflow(max(length, 0))
        self.init(
            start: SourcePosition(line: line, column: column),
            end: SourcePosition(line: line, column: end.overflow ? .max : end.partialValue)
        )
    }

    /// The empty stretch at the beginning of a text, which stands for a file as a whole.
    public static let start = SourceRange(line: 1, column: 1, length: 0)
}

/// A stretch of a file. The path is relative to the site's folder, with `/` between its parts.
public struct Place: Hashable, Sendable {
    /// Relative to the site's folder.
    public var path: String
    /// The stretch within the file.
    public var range: SourceRange

    /// A stretch of a file; without a range, the file as a whole.
    public init(path: String, range: SourceRange = .start) {
        self.path = path
        self.range = range
    }
}
