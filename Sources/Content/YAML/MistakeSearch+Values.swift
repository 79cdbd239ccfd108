import Findings
import Text

/// Mistakes within the value of a field.
extension MistakeSearch {
    mutating func checkValue(_ line: YAMLLine, _ number: Int) {
        let first = line.scalars[line.value]
        switch first {
        case "|", ">":
            let header = line.scalars[line.valueRange]
            if header.dropFirst().allSatisfy({ "+-123456789".unicodeScalars.contains($0) }) {
                block = Block(indent: line.isListItem && line.name == nil ? line.indent : line.content)
            } else {
                found = announced(line, number)
            }
        case "\"", "'", "[", "{":
            checkEnclosed(line, number)
        case "@", "`", "%", ",", "]", "}":
            found = special(line, number, .value(beginsWith: first))
        case "*":
            let isAlias = line.scalars[line.valueRange].dropFirst().allSatisfy(\.isOfAnchor)
            if !isAlias || line.valueRange.count == 1 { found = special(line, number, .valueBeginsWith(sign: "*")) }
        case "&":
            let word = line.scalars[(line.value + 1)..<line.end].prefix { !$0.isYAMLBlank }
            let rest = line.scalars[(line.value + 1 + word.count)..<line.end].first { !$0.isYAMLBlank }
            // Behind a name stands the value that it names.
            let isFollowed = rest.map { "&*\"'[{@`%!|>".unicodeScalars.contains($0) } ?? false
            if word.isEmpty || isFollowed || !word.allSatisfy(\.isOfAnchor) {
                found = special(line, number, .valueBeginsWith(sign: "&"))
            }
        case "?" where line.value + 1 < line.end && line.scalars[line.value + 1].isYAMLBlank:
            found = special(line, number, .valueBeginsWith(sign: "? "))
        case "!":
            found = special(line, number, .valueBeginsWith(sign: "!"))
        case "-" where line.name != nil && line.value + 1 < line.end && line.scalars[line.value + 1].isYAMLBlank:
            found = YAMLMistake(
                range: text.range(line: number, line.value..<line.value + 1),
                message: .listOnLineOfField, help: .beginListBelow)
        case "｛", "［", "【", "〔":
            found = wideBracket(line, number)
            if found == nil { checkPlain(line, number) }
        default:
            checkPlain(line, number)
        }
    }

    /// `｛from: 2026-11-23｝`, which is no mapping.
    func wideBracket(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        let value = line.scalars[line.valueRange]
        guard let first = value.first, let last = value.last, value.count > 2,
            value.indices.contains(where: { value[$0] == ":" && $0 + 1 < value.endIndex && value[$0 + 1].isYAMLBlank })
        else { return nil }
        let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = first == "｛" ? ("{", "}") : ("[", "]")
        let isClosed = last == closing || "｝］】〕".unicodeScalars.contains(last)
        let inner = String(String.UnicodeScalarView(value.dropFirst().dropLast()))
        return YAMLMistake(
            range: text.range(line: number, line.value..<line.value + 1),
            message: .beginsNothing(sign: String(first), meant: String(opening)),
            help: .switchToLatin,
            fix: isClosed ? (text.range(line: number, line.valueRange), "\(opening)\(inner)\(closing)") : nil)
    }

    /// A mistake in a value that does not end on its line, so that no edit of this line alone mends it: it goes on below, or
    /// what stands there is what the field holds.
    func followedBelow(_ line: YAMLLine, _ number: Int, _ mistake: YAMLMistake) -> YAMLMistake {
        let column = line.name == nil ? line.indent : line.content
        guard let next = next(after: number),
            next.indent > column || line.name != nil && next.isListItem && next.indent == column
        else { return mistake }
        if line.name != nil, next.name != nil || next.isListItem {
            return YAMLMistake(
                range: text.range(line: number, line.valueRange), message: .valueAboveBlock, help: .takeValueOut)
        }
        return YAMLMistake(range: mistake.range, message: mistake.message, help: .quoteTheWholeValue)
    }

    func special(_ line: YAMLLine, _ number: Int, _ message: Statement) -> YAMLMistake {
        YAMLMistake(
            range: text.range(line: number, line.valueRange), message: message, help: .quoteTheText,
            fix: quoting(line, number))
    }

    /// A text behind `|` or `>` on its line. Where others of its lines stand below, and no blank tells it from a sign that was
    /// meant to be read, it belongs above them.
    private func announced(_ line: YAMLLine, _ number: Int) -> YAMLMistake {
        let sign = String(line.scalars[line.value])
        let message = Statement.signAnnouncesText(sign: sign)
        let words = line.value + 1..<line.end
        let below = YAMLLine(text.line(number + 1))
        guard number + 1 < text.count, !below.isBlank, below.indent > line.content,
            let first = line.scalars[words].first, !first.isYAMLBlank
        else { return special(line, number, message) }
        let indent = "\n" + String(repeating: " ", count: below.indent)
        let start = text.range(line: number, words.lowerBound..<words.lowerBound)
        return YAMLMistake(
            range: text.range(line: number, line.valueRange), message: message, help: .beginTextBelow,
            fix: (start, indent), mindsLinesBelow: true)
    }

    /// The value in quotes, with what YAML would take for a comment behind it where that was most likely meant to be read.
    func quoting(_ line: YAMLLine, _ number: Int) -> (range: SourceRange, replacement: String) {
        DroppedText.quoting(line.valueRange, ofLine: number, in: text, isInBrackets: false)
    }

