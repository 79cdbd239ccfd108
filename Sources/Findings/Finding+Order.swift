extension Finding: Comparable {
    /// The one order in which findings are ever shown: by file, then by place, then by severity, rule and sentence.
    ///
    /// Texts are compared byte by byte, and findings that differ at all have an order, so that it never depends on
    /// the order in which they were found.
    public static func < (left: Finding, right: Finding) -> Bool {
        if let isBefore = isBefore(left.place.path, right.place.path) { return isBefore }
        let (first, second) = (left.place.range, right.place.range)
        if first.start != second.start { return first.start < second.start }
        if left.severity != right.severity { return left.severity < right.severity }
        if let isBefore = isBefore(left.rule, right.rule) { return isBefore }
        if let isBefore = isBefore(left.message.key, right.message.key) { return isBefore }
        if first.end != second.end { return first.end < second.end }
        return left.remarks.lexicographicallyPrecedes(right.remarks) { isBefore($0, $1) == true }
    }

    /// All that is not compared before, as texts.
    private var remarks: [String] {
        var remarks = [help?.key ?? "", suggestion ?? "", "\(help == nil) \(suggestion == nil) \(fix == nil)"]
        for note in notes { remarks += [note.message.key, note.place.path, "\(note.place.range)"] }
        if let fix { remarks += [fix.replacement, fix.place.path, "\(fix.place.range)"] }
        return remarks
    }
}

extension Statement {
    /// The sentence and what is filled in as one text, the same in every language.
    fileprivate var key: String { facts.isEmpty ? sentence : "\(sentence) \(facts.map(\.value))" }
}

/// Whether `left` comes before `right` by their bytes; nil if they have the same.
func isBefore(_ left: String, _ right: String) -> Bool? {
    var (left, right) = (left, right)
    return left.withUTF8 { first in
        right.withUTF8 { second in
            for index in 0..<min(first.count, second.count) where first[index] != second[index] {
                return first[index] < second[index]
            }
            return first.count == second.count ? nil : first.count < second.count
        }
    }
}
