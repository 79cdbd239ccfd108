/// A text for a line of its own: visible, without the line break at its end, and no longer than 60 characters.
func excerpt(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    let limit = 60
    let isCut = scalars.count > limit
    return visibleText(String(scalars.prefix(isCut ? limit - 1 : limit))) + (isCut ? "…" : "")
}

extension Finding.Fix {
    /// What the fix would do, in words; nil where the finding's suggestion says the same.
    ///
    /// - Parameters:
    ///   - index: the lines of the file to be edited, if it can be read.
    ///   - path: the file's path as the reader knows it, which is given where the fix edits elsewhere.
    func summary(for finding: Finding, in index: LineIndex?, path: String) -> String? {
        if finding.suggestion == replacement, finding.place == place { return nil }
        let new = excerpt(replacement)
        var text: String
        if place.range.start == place.range.end {
            text = "insert `\(new)`"
        } else if let offsets = index?.offsets(of: place.range), let index {
            let old = excerpt(String(decoding: index.bytes[offsets], as: UTF8.self))
            text = replacement.isEmpty ? "remove `\(old)`" : "write `\(new)` instead of `\(old)`"
        } else {
            text = replacement.isEmpty ? "remove this" : "write `\(new)` instead"
        }
        let start = place.range.start
        if place.path != finding.place.path {
            text += " at \(path):\(start.line):\(start.column)"
        } else if start.line != finding.place.range.start.line {
            text += " on line \(start.line)"
        }
        return text
    }
}
