/// A run of exactly two tildes, which may begin or end a text that is struck through (GitHub Flavored Markdown 0.29,
/// Strikethrough).
///
/// GitHub takes one tilde too, the specification does not: `3~5 天，8~10 天` is two ranges.
struct Strikethrough {
    var range: Range<Int>
    var mayOpen: Bool
    var mayClose: Bool

    /// The runs in a part of a text, which are told from what stands beside them as those of emphases are.
    /// - Parameters:
    ///   - before: What stands before the whole text.
    ///   - after: What stands behind it.
    static func all(
        in text: [UInt8], _ part: Range<Int>, before: InlineNeighbour, after: InlineNeighbour
    ) -> [Strikethrough] {
        var found: [Strikethrough] = []
        var offset = part.lowerBound
        while let start = text[offset..<part.upperBound].firstIndex(of: UInt8(ascii: "~")) {
            let end = text[start..<part.upperBound].firstIndex { $0 != UInt8(ascii: "~") } ?? part.upperBound
            offset = end
            guard end - start == 2 else { continue }
            let left = start == 0 ? before : InlineNeighbour(endingAt: start, in: text[...])
            let right = end == text.count ? after : InlineNeighbour(at: end, in: text[...])
            found.append(
                Strikethrough(
                    range: start..<end,
                    mayOpen: right == .word || right == .punctuation && left != .word,
                    mayClose: left == .word || left == .punctuation && right != .word))
        }
        return found
    }
}
