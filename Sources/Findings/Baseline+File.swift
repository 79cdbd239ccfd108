import Text

extension Baseline {
    private static let heading = "# dossier baseline 2"
    /// Of the format before: its fingerprints are of English messages, which nobody can compute again.
    private static let formerHeading = "# dossier baseline 1"

    /// The file's text, the same for the same findings.
    public var text: String {
        var text = Self.heading + "\n"
        for entry in entries {
            text += "\(entry.fingerprint)\t\(entry.count)\t\(visibleText(entry.rule))\t\(visibleText(entry.path))\n"
        }
        return text
    }

    /// Reads a baseline file. Line breaks may be LF or CR LF, since Git may have turned one into the other.
    ///
    /// - Throws: `BaselineError` where the file is no baseline, or one that hides nobody knows how much.
    public init(_ bytes: [UInt8]) throws(BaselineError) {
        let index = LineIndex(bytes)
        var entries: [Fingerprint: Entry] = [:]
        var isFormer = false
        for line in 1...index.lineCount {
            let text = String(decoding: bytes[index.content(ofLine: line) ?? 0..<0], as: UTF8.self)
            if line == 1 {
                isFormer = text == Self.formerHeading
                guard isFormer || text == Self.heading else { throw BaselineError(line: 1, problem: .unknownFormat) }
            }
            if text.isEmpty || text.hasPrefix("#") { continue }
            guard let entry = Entry(line: text) else { throw BaselineError(line: line, problem: .malformedLine) }
            guard entries.updateValue(entry, forKey: entry.fingerprint) == nil else {
                throw BaselineError(line: line, problem: .duplicateFingerprint(entry.fingerprint))
            }
        }
        self.init(entries: entries.values, isFormer: isFormer)
    }
}

extension Baseline.Entry {
    fileprivate init?(line: String) {
        let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, let fingerprint = Fingerprint(fields[0]) else { return nil }
        guard let count = Int32(fields[1]), count > 0 else { return nil }
        self.init(fingerprint: fingerprint, count: Int(count), rule: String(fields[2]), path: String(fields[3]))
    }
}
