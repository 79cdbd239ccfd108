import Text

/// A file with its fixes written: what is not fixed stays as it is, byte for byte.
public struct FixedFile: Hashable, Sendable {
    /// A fix that was left out, and why.
    public struct Skipped: Hashable, Sendable {
        /// Why a fix can be left out.
        public enum Reason: Hashable, Sendable {
            /// It would edit what another fix edits too. It can be made in the next run.
            case overlap
            /// The file does not have the place: it has changed since it was checked.
            case noSuchPlace
        }

        /// The fix as it was given.
        public var fix: Finding.Fix
        /// Why it was left out.
        public var reason: Reason
    }

    /// The file's new content.
    public let bytes: [UInt8]
    /// The fixes that were written, by their place in the file. Of equal fixes, the first stands for all.
    public let applied: [Finding.Fix]
    /// The fixes that were not written.
    public let skipped: [Skipped]

    /// Writes `fixes`, all of them for one file, into its `bytes`.
    ///
    /// Of two fixes that overlap, the one that begins first is written, and of two that insert at one place, only one:
    /// nobody could tell in which order they belong. Fixes that only touch are both written.
    public init(_ bytes: [UInt8], applying fixes: some Sequence<Finding.Fix>) {
        let index = LineIndex(bytes)
        var edits: [(range: Range<Int>, fix: Finding.Fix)] = []
        var skipped: [Skipped] = []
        for fix in fixes {
            if let range = index.offsets(of: fix.place.range) {
                edits.append((range, fix))
            } else {
                skipped.append(Skipped(fix: fix, reason: .noSuchPlace))
            }
        }
        edits.sort { Self.order($0.fix, $1.fix) }
        skipped.sort { Self.order($0.fix, $1.fix) }

        var result: [UInt8] = []
        var applied: [Finding.Fix] = []
        var copied = 0
        var lastRange: Range<Int>?
        for (range, fix) in edits {
            if let last = applied.last, last.replacement.utf8.elementsEqual(fix.replacement.utf8), range == lastRange {
                continue
            }
            if let lastRange, range.lowerBound < lastRange.upperBound || range == lastRange {
                skipped.append(Skipped(fix: fix, reason: .overlap))
                continue
            }
            result += bytes[copied..<range.lowerBound]
            result += fix.replacement.utf8
            copied = range.upperBound
            lastRange = range
            applied.append(fix)
        }
        result += bytes[copied...]
        (self.bytes, self.applied, self.skipped) = (result, applied, skipped)
    }

    /// By place, and of fixes at one place by their text, so that the outcome never depends on the order given.
    private static func order(_ left: Finding.Fix, _ right: Finding.Fix) -> Bool {
        let (first, second) = (left.place.range, right.place.range)
        if first.start != second.start { return first.start < second.start }
        if first.end != second.end { return first.end < second.end }
        return left.replacement.utf8.lexicographicallyPrecedes(right.replacement.utf8)
    }
}
