import Findings

/// The lines of a YAML text, for a second look where libyaml's events do not tell enough.
struct YAMLText {
    /// The line of the file on which the text begins, less one.
    let lineOffset: Int
    private let lines: [ArraySlice<UInt8>]

    init(_ text: ArraySlice<UInt8>, lineOffset: Int) {
        self.lineOffset = lineOffset
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    var count: Int { lines.count }

    /// The characters of a line, counted from 0, without its end.
    func line(_ number: Int) -> [Unicode.Scalar] {
        guard lines.indices.contains(number) else { return [] }
        var line = lines[number]
        if line.last == 0x0D { line.removeLast() }
        return Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    }

    func holds(_ byte: UInt8, inLine number: Int) -> Bool {
        lines.indices.contains(number) && lines[number].contains(byte)
    }

    /// A stretch of a line; line and columns are counted from 0.
    func range(line: Int, _ columns: Range<Int>) -> SourceRange {
        SourceRange(line: line + lineOffset + 1, column: columns.lowerBound + 1, length: columns.count)
    }
}

extension Unicode.Scalar {
    /// Whether YAML takes the character for a blank.
    var isYAMLBlank: Bool { self == " " || self == "\t" }

    /// Whether the names of fields are written with it.
    var isOfFieldName: Bool { ("a"..."z").contains(self) || self == "_" || ("0"..."9").contains(self) }

    /// Whether the names of anchors are written with it.
    var isOfAnchor: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self) || self == "-"
            || self == "_"
    }

    /// Whether it looks like a blank and is none to YAML: a no-break space, an ideographic space, one without width.
    var isForeignBlank: Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// What such a blank is called.
    var nameOfBlank: String {
        switch value {
        case 0x09: "a tab"
        case 0xA0, 0x202F: "a no-break space"
        case 0x3000: "a full-width space (U+3000)"
        case 0x200B, 0x2060, 0xFEFF: "a character without width"
        default: "a blank that is no plain space"
        }
    }

    /// Whether people begin the items of a list with it where YAML wants `- `.
    var isForeignBullet: Bool { "－–—•·●▪◦‣・".unicodeScalars.contains(self) }
}

/// A text as YAML reads it back, within brackets too: as it is, or in quotes where it must be.
func writtenForYAML(_ text: String) -> String {
    let marks = ":#,[]{}\"".unicodeScalars
    let isPlain = text.unicodeScalars.allSatisfy { !marks.contains($0) }
    let starts = "-?&*!|>'%@` ".unicodeScalars
    guard isPlain, let first = text.unicodeScalars.first, !starts.contains(first), text.last != " " else {
        return quotedForYAML(text.unicodeScalars)
    }
    return text
}

/// A text in quotes, such that YAML reads it as it is.
func quotedForYAML(_ text: some Sequence<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(text))
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "''"))'"
}
