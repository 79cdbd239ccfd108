/// Why a baseline file cannot be used, with the line that shows it.
public struct BaselineError: Error, Hashable {
    /// What can be wrong with a baseline file.
    public enum Problem: Hashable, Sendable {
        /// The first line does not name a format that this version reads.
        case unknownFormat
        /// A line is not fingerprint, count, rule and path; a merge may have left its marks.
        case malformedLine
        /// A fingerprint stands in the file twice, as a merge may leave it.
        case duplicateFingerprint(Fingerprint)
    }

    /// Counted from 1.
    public var line: Int
    /// What is wrong with the line.
    public var problem: Problem
}

extension BaselineError.Problem {
    /// What is wrong and what to do, in one line.
    public var message: Statement {
        switch self {
        case .unknownFormat: .noBaseline
        case .malformedLine: .malformedBaselineLine
        case .duplicateFingerprint(let fingerprint): .fingerprintTwice(fingerprint: fingerprint.description)
        }
    }
}
