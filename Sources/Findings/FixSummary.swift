import Text

/// A text for a line of its own: visible, without the line break at its end, and no longer than 60 characters.
func excerpt(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    let limit = 60
    let isCut = scalars.count > limit
    return visibleText(String(scalars.prefix(isCut ? limit - 1 : limit))) + (isCut ? "…" : "")
}

extension Finding.Fix {
    /// What the fix would do; nil where the finding's suggestion says the same.
    ///
    /// - Parameters:
    ///   - index: the lines of the file to be edited, if it can be read.
    ///   - path: the file's path as the reader knows it, which is given where the fix edits elsewhere.
    func summary(for finding: Finding, in index: LineIndex?, path: String) -> Statement? {
        if finding.suggestion == replacement, finding.place == place { return nil }
        let edit = edit(in: index)
        let start = place.range.start
        if place.path != finding.place.path {
            return .fixElsewhere(edit: edit, place: "\(path):\(start.line):\(start.column)")
        }
        return start.line == finding.place.range.start.line ? edit : .fixOnLine(edit: edit, line: start.line)
    }

    private func edit(in index: LineIndex?) -> Statement {
        let new = excerpt(replacement)
        if place.range.start == place.range.end { return .insertText(new: new) }
        guard let offsets = index?.offsets(of: place.range), let index else {
            return replacement.isEmpty ? .removePlace : .writeInstead(new: new)
        }
        let old = excerpt(String(decoding: index.bytes[offsets], as: UTF8.self))
        guard !old.isEmpty else { return replacement.isEmpty ? .removePlace : .writeInstead(new: new) }
        return replacement.isEmpty ? .removeText(old: old) : .replaceText(new: new, old: old)
    }
}
