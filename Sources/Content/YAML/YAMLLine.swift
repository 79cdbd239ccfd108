/// A line of YAML outside brackets, cut into its indentation, the marks of list items, the name of its field and the value.
/// Columns are counted from 0.
struct YAMLLine {
    let scalars: [Unicode.Scalar]
    /// How many plain spaces stand before everything else.
    let indent: Int
    /// Where the text begins behind the marks of list items.
    let content: Int
    /// The field's name, if there is one with a `:` and a blank or the line's end behind it.
    let name: Range<Int>?
    /// Where the value begins; the line's end if there is none.
    let value: Int
    /// The end of the text, without blanks.
    let end: Int

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        let end = (scalars.lastIndex { !$0.isYAMLBlank } ?? -1) + 1
        indent = min(end, scalars.firstIndex { $0 != " " } ?? scalars.count)
        var start = indent
        while start + 1 < end, scalars[start] == "-", scalars[start + 1].isYAMLBlank {
            start = scalars[(start + 1)...].firstIndex { !$0.isYAMLBlank } ?? end
        }
        content = start
        name = Self.name(scalars[start..<end])
        value =
            name.map { name in scalars[min(name.upperBound + 1, end)..<end].firstIndex { !$0.isYAMLBlank } ?? end }
            ?? start
        self.end = end
    }

    var isBlank: Bool { indent >= end }
    var isComment: Bool { !isBlank && scalars[indent] == "#" }
    var isListItem: Bool { content > indent }
    var first: Unicode.Scalar? { content < end ? scalars[content] : nil }

    /// Whether it begins like a field that the content may have: a name in small letters with a colon behind it.
    var isField: Bool {
        guard let name else { return false }
        return scalars[name].allSatisfy { ("a"..."z").contains($0) || $0 == "_" || ("0"..."9").contains($0) }
    }

    /// The value's text without a comment behind it.
    var valueRange: Range<Int> {
        var index = value
        while index < end {
            if scalars[index] == "#", index > value, scalars[index - 1].isYAMLBlank { break }
            index += 1
        }
        while index > value, scalars[index - 1].isYAMLBlank { index -= 1 }
        return value..<index
    }

    private static func name(_ text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        guard let first = text.first, !"[{#&*!|>%@`'\"?".unicodeScalars.contains(first) else { return nil }
        for index in text.indices where text[index] == ":" {
            if index + 1 == text.endIndex || text[index + 1].isYAMLBlank { return text.startIndex..<index }
        }
        return nil
    }
}