    mutating func checkPlain(_ line: YAMLLine, _ number: Int) {
        guard line.name != nil else { return }
        let value = line.scalars[line.valueRange]
        let colon = value.indices.first { index in
            value[index] == ":" && (index + 1 == value.endIndex || value[index + 1].isYAMLBlank)
        }
        guard let colon else { return }
        found = YAMLMistake(
            range: text.range(line: number, colon..<colon + 1), message: .secondColon,
            help: .quoteTheText, fix: quoting(line, number))
    }

    mutating func checkEnclosed(_ line: YAMLLine, _ number: Int) {
        var reading = EnclosedValue(line.scalars[line.value])
        let indent = line.isListItem && line.name == nil ? line.indent : line.content
        let outcome = reading.read(line.scalars, from: line.value, to: line.end)
        if reading.quote == nil, let mistake = inBrackets(line, number, outcome) {
            found = mistake
            return
        }
        switch outcome {
        case .closed: break
        case .open: open = OpenValue(line: number, column: line.value, indent: indent, reading: reading)
        case .followed(let index): found = followed(line, number, at: index, reading)
        case .dropped(let index): found = dropped(line, number, at: index) ?? found
        }
    }

    /// What is wrong within brackets or braces, or with what should close them.
    func inBrackets(_ line: YAMLLine, _ number: Int, _ outcome: EnclosedValue.Outcome) -> YAMLMistake? {
        var isDropped = false
        if case .dropped = outcome { isDropped = true }
        let end = line.valueRange.upperBound
        // Of brackets that only the comment keeps open, the text that it hides is told.
        guard end > line.value + 1 else { return nil }
        let mistake = BracketedLine.mistake(
            in: line.scalars, from: line.value, to: end, line: number, of: text)
        if let mistake { return mistake }
        // A bracket of another kind ends the line, where nothing else has ended the value.
        let last = line.scalars[end - 1]
        guard outcome == .open || isDropped, "】］〕｝）)」》".unicodeScalars.contains(last) else { return nil }
        let closing = line.scalars[line.value] == "[" ? "]" : "}"
        let range = text.range(line: number, end - 1..<end)
        let isRound = last == ")" || last == "）"
        // A text may well end in a round bracket; then one more is missing.
        if isRound, line.scalars[line.value..<end - 1].contains(where: { $0 == "(" || $0 == "（" }) { return nil }
        return YAMLMistake(
            range: range,
            message: .closedByOtherSign(
                opening: String(line.scalars[line.value]), sign: String(last), meant: closing),
            help: .switchToLatin, fix: (range, closing))
    }

    /// Text behind the quote or bracket with which the value ends.
    func followed(_ line: YAMLLine, _ number: Int, at index: Int, _ reading: EnclosedValue) -> YAMLMistake {
        let end = line.end(behind: index)
        let range = text.range(line: number, line.value..<end)
        let last = line.scalars[end - 1]
        guard let quote = reading.quote else {
            return YAMLMistake(
                range: range, message: .textBehindBracket(opening: String(line.scalars[line.value])),
                help: .quoteTheWholeText, fix: (range, quotedForYAML(line.scalars[line.value..<end])))
        }
        let isWithin = last == quote && end - 1 > index
        let inner = line.scalars[line.value + 1..<(isWithin ? end - 1 : end)]
        let text = isWithin ? quotedForYAML(Array(inner)) : quotedForYAML(line.scalars[line.value..<end])
        return YAMLMistake(
            range: self.text.range(line: number, index - 1..<index),
            message: isWithin && quote == "'"
                ? .quoteEndsText(quote: "'") : .textBehindQuote(quote: String(quote)),
            help: quote == "'" ? .doubleTheApostrophe : .escapeTheQuote,
            fix: (range, text))
    }

    /// A `#` within brackets, behind which YAML reads nothing.
    func dropped(_ line: YAMLLine, _ number: Int, at mark: Int) -> YAMLMistake? {
        let before = line.scalars[..<mark]
        let start = Self.lastText(in: before, from: line.value)
        let first = before[start...].firstIndex { !$0.isYAMLBlank } ?? mark
        let end = (before.lastIndex { !$0.isYAMLBlank } ?? mark - 1) + 1
        let dropped = DroppedText(
            behind: first, max(first, end), ofLine: number, in: text, isInBrackets: true)
        let isQuoted = first < mark && "\"'".unicodeScalars.contains(line.scalars[first])
        return dropped.map {
            YAMLMistake(
                range: $0.range, message: DroppedText.message, help: DroppedText.help,
                // What stands behind a text in quotes has none of its own.
                fix: isQuoted ? nil : ($0.whole, $0.quoted))
        }
    }

    /// Where the last text within brackets begins, behind the comma, bracket or colon before it; a text in quotes may hold any
    /// of them.
    private static func lastText(in line: ArraySlice<Unicode.Scalar>, from value: Int) -> Int {
        var start = min(value, line.endIndex)
        var quote: Unicode.Scalar?
        var isFirst = true
        var index = start
        while index < line.endIndex {
            let scalar = line[index]
            if let open = quote {
                if open == "\"", scalar == "\\" { index += 1 }
                if scalar == open { quote = nil }
            } else if isFirst, scalar == "\"" || scalar == "'" {
                quote = scalar
                isFirst = false
            } else if ",[{".unicodeScalars.contains(scalar)
                || scalar == ":" && index + 1 < line.endIndex && line[index + 1].isYAMLBlank
            {
                start = index + 1
                isFirst = true
            } else if !scalar.isYAMLBlank {
                isFirst = false
            }
            index += 1
        }
        return start
    }
}

extension Statement {
    /// That a value cannot begin with a sign; a backtick, in which messages put a sign, is called by its name.
    static func value(beginsWith sign: Unicode.Scalar) -> Statement {
        sign == "`" ? .valueBeginsWithBacktick : .valueBeginsWith(sign: String(sign))
    }
}
