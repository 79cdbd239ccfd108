import Findings
import Text

/// A mistake that libyaml notices lines too late, or tells in words of YAML's grammar.
struct YAMLMistake {
    /// What is wrong.
    let range: SourceRange
    let message: Statement
    var help: Statement?
    /// An edit after which the text says what was meant.
    var fix: (range: SourceRange, replacement: String)?
    /// Whether the fix reckons with what the value holds on the lines below.
    var mindsLinesBelow = false
}

/// Reads a text line by line as its author sees it, and notes each line that cannot be YAML.
struct MistakeSearch {
    let text: YAMLText
    var found: YAMLMistake?
    /// The first line that was not looked at yet.
    var next = 0
    /// How far the line is looked for that tells how much one is to be indented.
    static let linesAhead = 100
    /// The last line that was neither blank nor a comment nor part of a longer text.
    var above: YAMLLine?
    var block: Block?
    var open: OpenValue?
    var columns = YAMLColumns()
    /// Whether the mistake stands on the last line that was looked at; what is odd about the next one's column follows from it.
    var isJustFound = false

    /// A text behind `|` or `>`.
    struct Block {
        let indent: Int
        var hasText = false
        /// Whether its lines are not indented, which has been found.
        var isFlat = false
    }

    /// A value in quotes or brackets that goes on on the next line.
    struct OpenValue {
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

    mutating func look(at number: Int) {
        let line = YAMLLine(text.line(number))
        guard !line.isBlank else { return }
        if goesOn(line, number) { return }
        guard !line.isComment, !line.isFence else { return }
        let before = found?.range
        defer {
            above = line
            isJustFound = found?.range != before
        }
        if checkIndentation(line, number) { return }
        if line.name == nil, !line.isListItem, isContinuation(line) { return }
        if let mistake = withoutName(line, number) {
            _ = columns.take(line, number: number, asField: true)
            found = mistake
            return
        }
        if let mistake = misplaced(line, number) {
            if !isJustFound { found = mistake }
            return
        }
        guard line.name != nil || line.isListItem, line.value < line.end else { return }
        checkValue(line, number)
        if found?.range != before, let mistake = found, mistake.fix != nil, !mistake.mindsLinesBelow {
            found = followedBelow(line, number, mistake)
        }
    }

    /// The next line that is neither blank nor a comment.
    func next(after number: Int) -> YAMLLine? {
        for index in number + 1..<min(number + 20, max(number + 1, text.count)) {
            let line = YAMLLine(text.line(index))
            if !line.isBlank, !line.isComment { return line }
        }
        return nil
    }

    // MARK: - Texts over several lines

