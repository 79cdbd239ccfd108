import CYAML
import Findings
import Text

/// What is wrong with a text, in the words of its author.
extension YAMLParser {
    func fail(at range: SourceRange, _ message: Statement) -> Problem {
        file.report(.yamlSyntax, at: range, message)
        return .reported
    }

    /// Refuses `&word` with nothing behind it: to YAML, a name for a value that is not there.
    func failOfAnchor(_ anchor: String, _ event: yaml_event_t) -> Problem {
        let start = position(event.start_mark)
        let place = SourceRange(line: start.line, column: start.column, length: anchor.unicodeScalars.count + 1)
        let quoted = "\"&\(anchor)\""
        file.report(
            .yamlSyntax, at: place, .valueBeginsWith(sign: "&"), help: .quoteTheText,
            suggestion: quoted, fix: quoted)
        return .reported
    }

    /// Whether a name holds what stands in none but for a mistake before it.
    static func isOddName(_ key: String) -> Bool {
        key.holdsByte { byte in
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ":"): true
            default: false
            }
        }
    }

    /// Refuses a field in braces whose colon is none: `{name:Ruth}`, `{name：Ruth}`.
    func failOfColon(in key: String, _ keyRange: SourceRange) -> Problem? {
        let scalars = Array(key.unicodeScalars)
        guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > 0, colon + 1 < scalars.count,
            scalars[..<colon].allSatisfy({ $0.isOfFieldName || $0.properties.isAlphabetic }),
            keyRange.start.line == keyRange.end.line
        else { return nil }
        let column = keyRange.start.column + colon
        let isWide = scalars[colon] == "："
        let next = scalars[(colon + 1)...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? scalars.count
        let length = next - colon
        let place = SourceRange(line: keyRange.start.line, column: column, length: length)
        let hasText = scalars[next...].isReadAsText
        if isWide {
            file.report(
                .yamlSyntax, at: place, .wideColon, help: .switchToLatin, suggestion: ": ", fix: hasText ? ": " : nil)
        } else if length > 1 {
            file.report(
                .yamlSyntax, at: SourceRange(line: keyRange.start.line, column: column + 1, length: length - 1),
                .foreignBlankBehindColon(blank: scalars[colon + 1].nameOfBlank), help: .writePlainSpace,
                fix: hasText ? " " : nil)
        } else {
            file.report(
                .yamlSyntax,
                at: SourceRange(line: keyRange.start.line, column: keyRange.start.column, length: colon + 1),
                .noSpaceBehindSign(sign: ":"), help: .writeFieldAndValue, fix: hasText ? " " : nil,
                fixRange: SourceRange(line: keyRange.start.line, column: column + 1, length: 0))
        }
        return .reported
    }

    /// Refuses a number with commas in braces, `{2026: 10,000,000}`: each comma begins another field there.
    func failOfThousands(_ key: String, _ keyRange: SourceRange, behind entry: YAMLNode.Entry?) -> Problem? {
        guard let entry, case .scalar(let first, isPlain: true) = entry.value.content, isGroup(key, of: 3...3),
            isGroup(first, of: 1...3), entry.value.range.start.line == keyRange.end.line,
            entry.value.range.end.column + 1 == keyRange.start.column
        else { return nil }
        let lines = lines ?? YAMLText(text, lineOffset: lineOffset)
        let start = entry.value.range.start
        let rest = lines.line(start.line - lineOffset - 1).dropFirst(start.column - 1)
        let number = rest.prefix { ("0"..."9").contains($0) || $0 == "," }.reversed().drop { $0 == "," }.reversed()
        let plain = String(String.UnicodeScalarView(number.filter { $0 != "," }))
        file.report(
            .yamlSyntax, at: SourceRange(line: start.line, column: start.column, length: number.count),
            .commasPartNumber(number: String(String.UnicodeScalarView(number)), first: first), help: .writeDigitsOnly,
            suggestion: plain, fix: plain)
        return .reported
    }

    private func isGroup(_ text: String, of lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A name without blanks around it that are none to YAML, `{　offer: Offer}`; they are reported.
    func withoutForeignBlanks(_ key: String, _ keyRange: SourceRange) -> String {
        let scalars = key.unicodeScalars
        func isTaken(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isForeignBlank && !scalar.properties.isDefaultIgnorableCodePoint || scalar.isYAMLBlank
        }
        guard let first = scalars.first, let last = scalars.last, isTaken(first) || isTaken(last),
            let start = scalars.firstIndex(where: { !isTaken($0) }),
            let end = scalars.lastIndex(where: { !isTaken($0) })
        else { return key }
        let name = String(scalars[start...end])
        let isBefore = isTaken(first)
        file.report(
            .badValue, at: keyRange,
            isBefore
                ? .beginsWithForeignBlank(field: name, blank: first.nameOfBlank)
                : .endsWithForeignBlank(field: name, blank: last.nameOfBlank),
            help: .takeBlankOut, suggestion: name, fix: writtenForYAML(name))
        return name
    }

    func reportBomb(at range: SourceRange) -> Problem {
        file.report(
            .anchorBomb, at: range, .tooManyAliases(limit: Self.largestSize), help: .writeValuesOut)
        return .reported
    }

    /// Warns of each text whose first word begins with `&`: to YAML it is a name for the text behind it, and no part of it.
    func reportUnusedAnchors() {
        let lines = lines ?? YAMLText(text, lineOffset: lineOffset)
        for range in unusedAnchors.values.sorted(by: { $0.start < $1.start }) where range.start.line == range.end.line {
            let line = lines.line(range.start.line - lineOffset - 1)
            guard range.end.column - 1 <= line.count else { continue }
            let text = line[(range.start.column - 1)..<(range.end.column - 1)]
            // A number or a day behind it is none any more in quotes.
            let value = text.drop { !$0.isYAMLBlank }.first { !$0.isYAMLBlank }
            let isText = !(value.map { ("0"..."9").contains($0) || $0 == "-" || $0 == "+" } ?? false)
            let quoted = isText ? quotedForYAML(text) : nil
            file.report(
                .droppedText, at: range, .takenForAnchor, help: isText ? .quoteTheWholeText : .takeWordOut,
                suggestion: quoted, fix: quoted)
        }
    }

    mutating func checkTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t) throws(Problem) {
        guard let tag = name(tag), !tag.hasPrefix("tag:yaml.org,2002:") else { return }
        if reportMistake(upTo: Int(event.start_mark.line)) { throw .reported }
        throw fail(at: range(event), .tagsNotUsed(tag: tag))
    }

    /// Reports the mistake that an author has made on a line or, if libyaml has noticed it late, above it.
    mutating func reportMistake(upTo line: Int) -> Bool {
        guard let mistake = lastMistake(upTo: line) else { return false }
        return report(mistake)
    }

    /// Reports the mistake on a line that YAML has read, but not as it was meant.
    mutating func reportMistake(on line: Int) -> Bool {
        let mistake = lastMistake(upTo: line)
        guard let mistake, mistake.range.start.line == line + 1 + lineOffset else { return false }
        return report(mistake)
    }

    mutating func lastMistake(upTo line: Int) -> YAMLMistake? {
        guard looksBack else { return nil }
        var search = lookBack ?? MistakeSearch(lines ?? YAMLText(text, lineOffset: lineOffset))
        defer { lookBack = search }
        let before = search.steps
        defer { if lines == nil { file.count(search.steps - before) } }
        return search.last(upTo: line)
    }

    func report(_ mistake: YAMLMistake) -> Bool {
        // Of a new line nobody could have thought.
        let suggestion = mistake.fix.flatMap { $0.replacement.contains("\n") ? nil : $0.replacement.nonBlank }
        file.report(
            .yamlSyntax, at: mistake.range, mistake.message, help: mistake.help,
            suggestion: suggestion, fix: mistake.fix?.replacement, fixRange: mistake.fix?.range)
        return true
    }

    mutating func reportSyntax(_ parser: yaml_parser_t) -> Problem {
        let problem = parser.problem.map { String(cString: $0) }
        var mark = parser.problem_mark
        if parser.error == YAML_READER_ERROR {
            // A reader error has an offset only; the text was checked before, so this is a rare non-character.
            mark = parser.mark
        }
        if reportMistake(upTo: Int(mark.line)) { return .reported }
        // A quote, a bracket or a name that goes on to where it cannot: the mistake is where it began.
        if looksBack, parser.context_mark.index > 0 || parser.context_mark.line > 0,
            YAMLProblem.isAtItsBeginning(problem ?? "")
        {
            mark = parser.context_mark
        }
        let (message, help) = problem.map(YAMLProblem.plainWords) ?? (.unreadableYaml, nil)
        // libyaml counts a line more at the end of a text whose last line does not end.
        let place = min(position(mark), Self.end(of: text, lineOffset: lineOffset))
        file.report(.yamlSyntax, at: SourceRange(start: place, end: place), message, help: help)
        return .reported
    }
}
