import Findings
import Text

/// The lines of a YAML text, for a second look where libyaml's events do not tell enough.
///
/// The line that was asked for last is kept: any number of values may stand on one line.
final class YAMLText {
    /// The line of the file on which the text begins, less one.
    let lineOffset: Int
    private let lines: [ArraySlice<UInt8>]
    private var lastLine: (number: Int, scalars: [Unicode.Scalar])?
    private var lastSearch: (number: Int, byte: UInt8, isThere: Bool)?
    /// How many bytes were read.
    private(set) var steps = 0

    init(_ text: ArraySlice<UInt8>, lineOffset: Int) {
        self.lineOffset = lineOffset
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    var count: Int { lines.count }

    /// The characters of a line, counted from 0, without its end.
    func line(_ number: Int) -> [Unicode.Scalar] {
        if let lastLine, lastLine.number == number { return lastLine.scalars }
        guard lines.indices.contains(number) else { return [] }
        var line = lines[number]
        steps += line.count
        if line.last == 0x0D { line.removeLast() }
        let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
        lastLine = (number, scalars)
        return scalars
    }

    func holds(_ byte: UInt8, inLine number: Int) -> Bool {
        if let lastSearch, lastSearch.number == number, lastSearch.byte == byte { return lastSearch.isThere }
        guard lines.indices.contains(number) else { return false }
        steps += lines[number].count
        let isThere = lines[number].contains(byte)
        lastSearch = (number, byte, isThere)
        return isThere
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

    /// Whether somebody may write the name of a field or of a word of the settings with it.
    var isOfLooseName: Bool { isOfFieldName || self == "-" || properties.isAlphabetic }

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
    var nameOfBlank: Statement {
        switch value {
        case 0x09: .aTab
        case 0xA0, 0x202F: .aNoBreakSpace
        case 0x3000: .aFullWidthSpace
        case 0x200B, 0x2060, 0xFEFF: .aCharacterWithoutWidth
        default: .aBlankThatIsNoSpace
        }
    }

    /// Whether people begin the items of a list with it where YAML wants `- `.
    var isForeignBullet: Bool { "－–—•·●▪◦‣・".unicodeScalars.contains(self) }

    /// Whether a value that begins with it is a tag, an anchor, an alias or an error to YAML, and no text.
    var beginsNoPlainText: Bool { "!&*%@`".unicodeScalars.contains(self) }
}

extension ArraySlice<Unicode.Scalar> {
    /// Whether YAML takes what stands there for a text: it begins with no sign of its own, and a quote is closed.
    var isReadAsText: Bool {
        guard let first else { return true }
        guard first == "\"" || first == "'" else { return !first.beginsNoPlainText }
        var reading = EnclosedValue(first)
        return reading.read(Array(self), from: 0, to: count) == .closed
    }
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
