/// A text in which places are looked up as its readers count them: lines and scalars from 1, a byte order mark not counted.
///
/// Written for the tests alone: it shares nothing with what it tests.
struct MutatedText {
    struct Position: Comparable, Hashable {
        var line: Int
        var column: Int

        static func < (left: Position, right: Position) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// A stretch up to its end.
    struct Stretch: Hashable {
        var start: Position
        var end: Position

        func down(by lines: Int) -> Stretch {
            Stretch(
                start: Position(line: start.line + lines, column: start.column),
                end: Position(line: end.line + lines, column: end.column))
        }
    }

    /// What a finding writes in place of what.
    struct Edit: Hashable {
        var start: Position
        var end: Position
        var replacement: String
    }

    let scalars: [Unicode.Scalar]
    /// Each line's first and the one behind its last scalar, line ends not counted.
    private let lines: [Range<Int>]

    /// Nil where the bytes are no text.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        scalars = Array(text.unicodeScalars)
        var lines: [Range<Int>] = []
        var start = scalars.first == "\u{FEFF}" ? 1 : 0
        for index in scalars.indices where scalars[index] == "\n" {
            let end = index > start && scalars[index - 1] == "\r" ? index - 1 : index
            lines.append(start..<end)
            start = index + 1
        }
        lines.append(start..<scalars.count)
        self.lines = lines
    }

    /// Whether the text has the place: a line, and a column on it or just behind its end.
    func has(_ position: Position) -> Bool { offset(of: position) != nil }

    private func offset(of position: Position) -> Int? {
        guard lines.indices.contains(position.line - 1), position.column >= 1 else { return nil }
        let line = lines[position.line - 1]
        let offset = line.lowerBound + position.column - 1
        return offset <= line.upperBound ? offset : nil
    }

    /// What stands in a stretch; nil where the text has no such place.
    func text(of stretch: Stretch) -> String? {
        guard let start = offset(of: stretch.start), let end = offset(of: stretch.end), start <= end else { return nil }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    /// A line by its number, without its end; nil where the text has fewer.
    func line(_ number: Int) -> String? {
        lines.indices.contains(number - 1) ? String(String.UnicodeScalarView(scalars[lines[number - 1]])) : nil
    }

    /// Where a place stands once edits have been made.
    func position(of position: Position, after edits: [Edit]) -> Position {
        var line = position.line
        var column = position.column
        for edit in edits where edit.end <= position || edit.start < position {
            let end = min(edit.end, position)
            let added = edit.replacement.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            line += added.count - 1 - (end.line - edit.start.line)
            guard end.line == position.line else { continue }
            column = position.column - end.column + (added.last?.count ?? 0) + 1
            if added.count == 1 {
                let before = edits.filter { $0 != edit && $0.end <= edit.start && $0.end.line == edit.start.line }
                column =
                    self.position(of: edit.start, after: before).column + (added.last?.count ?? 0)
                    + position.column - end.column
            }
        }
        return Position(line: line, column: column)
    }

    /// The text with edits made, of which those that overlap wait for the next turn; and those that were made.
    func applying(_ edits: Set<Edit>) -> (bytes: [UInt8], made: [Edit])? {
        var made: [Edit] = []
        var result = String.UnicodeScalarView()
        var copied = 0
        let order = edits.sorted {
            if $0.start != $1.start { return $0.start < $1.start }
            if $0.end != $1.end { return $0.end < $1.end }
            return $0.replacement.utf8.lexicographicallyPrecedes($1.replacement.utf8)
        }
        for edit in order {
            guard let start = offset(of: edit.start), let end = offset(of: edit.end), start <= end else { return nil }
            if let last = made.last, edit.start < last.end || (edit.start, edit.end) == (last.start, last.end) {
                continue
            }
            result.append(contentsOf: scalars[copied..<start])
            result.append(contentsOf: edit.replacement.unicodeScalars)
            copied = end
            made.append(edit)
        }
        result.append(contentsOf: scalars[copied...])
        return (Array(String(result).utf8), made)
    }
}
