/// Why a baseline file cannot be used, with the line that shows it.
public struct BaselineError: Error, Hashable, CustomStringConvertible {
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

    /// What is wrong and what to do, in one line.
    public var description: String {
        switch problem {
        case .unknownFormat:
            "line \(line): this is not a baseline that this version can read; it has to begin with "
                + "`# dossier baseline 2`"
        case .malformedLine:
            "line \(line): expected fingerprint, count, rule and path, separated by tabs; write the baseline anew"
        case .duplicateFingerprint(let fingerprint):
            "line \(line): the fingerprint \(fingerprint) stands in the baseline twice; write the baseline anew"
        }
    }
}