    /// Whether the line belongs to a value that began above it.
    mutating func goesOn(_ line: YAMLLine, _ number: Int) -> Bool {
        if let block {
            if block.isFlat, !line.isField, !line.isListItem { return true }
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
                    message: .textNotIndented, help: .indentText)
                self.block = Block(indent: block.indent, isFlat: true)
                above = line
                return true
            }
        }
        guard var open else { return false }
        // A field where a value in quotes or brackets should go on: it was never closed.
        if line.isField || line.isComment, line.indent <= open.indent {
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
                message: open.reading.excess, help: .quoteTheWholeValue)
        }
        return true
    }

    func unclosed(_ open: OpenValue) -> YAMLMistake {
        let line = YAMLLine(text.line(open.line))
        let end = text.range(line: open.line, line.end..<line.end)
        return YAMLMistake(
            range: text.range(line: open.line, open.column..<open.column + 1), message: open.reading.complaint,
            help: open.reading.remedy,
            fix: open.reading.isFirstLine ? open.reading.closing.map { (end, $0) } : nil)
    }

    // MARK: - Lines as a whole

    mutating func checkIndentation(_ line: YAMLLine, _ number: Int) -> Bool {
        guard let first = line.scalars[line.indent...].first, first == "\t" || first.isForeignBlank else {
            return false
        }
        let end = line.scalars[line.indent...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? line.end
        // Behind the blanks alone stands no field: there is nothing to indent.
        let isNameless = end < line.end && line.scalars[end] == ":"
        let indent = String(repeating: " ", count: likelyIndent(of: number, from: end))
        // An item where no list is open stays none that can be read.
        let indented = YAMLLine(Array(indent.unicodeScalars) + line.scalars[end...])
        let isFixable = !isNameless && (!indented.isListItem || isItemExpected(indented, number))
        found = YAMLMistake(
            range: text.range(line: number, line.indent..<end),
            message: .indentedWith(blank: first.nameOfBlank),
            help: isNameless ? .writeNameBeforeColon : .indentWithPlainSpaces,
            fix: isFixable ? (text.range(line: number, 0..<end), indent) : nil)
        return true
    }

    /// As much as the fields beside it: those above, or those below where the line above opens a mapping.
    func likelyIndent(of number: Int, from end: Int) -> Int {
        guard let above else { return 0 }
        let line = YAMLLine(Array(YAMLLine(text.line(number)).scalars[end...]))
        if above.value < above.end {
            return columns.deepest(isList: line.isListItem, before: columnOfWhatItOpens(line, number)) ?? above.content
        }
        let below = (number + 1..<max(number + 1, min(text.count, number + Self.linesAhead))).lazy
            .map { YAMLLine(text.line($0)) }
            .filter { !$0.isBlank && !($0.first?.isForeignBlank ?? false) && $0.first != "\t" }
            .prefix { $0.indent > above.indent }
        guard let first = below.first else { return above.content + 2 }
        // The other fields of an item stand behind its dash.
        if line.isListItem, !first.isListItem { return max(above.content, first.indent - 2) }
        guard line.name != nil, line.value == line.end else { return first.indent }
        // What it opens stands below it, and then what stands beside it, if anything does.
        let least = below.reduce(first.indent) { min($0, $1.indent) }
        return least < first.indent ? least : above.content + max(1, (first.indent - above.content) / 2)
    }

    /// A line that may be no field: it has no colon, or one that YAML does not take for one.
    func withoutName(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        if let bullet = bullet(line, number) { return bullet }
        guard line.name == nil else { return nil }
        if let colon = wideColon(line, number) ?? tightColon(line, number) { return colon }
        guard let first = line.first else { return nil }
        let next = next(after: number)
        // A value may stand below its field, and a text that is in quotes or brackets anywhere.
        let isValue = above.map { $0.name != nil && $0.value == $0.end && line.indent > $0.content } ?? false
        if !line.isListItem, isValue, let next, next.isListItem, next.indent == line.indent {
            return noDash(line, number, true)
        }
        guard !"[{\"'|>&*!%@`?".unicodeScalars.contains(first) else { return nil }
        if line.isListItem {
            guard let next, next.isField, !next.isListItem, next.indent == line.content else { return nil }
        } else if isValue {
            guard let next,
                next.name != nil && next.indent >= line.indent || next.isListItem && next.indent > line.indent
            else { return nil }
        } else if columns.isItemExpected(at: line.indent) {
            return nil
        }
        return noColon(line, number)
    }

    func noColon(_ line: YAMLLine, _ number: Int) -> YAMLMistake {
        YAMLMistake(
            range: text.range(line: number, line.content..<line.end), message: .noColon,
            help: .writeFieldOrIndent)
    }

    func noDash(_ line: YAMLLine, _ number: Int, _ isItem: Bool) -> YAMLMistake {
        let start = text.range(line: number, line.indent..<line.indent)
        return YAMLMistake(
            range: text.range(line: number, line.indent..<line.end),
            message: .noDash, help: isItem ? nil : .orIndentLikeFields,
            fix: isItem ? (start, "- ") : nil)
    }

    /// `region：north`
    func wideColon(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        let words = line.scalars[line.content..<line.end]
        guard let colon = words.firstIndex(of: "："),
            !words[..<colon].contains(where: { ":\"'#[]{}".unicodeScalars.contains($0) }),
            !line.isListItem || words[..<colon].allSatisfy(\.isOfFieldName)
        else { return nil }
        let next = words[(colon + 1)...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? line.end
        let range = text.range(line: number, colon..<next)
        let isText = line.scalars[next..<line.end].isReadAsText
        return YAMLMistake(
            range: range, message: .wideColon, help: .switchToLatin,
            fix: isText ? (range, next < line.end ? ": " : ":") : nil)
    }

    /// `region:north`, or with a blank behind the colon that is none to YAML.
    func tightColon(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        let words = line.scalars[line.content..<line.end]
        guard let colon = words.firstIndex(of: ":"), colon > line.content,
            words[..<colon].allSatisfy(\.isOfLooseName), colon + 1 < line.end
        else { return nil }
        // `15:00` is a time; a name has a letter, or is a year.
        let name = words[..<colon]
        guard name.contains(where: \.properties.isAlphabetic) || name.count == 4 else { return nil }
        let next = words[colon + 1]
        if next.isForeignBlank {
            let end = words[(colon + 1)...].firstIndex { !$0.isForeignBlank && !$0.isYAMLBlank } ?? line.end
            let range = text.range(line: number, colon + 1..<end)
            return YAMLMistake(
                range: range,
                message: .foreignBlankBehindColon(blank: next.nameOfBlank),
                help: .writePlainSpace, fix: (range, " "))
        }
        guard next != "/", !line.isListItem || isListOfFields(number, line) else {
            return nil
        }
        let range = text.range(line: number, line.content..<colon + 1)
        let place = text.range(line: number, colon + 1..<colon + 1)
        // A second colon in the value asks for quotes: one space alone would not make it readable.
        // So does a sign that begins something else than a text.
        let isWhole =
            words[(colon + 1)...].isReadAsText
            && !zip(words[(colon + 1)...], words[(colon + 2)...]).contains { $0 == ":" && $1.isYAMLBlank }
        return YAMLMistake(
            range: range, message: .noSpaceBehindSign(sign: ":"),
            help: isWhole ? .writeFieldAndValue : .writeQuotedValue,
            fix: isWhole ? (place, " ") : nil)
    }

    /// Whether the next line goes on with the fields of a list's item.
    func isListOfFields(_ number: Int, _ line: YAMLLine) -> Bool {
        let next = YAMLLine(text.line(number + 1))
        return next.isField && next.indent == line.content
    }

    /// An item of a list whose mark is none to YAML.
    func bullet(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        guard let first = line.first, !line.isListItem, first == "-" || first == "*" || first.isForeignBullet,
            line.content + 1 < line.end, isItemExpected(line, number)
        else { return nil }
        let rest = line.scalars[(line.content + 1)...].firstIndex { !$0.isYAMLBlank && !$0.isForeignBlank } ?? line.end
        let range = text.range(line: number, line.content..<rest)
        return YAMLMistake(
            range: text.range(line: number, line.content..<line.content + 1),
            message: first == "-" ? .noSpaceBehindSign(sign: "-") : .beginsNoItem(sign: String(first)),
            help: nil, fix: (range, "- "))
    }

    /// Whether an item of a list may begin there: below another one, below a field without a value, or above another one.
    func isItemExpected(_ line: YAMLLine, _ number: Int) -> Bool {
        if columns.isItemExpected(at: line.indent) { return true }
        guard let above, above.name != nil, above.value == above.end else { return false }
        return line.indent >= above.content
    }

    /// Whether the line only goes on with a plain text from above.
    func isContinuation(_ line: YAMLLine) -> Bool {
        guard let above, above.value < above.end || above.name == nil else { return false }
        guard let first = above.scalars[above.value...].first, !"\"'[{|>".unicodeScalars.contains(first) else {
            return false
        }
        return line.indent > (above.isListItem && above.name == nil ? above.indent : above.content)
    }

    private func between(_ range: SourceRange) -> YAMLMistake {
        YAMLMistake(
            range: range, message: .lineBetweenColumns, help: .fieldsAndItemsInOneColumn)
    }

    /// A column that lies in what the field of a line opens: none of its own field's can be the same.
    private func columnOfWhatItOpens(_ line: YAMLLine, _ number: Int) -> Int {
        guard line.name != nil, line.value == line.end, let next = next(after: number) else { return .max }
        // The items of a list may stand in the column of their field.
        return next.isListItem ? next.indent + 1 : next.indent
    }

    private func deeper(_ line: YAMLLine, _ number: Int, _ range: SourceRange) -> YAMLMistake? {
        guard line.name != nil, let above else { return nil }
        let isSlip =
            line.indent == above.content + 1 && above.name != nil
            && above.content < columnOfWhatItOpens(line, number)
        return YAMLMistake(
            range: range, message: .fieldIndentedMore, help: .fieldsInOneColumn,
            fix: isSlip
                ? (text.range(line: number, 0..<line.indent), String(repeating: " ", count: above.content)) : nil)
    }

    /// The next line that does not belong to what stands above it, in the column of a line or before it.
    private func next(after number: Int, upTo column: Int) -> YAMLLine? {
        (number + 1..<max(number + 1, min(text.count, number + Self.linesAhead))).lazy
            .map { [text] in YAMLLine(text.line($0)) }
            .first { !$0.isBlank && !$0.isComment && $0.indent <= column }
    }

    /// A line that does not stand in the column of the fields or items that it follows.
    mutating func misplaced(_ line: YAMLLine, _ number: Int) -> YAMLMistake? {
        let range = text.range(line: number, line.indent..<line.end)
        switch columns.take(line, number: number) {
        case nil: return nil
        case .deeper(let lone)?:
            guard !line.isListItem else {
                return YAMLMistake(
                    range: range, message: .itemIndentedMore, help: .itemsInOneColumnBehindDash)
            }
            // Where others follow in the column of this line, the one above it stands wrong. By two blanks it may also be
            // an item without its dash.
            if let lone, let next = next(after: number, upTo: line.indent), next.indent == line.indent,
                next.name != nil,
                case let first = YAMLLine(text.line(lone)), first.indent + 1 == line.indent
            {
                return YAMLMistake(
                    range: text.range(line: lone, first.indent..<first.end),
                    message: .lineNotBeside, help: .fieldsAndItemsInOneColumn,
                    fix: (text.range(line: lone, 0..<first.indent), String(repeating: " ", count: line.indent)))
            }
            return deeper(line, number, range)
        case .between?: return between(range)
        case .less(let other, let isSure)?:
            // The next field tells which of the two stands where it should, or else the width of an indentation.
            let first = YAMLLine(text.line(other))
            let next = next(after: number, upTo: line.indent)
            let isMeant = next.flatMap { $0.indent < first.indent ? nil : $0.indent == line.indent && $0.name != nil }
            guard isSure || isMeant ?? (first.indent % 2 > line.indent % 2) else { return between(range) }
            return YAMLMistake(
                range: text.range(line: other, first.indent..<first.end),
                message: .lineNotBeside, help: .fieldsAndItemsInOneColumn)
        case .aboveLeft(let other, let orDeeper)?:
            // What opens a mapping in its own column is not a part of another one.
            let next = next(after: number)
            let isOpening = line.name != nil && line.value == line.end && next?.indent == line.indent
            if orDeeper, isOpening, next?.name != nil, next?.isListItem == false { return deeper(line, number, range) }
            let above = YAMLLine(text.line(other))
            return YAMLMistake(
                range: text.range(line: other, above.indent..<above.end),
                message: .lineIndentedLess, help: .fieldsAndItemsInOneColumn)
        case .item?:
            return YAMLMistake(
                range: range, message: .dashIndentedLess, help: .itemsInOneColumn)
        case .noDash(let isItem)?: return noDash(line, number, isItem)
        }
    }
}
