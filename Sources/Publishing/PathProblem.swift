import Findings

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
    public var explanation: Statement {
        switch self {
        case .empty: .pathIsEmpty
        case .absolute: .pathIsAbsolute
        case .emptyPart: .pathHasEmptyPart
        case .dots: .pathHasDots
        case .hidden: .pathIsHidden
        case .tooLong: .pathPartTooLong
        case .tooDeep: .pathTooDeep
        case .nul: .pathHoldsNul
        }
    }
}
