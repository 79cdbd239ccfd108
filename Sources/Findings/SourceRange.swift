/// A place in a text: line and column, both counted from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Comparable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static let start = SourcePosition(line: 1, column: 1)

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a text from `start` up to, and not including, `end`.
public struct SourceRange: Hashable, Sendable {
    public var start: SourcePosition
    public var end: SourcePosition

    public init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = max(start, end)
    }

    /// A stretch of `length` scalars on one line.
    public init(line: Int, column: Int, length: Int = 1) {
        self.init(
            start: SourcePosition(line: line, column: column),
            end: SourcePosition(line: line, column: column + max(length, 0))
        )
    }

    public static let start = SourceRange(line: 1, column: 1, length: 0)
}

/// A stretch of a file. The path is relative to the site's folder, with `/` between its parts.
public struct Place: Hashable, Sendable {
    public var path: String
    public var range: SourceRange

    public init(path: String, range: SourceRange = .start) {
        self.path = path
        self.range = range
    }
}
