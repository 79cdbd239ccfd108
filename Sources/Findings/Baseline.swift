import Text

/// What was known before: how many findings of each fingerprint. `--baseline FILE` hides as many and no more, so that
/// an old tree can adopt the tool and get better from there.
///
/// The file is text with a line for each fingerprint, sorted, so that it can be reviewed and merged: fingerprint,
/// count, rule and path, separated by tabs. Rule and path are there for people. Empty lines, and lines that start
/// with `#`, are comments; the first line names the format's version.
public struct Baseline: Hashable, Sendable {
    /// What is known of one fingerprint.
    public struct Entry: Hashable, Sendable {
        /// What equal findings have in common.
        public var fingerprint: Fingerprint
        /// How many equal findings are known, at least 1.
        public var count: Int
        /// The findings' rule.
        public var rule: String
        /// The findings' file, relative to the site's folder.
        public var path: String
    }

    /// Sorted by path, rule and fingerprint.
    public let entries: [Entry]
    /// Whether it is of the format before, which hides by rule and file alone: as many findings as it knows there.
    public let isFormer: Bool

    /// The baseline that hides `findings` and nothing else.
    public init(_ findings: some Sequence<Finding>) {
        var known: [Fingerprint: Entry] = [:]
        for finding in findings {
            let fingerprint = Fingerprint(finding)
            let new = Entry(fingerprint: fingerprint, count: 0, rule: finding.rule, path: finding.place.path)
            known[fingerprint, default: new].count += 1
        }
        self.init(entries: known.values)
    }

    init(entries: some Sequence<Entry>, isFormer: Bool = false) {
        self.isFormer = isFormer
        self.entries = entries.sorted { left, right in
            isBefore(left.path, right.path) ?? isBefore(left.rule, right.rule) ?? (left.fingerprint < right.fingerprint)
        }
    }

    /// What is left of `findings` once the known ones are hidden. Of more equal findings than are known, those that
    /// come first in the order of findings are hidden.
    public func hiding(_ findings: some Sequence<Finding>) -> Outcome {
        if isFormer {
            return hiding(findings, known: entries.map { (RuleAndPath(rule: $0.rule, path: $0.path), $0.count) }) {
                RuleAndPath(rule: visibleText($0.rule), path: visibleText($0.place.path))
            }
        }
        return hiding(findings, known: entries.map { ($0.fingerprint, $0.count) }, by: Fingerprint.init)
    }

    private struct RuleAndPath: Hashable {
        let rule: String
        let path: String
    }

    private func hiding<Key: Hashable>(
        _ findings: some Sequence<Finding>, known: [(Key, Int)], by key: (Finding) -> Key
    ) -> Outcome {
        var left = Dictionary(known, uniquingKeysWith: +)
        var outcome = Outcome()
        for finding in findings.sorted() {
            let key = key(finding)
            if let count = left[key], count > 0 {
                left[key] = count - 1
                outcome.hidden += 1
            } else {
                outcome.findings.append(finding)
            }
        }
        outcome.gone = left.values.reduce(0, +)
        return outcome
    }

    /// Findings, less those that a baseline knows.
    public struct Outcome: Hashable, Sendable {
        /// The new findings, sorted.
        public var findings: [Finding] = []
        /// How many known findings were hidden.
        public var hidden = 0
        /// How many findings the baseline knows that are no longer there: it could be written anew.
        public var gone = 0
    }
}
