/// A line of YAML outside brackets, cut into its indentation, the marks of list items, the name of its field and the value.
/// Columns are counted from 0.
struct YAMLLine {
    let scalars: [Unicode.Scalar]
    /// How many plain spaces stand before everything else.
    let indent: Int
    /// Where the marks of list items stand.
    let dashes: [Int]
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
        var dashes: [Int] = []
        while start + 1 < end, scalars[start] == "-", scalars[start + 1].isYAMLBlank {
            dashes.append(start)
            start = scalars[(start + 1)...].firstIndex { !$0.isYAMLBlank } ?? end
        }
        content = start
        self.dashes = dashes
        name = Self.name(scalars[start..<end])
        value = name.map { Self.value(scalars[..<end], behind: $0.upperBound) } ?? start
        self.end = end
    }

    /// Where a field's value begins; the end if a comment is all that follows.
    private static func value(_ text: ArraySlice<Unicode.Scalar>, behind name: Int) -> Int {
        let rest = text[min(name + 1, text.endIndex)...]
        guard let value = rest.firstIndex(where: { !$0.isYAMLBlank }), text[value] != "#" else { return text.endIndex }
        return value
    }

    var isBlank: Bool { indent >= end }
    var isComment: Bool { !isBlank && scalars[indent] == "#" }
    var isListItem: Bool { content > indent }
    /// Whether it begins or ends a document.
    var isFence: Bool {
        let text = scalars[..<end]
        return text.elementsEqual("---".unicodeScalars) || text.elementsEqual("...".unicodeScalars)
    }
    var first: Unicode.Scalar? { content < end ? scalars[content] : nil }

    /// Whether it begins like a field that the content may have: a name in small letters with a colon behind it.
    var isField: Bool {
        guard let name else { return false }
        return scalars[name].allSatisfy(\.isOfFieldName)
    }

    /// The value's text without a comment behind it.
    var valueRange: Range<Int> { value..<end(behind: value) }

    /// Where a value that goes on at `start` ends: before the blanks of a comment, or with the line.
    func end(behind start: Int) -> Int {
        var index = start
        while index < end {
            if scalars[index] == "#", index > start, scalars[index - 1].isYAMLBlank { break }
            index += 1
        }
        while index > start, scalars[index - 1].isYAMLBlank { index -= 1 }
        return index
    }

    /// What an author would take for a field's name: words before the first `:` that a blank or the line's end follows. It
    /// may stand in quotes.
    private static func name(_ text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        guard let first = text.first else { return nil }
        if first == "\"" || first == "'" {
            guard let end = text.dropFirst().firstIndex(of: first), isEndOfName(text, end + 1) else { return nil }
            return text.startIndex..<end + 1
        }
        guard first.properties.isAlphabetic || first.properties.numericType != nil else { return nil }
        let end = text.firstIndex { ":：{}[]\"'，、".unicodeScalars.contains($0) }
        guard let end else { return nil }
        if isEndOfName(text, end) { return text.startIndex..<end }
        // `2026-12-01T10:00:` opens a block: the name is odd, but the colon behind it is in its place.
        guard text[end] == ":", text.last == ":", !text.contains(where: \.isYAMLBlank) else { return nil }
        return text.startIndex..<text.endIndex - 1
    }

    /// Whether a `:` stands there and a blank or the line's end behind it.
    private static func isEndOfName(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
        guard index < text.endIndex, text[index] == ":" else { return false }
        return index + 1 == text.endIndex || text[index + 1].isYAMLBlank
    }
}
