import Findings

/// A mistake that libyaml notices lines too late, or tells in words of YAML's grammar.
struct YAMLMistake {
    /// What is wrong.
    let range: SourceRange
    let message: String
    var help: String?
    /// An edit after which the text says what was meant.
    var fix: (range: SourceRange, replacement: String)?
}

/// Reads a text line by line as its author sees it, and notes each line that cannot be YAML.
struct MistakeSearch {
    private let text: YAMLText
    private(set) var found: YAMLMistake?
    /// The first line that was not looked at yet.
    private var next = 0
    /// How far the line is looked for that tells how much one is to be indented.
    private static let linesAhead = 100
    /// The last line that was neither blank nor a comment nor part of a longer text.
    private var above: YAMLLine?
    private var block: Block?
    private var open: OpenValue?

    /// A text behind `|` or `>`.
    private struct Block {
        let indent: Int
        var hasText = false
    }

    /// A value in quotes or brackets that goes on on the next line.
    private struct OpenValue {
        let line: Int
        let column: Int
        let indent: Int
        var reading: EnclosedValue
    }

    init(_ text: YAMLText) {
        self.text = text
    }

    /// How many bytes of the text were read.
    var steps: Int { text.steps }

    /// The last mistake up to the line, counted from 0, on which libyaml stumbled; nil if none is known. What was looked at
    /// before is not looked at again.
    mutating func last(upTo line: Int) -> YAMLMistake? {
        let end = max(1, min(line + 1, text.count))
        while next < end {
            look(at: next)
            next += 1
        }
        return found
    }

    private mutating func look(at number: Int) {
        let line = YAMLLine(text.line(number))
        guard !line.isBlank else { return }
        if goesOn(line, number) { return }
        guard !line.isComment else { return }
        defer { above = line }
        if checkIndentation(line, number) { return }
        if line.name == nil, let mistake = withoutName(line, number) {
            found = mistake
            return
        }
        if let mistake = deeper(line, number) {
            found = mistake
            return
        }
        guard line.name != nil || line.isListItem, line.value < line.end else { return }
        if line.name == nil, isContinuation(line) { return }
        checkValue(line, number)
    }

    // MARK: - Texts over several lines

    /// Whether the line belongs to a value that began above it.
    private mutating func goesOn(_ line: YAMLLine, _ number: Int) -> Bool {
        if let block {
            if line.indent > block.indent {
                self.block?.hasText = true
                return true
            }
            self.block = nil
            if !block.hasText, !line.isField, !line.isListItem, !line.isComment,
                !(line.first.map { $0.isForeignBlank || $0 == "\t" } ?? false)
            {
                found = YAMLMistake(
                    range: text.range(line: number, line.indent..<line.end),
                    message: "a text behind `|` or `>` must be indented",
                    help: "Begin each of its lines with two spaces more than the field's name has.")
                above = line
                return true
            }
        }
        guard var open else { return false }
        // A field where a value in quotes or brackets should go on: it was never closed.
        if line.isField, line.indent <= open.indent {
            found = unclosed(open)
            self.open = nil
            return false
        }
        self.open = nil
        switch open.reading.read(line.scalars, from: line.indent, to: line.end) {
        case .open:
            open.reading.isFirstLine = false
            self.open = open
        case .closed: break
        case .followed(let index), .dropped(let index):
            found = YAMLMistake(
                range: text.range(line: number, index..<line.end),
                message: "\(open.reading.nameOfEnd) ends the value, and more text follows",
                help: "Put the whole value in quotes.")
        }
        return true
    }

    private func unclosed(_ open: OpenValue) -> YAMLMistake {
        let line = YAMLLine(text.line(open.line))
        let end = text.range(line: open.line, line.end..<line.end)
        return YAMLMistake(
            range: text.range(line: open.line, open.column..<open.column + 1), message: open.reading.complaint,
            help: open.reading.remedy,
            fix: open.reading.isFirstLine ? open.reading.closing.map { (end, $0) } : nil)
    }

    // MARK: - Lines as a whole

