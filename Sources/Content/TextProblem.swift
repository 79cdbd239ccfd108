import Findings

/// What git has left in the place of a text, or within it: of files that are no records, such as templates.
public struct TextProblem: Sendable {
    /// What is wrong, to stand behind the file's name.
    public let message: Statement
    /// What to do about it.
    public let help: Statement

    /// Nil for a text in which git has left nothing.
    public init?(_ bytes: [UInt8]) {
        if LFSPointer.isPointer(bytes) {
            (message, help) = (.gitLfsPointer, .fetchFromGitLfs)
        } else if let conflict = firstMergeConflict(bytes) {
            let line = 1 + bytes[..<conflict].count { $0 == 0x0A }
            message = .mergeConflictFrom(line: line)
            help = .resolveConflict
        } else {
            return nil
        }
    }
}
