/// Why a path cannot name a file of the site.
public enum PathProblem: Error, Equatable {
    /// There is no path.
    case empty

    /// It begins with `/`.
    case absolute

    /// Two slashes follow each other, or it ends in one.
    case emptyPart

    /// A part is `.` or `..`.
    case dots

    /// A part begins with a dot. Dotfiles at the output's root belong to the folder's owner; no page is one.
    case hidden

    /// A part is longer than 255 bytes, the most that Linux file systems hold.
    case tooLong

    /// It has more than 100 parts, or more than 4,000 bytes.
    case tooDeep

    /// It holds a NUL.
    case nul

    /// The problem in plain words, fit to follow "the path … ".
    public var explanation: String {
        switch self {
        case .empty: "is empty"
        case .absolute: "begins with “/”, where a path below the output folder is needed"
        case .emptyPart: "has an empty part (two slashes in a row, or one at its end)"
        case .dots: "has a part “.” or “..”"
        case .hidden: "has a part that begins with a dot"
        case .tooLong: "has a part longer than 255 bytes"
        case .tooDeep: "has more than 100 parts, or more than 4,000 bytes"
        case .nul: "holds a NUL character"
        }
    }
}
