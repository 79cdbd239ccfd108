import Findings
import Text

/// Text that YAML takes for a comment although it was most likely meant to be read: `purpose: Autumn order #4711`.
final class DroppedText: Sendable {
    /// From the `#` to the end of what was meant.
    let range: SourceRange
    /// The value with what was dropped from it, to be put in quotes.
    let whole: SourceRange
    /// The same in quotes.
    let quoted: String

    /// What YAML drops behind a plain value, or nil if nothing stands there or it reads like a comment.
    ///
    /// - Parameters:
    ///   - start: The column at which the value begins on `line`, counted from 0.
    ///   - end: The column behind it.
    ///   - isInBrackets: Whether a comma or a bracket ends the text.
    init?(behind start: Int, _ end: Int, ofLine number: Int, in text: YAMLText, isInBrackets: Bool) {
        guard text.holds(UInt8(ascii: "#"), inLine: number) else { return nil }
        let line = text.line(number)
        guard start <= end, end <= line.count else { return nil }
        let mark = line[end...].firstIndex { !$0.isYAMLBlank } ?? line.count
        guard mark < line.count, line[mark] == "#" else { return nil }
        // A `#` that touches the value belongs to it; one right behind a bracket or a comma does not, to libyaml.
        guard start < end || mark > end || isInBrackets else { return nil }
        let isMeant = Self.isMeant(line[mark...], behind: line[start..<end])
        guard isMeant else { return nil }
        let meantEnd = Self.end(of: line, from: mark + 1, isInBrackets: isInBrackets)
        let first = start < end ? start : mark
        range = text.range(line: number, mark..<meantEnd)
        whole = text.range(line: number, first..<meantEnd)
        quoted = quotedForYAML(line[first..<meantEnd])
    }

    /// A text in quotes, with what YAML drops behind it.
    static func quoting(
        _ columns: Range<Int>, ofLine number: Int, in text: YAMLText, isInBrackets: Bool
    ) -> (range: SourceRange, replacement: String) {
        let dropped = DroppedText(
            behind: columns.lowerBound, columns.upperBound, ofLine: number, in: text, isInBrackets: isInBrackets)
        return dropped.map { ($0.whole, $0.quoted) }
            ?? (text.range(line: number, columns), quotedForYAML(text.line(number)[columns]))
    }

    /// What it says to the person who wrote it.
    static let message: Statement = .takenForComment
    /// What to do about it.
    static let help: Statement = .quoteOrSpaceComment

    /// Whether a comment reads like a part of the text before it: nothing stands between the `#` and its word, or the text
    /// before it leads to a number.
    private static func isMeant(_ comment: ArraySlice<Unicode.Scalar>, behind text: ArraySlice<Unicode.Scalar>) -> Bool
    {
        guard let next = comment.dropFirst().first, next != "#" else { return false }
        if !next.isYAMLBlank { return true }
        let number = comment.dropFirst().first { !$0.isYAMLBlank }
        guard number?.properties.numericType != nil else { return false }
        let words = text.split { $0.isYAMLBlank }
        guard let last = words.last else { return false }
        let word = String(String.UnicodeScalarView(last)).lowercased()
        return numberWords.contains(word) || ["号", "第", "单", "編號", "号码"].contains { word.hasSuffix($0) }
    }

    /// Words behind which a number is expected.
    private static let numberWords: Set = [
        "no", "no.", "nr", "nr.", "number", "num", "num.", "order", "invoice", "ticket", "case", "contract", "lot",
        "batch", "po", "item", "room", "suite", "unit", "offer", "quote", "complaint", "issue", "ext", "ext.", "n°",
        "№",
    ]

    /// Where the text ends: at a comment behind it, within brackets at the next comma or bracket, else with the line.
    private static func end(of line: [Unicode.Scalar], from start: Int, isInBrackets: Bool) -> Int {
        var end = start
        while end < line.count {
            if isInBrackets, ",]}".unicodeScalars.contains(line[end]) { break }
            if line[end] == "#", line[end - 1].isYAMLBlank, end + 1 >= line.count || line[end + 1].isYAMLBlank { break }
            end += 1
        }
        while end > start, line[end - 1].isYAMLBlank { end -= 1 }
        return end
    }
}