    private mutating func checkIndentation(_ line: YAMLLine, _ number: Int) -> Bool {
        guard let first = line.scalars[line.indent...].first, first == "\t" || first.isForeignBlank else {
            return false
        }
        let end = line.scalars[line.indent...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? line.end
        found = YAMLMistake(
            range: text.range(line: number, line.indent..<end),
            message: "the line is indented with \(first.nameOfBlank)", help: "Indent with plain spaces.",
            fix: (
                text.range(line: number, 0..<end), String(repeating: " ", count: likelyIndent(of: number, from: end))
            ))
        return true
    }

    /// As much as the fields beside it: those above, or those below where the line above opens a mapping.
    private func likelyIndent(of number: Int, from end: Int) -> Int {
        guard let above else { return 0 }
        if above.value < above.end { return above.content }
        let below = (number + 1..<max(number + 1, min(text.count, number + Self.linesAhead))).lazy.map {
            YAMLLine(text.line($0))
        }
        .first { !$0.isBlank && !($0.first?.isForeignBlank ?? false) && $0.first != "\t" }
        return below.map { $0.indent > above.indent ? $0.indent : above.content + 2 } ?? above.content + 2
    }

    /// A line that may be no field: it has no colon, or one that YAML does not take for one.
    private func withoutName(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        let words = line.scalars[line.content..<line.end]
        if let colon = words.firstIndex(of: "："),
            !words[..<colon].contains(where: { ":\"'#".unicodeScalars.contains($0) }),
            !isContinuation(line), !line.isListItem
        {
            let next = words[(colon + 1)...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? line.end
            let range = text.range(line: number, colon..<next)
            return YAMLMistake(
                range: range, message: "`：` is no colon of YAML: a field's name is followed by `:` and a space",
                help: "Type it with the keyboard switched to Latin letters.", fix: (range, ": "))
        }
        if let bullet = bullet(line, number) { return bullet }
        guard !isContinuation(line), let colon = words.firstIndex(of: ":"), colon > line.content,
            words[..<colon].allSatisfy({ ("a"..."z").contains($0) || $0 == "_" })
        else { return nil }
        let next = words[colon + 1]
        if next.isForeignBlank {
            let end = words[(colon + 1)...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? line.end
            let range = text.range(line: number, colon + 1..<end)
            return YAMLMistake(
                range: range,
                message: "behind the `:` stands \(next.nameOfBlank), which YAML does not take for a space",
                help: "Write a plain space.", fix: (range, " "))
        }
        guard next != "/" || line.isListItem == false, !line.isListItem || isListOfFields(number, line) else {
            return nil
        }
        let range = text.range(line: number, line.content..<colon + 1)
        let place = text.range(line: number, colon + 1..<colon + 1)
        return YAMLMistake(
            range: range, message: "a space is missing behind the `:`", help: "Write `field: value`.", fix: (place, " ")
        )
    }

    /// Whether the next line goes on with the fields of a list's item.
    private func isListOfFields(_ number: Int, _ line: YAMLLine) -> Bool {
        let next = YAMLLine(text.line(number + 1))
        return next.isField && next.indent == line.content
    }

    /// An item of a list whose mark is none to YAML.
    private func bullet(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        guard let first = line.first, !line.isListItem, let above, above.isListItem, above.indent == line.indent else {
            return nil
        }
        let isDash = first == "-" && line.content + 1 < line.end
        guard isDash || first.isForeignBullet || first == "*" else { return nil }
        let rest = line.scalars[(line.content + 1)...].firstIndex { !$0.isYAMLBlank && !$0.isForeignBlank } ?? line.end
        let range = text.range(line: number, line.content..<rest)
        return YAMLMistake(
            range: text.range(line: number, line.content..<line.content + 1),
            message: isDash
                ? "a space is missing behind the `-`" : "`\(first)` does not begin an item of a list: `- ` does",
            help: nil, fix: (range, "- "))
    }

    /// Whether the line only goes on with a plain text from above.
    private func isContinuation(_ line: YAMLLine) -> Bool {
        guard let above, above.value < above.end || above.name == nil else { return false }
        guard let first = above.scalars[above.value...].first, !"\"'[{|>".unicodeScalars.contains(first) else {
            return false
        }
        return line.indent > (above.isListItem && above.name == nil ? above.indent : above.content)
    }

    /// A field that is indented more than the one above it, which has its value already.
    private func deeper(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        guard line.isField, !line.isListItem, let above, above.isField, above.value < above.end,
            line.indent > above.content, let first = above.scalars[above.value...].first,
            !"|>&!".unicodeScalars.contains(first)
        else { return nil }
        let range = text.range(line: number, line.indent..<line.end)
        let indent = String(repeating: " ", count: above.content)
        return YAMLMistake(
            range: range, message: "this field is indented more than the one above it, which has its value already",
            help: "Fields of one mapping begin in the same column.",
            fix: line.indent == above.content + 1 ? (text.range(line: number, 0..<line.indent), indent) : nil)
    }

    // MARK: - Values

    private mutating func checkValue(_ line: YAMLLine, _ number: Int) {
        let first = line.scalars[line.value]
        switch first {
        case "|", ">":
            let header = line.scalars[line.valueRange]
            if header.dropFirst().allSatisfy({ "+-123456789".unicodeScalars.contains($0) }) {
                block = Block(indent: line.isListItem && line.name == nil ? line.indent : line.content)
            } else {
                found = special(line, number, "`\(first)` at the start of a value announces a text on the lines below")
            }
        case "\"", "'", "[", "{":
            checkEnclosed(line, number)
        case "@", "`", "%", ",", "]", "}":
            found = special(line, number, "a value cannot begin with `\(first)`")
        case "*":
            let isAlias = line.scalars[line.valueRange].dropFirst().allSatisfy {
                $0.isASCII && $0.properties.isAlphabetic || $0 == "-" || $0 == "_" || $0.properties.numericType != nil
            }
            if !isAlias || line.valueRange.count == 1 { found = special(line, number, "a value cannot begin with `*`") }
        case "!":
            found = special(line, number, "a value cannot begin with `!`")
        case "-" where line.name != nil && line.value + 1 < line.end && line.scalars[line.value + 1].isYAMLBlank:
            found = YAMLMistake(
                range: text.range(line: number, line.value..<line.value + 1),
                message: "a list cannot begin on this line", help: "Begin it on the next line, each item behind a `- `."
            )
        default:
            checkPlain(line, number)
        }
    }

    private func special(_ line: YAMLLine, _ number: Int, _ message: String) -> YAMLMistake {
        let range = text.range(line: number, line.valueRange)
        return YAMLMistake(
            range: range, message: message, help: "Put the text in quotes.",
            fix: (range, quotedForYAML(line.scalars[line.valueRange])))
    }

    private mutating func checkPlain(_ line: YAMLLine, _ number: Int) {
        guard line.name != nil else { return }
        let value = line.scalars[line.valueRange]
        let colon = value.indices.first { index in
            value[index] == ":" && (index + 1 == value.endIndex || value[index + 1].isYAMLBlank)
        }
        guard let colon else { return }
        found = YAMLMistake(
            range: text.range(line: number, colon..<colon + 1), message: "there is a second `:` on this line",
            help: "Put the text in quotes.",
            fix: (text.range(line: number, line.valueRange), quotedForYAML(value)))
    }

    private mutating func checkEnclosed(_ line: YAMLLine, _ number: Int) {
        var reading = EnclosedValue(line.scalars[line.value])
        let indent = line.isListItem && line.name == nil ? line.indent : line.content
        switch reading.read(line.scalars, from: line.value, to: line.end) {
        case .closed: break
        case .open: open = OpenValue(line: number, column: line.value, indent: indent, reading: reading)
        case .followed(let index): found = followed(line, number, at: index, reading)
        case .dropped(let index): found = dropped(line, number, at: index) ?? found
        }
    }

    /// Text behind the quote or bracket with which the value ends.
    private func followed(_ line: YAMLLine, _ number: Int, at index: Int, _ reading: EnclosedValue) -> YAMLMistake {
        let whole = line.value..<line.end
        let range = text.range(line: number, whole)
        let last = line.scalars[line.end - 1]
        guard let quote = reading.quote else {
            return YAMLMistake(
                range: range, message: "`\(line.scalars[line.value])` begins a list or a mapping, and text follows it",
                help: "Put the whole text in quotes.", fix: (range, quotedForYAML(line.scalars[line.valueRange])))
        }
        let isWithin = last == quote && line.end - 1 > index
        let inner = line.scalars[line.value + 1..<(isWithin ? line.end - 1 : line.end)]
        let text = isWithin ? quotedForYAML(Array(inner)) : quotedForYAML(line.scalars[line.valueRange])
        return YAMLMistake(
            range: self.text.range(line: number, index - 1..<index),
            message: isWithin && quote == "'"
                ? "this `'` ends the text that begins with `'`"
                : "this `\(quote)` ends the value, and more text follows",
            help: quote == "'"
                ? "Write `''` for an apostrophe in such a text, or put it in double quotes."
                : "Write `\\\"` for a quote in such a text, or put it in single quotes.",
            fix: (range, text))
    }

    /// A `#` within brackets, behind which YAML reads nothing.
    private func dropped(_ line: YAMLLine, _ number: Int, at mark: Int) -> YAMLMistake? {
        let before = line.scalars[..<mark]
        let start = (before.lastIndex { ",[{".unicodeScalars.contains($0) } ?? mark - 1) + 1
        let colon = before[start...].lastIndex { $0 == ":" }.map { $0 + 1 } ?? start
        let first = before[colon...].firstIndex { !$0.isYAMLBlank } ?? mark
        let end = (before.lastIndex { !$0.isYAMLBlank } ?? mark - 1) + 1
        let dropped = DroppedText(
            behind: first, max(first, end), ofLine: number, in: text, isInBrackets: true)
        return dropped.map {
            YAMLMistake(
                range: $0.range, message: DroppedText.message, help: DroppedText.help, fix: ($0.whole, $0.quoted))
        }
    }
}
