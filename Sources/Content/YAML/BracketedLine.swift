import Findings
import Text

/// A list in brackets or a mapping in braces that stands on one line, read entry by entry to the first thing in it that cannot
/// be YAML.
struct BracketedLine {
    private let scalars: [Unicode.Scalar]
    private let end: Int
    private let number: Int
    private let text: YAMLText
    private var index: Int
    private var mistake: YAMLMistake?
    /// What ends the list or mapping whose entry is read.
    private var entryEnd: Unicode.Scalar = "]"

    /// What is wrong with the list or mapping that begins at `start`; nil if nothing is, or if it only does not end on the line.
    static func mistake(
        in scalars: [Unicode.Scalar], from start: Int, to end: Int, line number: Int, of text: YAMLText
    ) -> YAMLMistake? {
        var reading = BracketedLine(scalars: scalars, start: start, end: end, number: number, text: text)
        _ = reading.readCollection(depth: 0)
        return reading.mistake
    }

    private init(scalars: [Unicode.Scalar], start: Int, end: Int, number: Int, text: YAMLText) {
        self.scalars = scalars
        self.end = end
        self.number = number
        self.text = text
        index = start
    }

    // MARK: - Collections

    /// Reads a list or a mapping to behind its end; false if that is not reached.
    private mutating func readCollection(depth: Int) -> Bool {
        guard depth < YAMLParser.deepestNesting else { return false }
        let isList = scalars[index] == "["
        let closing: Unicode.Scalar = isList ? "]" : "}"
        index += 1
        var hasEntry = false
        while true {
            skipBlanks()
            guard index < end else { return false }
            let first = scalars[index]
            if first == closing {
                index += 1
                return true
            }
            if first == "," { return fail(commaWithoutEntry(isSecond: hasEntry)) }
            if first == "]" || first == "}" { return fail(wrongEnd(closing)) }
            entryEnd = closing
            guard readEntry(isList: isList, closing: closing, depth: depth) else { return false }
            hasEntry = true
            skipBlanks()
            guard index < end else { return false }
            if scalars[index] == "," { index += 1 }
        }
    }

    /// Reads an entry to the comma or the bracket behind it.
    private mutating func readEntry(isList: Bool, closing: Unicode.Scalar, depth: Int) -> Bool {
        let start = index
        var colons = 0
        while true {
            let valueStart = index
            guard readValue(isInList: isList, entry: start, depth: depth) else { return false }
            skipBlanks()
            guard index < end else { return false }
            switch scalars[index] {
            case ",", "]", "}": return true
            case ":" where colons == 0 && (index + 1 >= end || scalars[index + 1].isYAMLBlank || isQuote(valueStart)):
                colons += 1
                index += 1
                skipBlanks()
                guard index < end else { return false }
                if ",]}".unicodeScalars.contains(scalars[index]) { return true }
            case ":": return fail(secondColon(valueStart: valueStart, entry: start))
            default: return fail(textBehind(valueStart, entry: start))
            }
        }
    }

    // MARK: - Values

    private mutating func readValue(isInList: Bool, entry: Int, depth: Int) -> Bool {
        let first = scalars[index]
        switch first {
        case "\"", "'": return readQuoted(first, entry: entry)
        case "[", "{":
            let outer = entryEnd
            defer { entryEnd = outer }
            return readCollection(depth: depth + 1)
        case "@", "`", "%", "|", ">": return fail(badStart(first))
        case "*", "&":
            let word = scalars[(index + 1)..<end].prefix { !$0.isYAMLBlank && !",[]{}".unicodeScalars.contains($0) }
            guard !word.isEmpty, word.allSatisfy(\.isOfAnchor) else { return fail(badStart(first)) }
        case "!": return fail(badStart(first))
        case "-" where index + 1 < end && scalars[index + 1].isYAMLBlank,
            "?" where index + 1 < end && scalars[index + 1].isYAMLBlank:
            return fail(badStart(first))
        default: break
        }
        while index < end {
            let scalar = scalars[index]
            if ",[]{}".unicodeScalars.contains(scalar) { break }
            if scalar == ":",
                index + 1 >= end || scalars[index + 1].isYAMLBlank
                    || ",[]{}".unicodeScalars.contains(scalars[index + 1])
            {
                break
            }
            // What YAML drops is told by `DroppedText`.
            if scalar == "#", index > 0, scalars[index - 1].isYAMLBlank { return false }
            index += 1
        }
        return true
    }

    private mutating func readQuoted(_ quote: Unicode.Scalar, entry: Int) -> Bool {
        let start = index
        index += 1
        while index < end {
            if quote == "\"", scalars[index] == "\\" {
                index += 2
            } else if scalars[index] != quote {
                index += 1
            } else if quote == "'", index + 1 < end, scalars[index + 1] == "'" {
                index += 2
            } else {
                index += 1
                return true
            }
        }
        index = end
        // Where the line ends as the list does, the quote was never closed.
        guard let last = scalars[start..<end].last(where: { !$0.isYAMLBlank }), last == "]" || last == "}" else {
            return false
        }
        return fail(
            YAMLMistake(
                range: range(start..<start + 1), message: .textInQuotesNotClosed, help: .closeQuote))
    }

    /// Whether nothing but blanks stands behind the mark that is looked at.
    private var isLastMark: Bool { scalars[(index + 1)..<end].allSatisfy(\.isYAMLBlank) }

    /// Whether the quote that has ended a text was meant to begin the next: a comma and a blank stand before it, as in
    /// `["a, "b]`.
    private func isQuoteOfNext(_ quote: Unicode.Scalar) -> Bool {
        guard index > 2, scalars[index - 1] == quote, !scalars[index].isYAMLBlank else { return false }
        let before = scalars[..<(index - 1)]
        guard let last = before.last(where: { !$0.isYAMLBlank }) else { return false }
        return last == "," && (before.last?.isYAMLBlank ?? false)
    }

    private func isQuote(_ index: Int) -> Bool { scalars[index] == "\"" || scalars[index] == "'" }

    private mutating func skipBlanks() {
        while index < end, scalars[index].isYAMLBlank { index += 1 }
    }

    // MARK: - Mistakes

    private mutating func fail(_ mistake: YAMLMistake?) -> Bool {
        self.mistake = mistake
        return false
    }

    private func range(_ columns: Range<Int>) -> SourceRange { text.range(line: number, columns) }

    private func commaWithoutEntry(isSecond: Bool) -> YAMLMistake {
        return YAMLMistake(
            range: range(index..<index + 1),
            message: isSecond ? .twoCommas : .nothingBeforeComma,
            help: .takeCommaOut,
            fix: (range(index..<index + 1), ""))
    }

    private func wrongEnd(_ closing: Unicode.Scalar) -> YAMLMistake {
        YAMLMistake(
            range: range(index..<index + 1),
            message: .wrongEnd(
                sign: String(scalars[index]), opening: closing == "]" ? "[" : "{", meant: String(closing)),
            help: nil, fix: (range(index..<index + 1), String(closing)))
    }

    private func badStart(_ first: Unicode.Scalar) -> YAMLMistake {
        YAMLMistake(
            range: range(index..<endOfEntry(from: index)), message: .value(beginsWith: first),
            help: .quoteTheText, fix: quoting(from: index))
    }

    /// An entry's text in quotes, with what YAML would take for a comment behind it where that was most likely meant to be
    /// read.
    private func quoting(from start: Int) -> (range: SourceRange, replacement: String) {
        DroppedText.quoting(start..<endOfEntry(from: start), ofLine: number, in: text, isInBrackets: true)
    }

    /// The end of an entry's text: before the next comma or bracket that closes something.
    private func endOfEntry(from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < end {
            let scalar = scalars[index]
            if scalar == "[" || scalar == "{" { depth += 1 }
            if scalar == "]" || scalar == "}" {
                if depth == 0 { break }
                depth -= 1
            }
            if scalar == ",", depth == 0 { break }
            index += 1
        }
        while index > start, scalars[index - 1].isYAMLBlank { index -= 1 }
        return index
    }

    /// A colon in a value that has one before it: the next field's, where no comma parts the two.
    private func secondColon(valueStart: Int, entry: Int) -> YAMLMistake {
        let (nameStart, isName) = nameBefore(index, from: valueStart)
        let mark = nameStart - 1
        let name = scalars[min(nameStart, index)..<index]
        if isName, let other = separator(before: nameStart, from: valueStart) {
            return YAMLMistake(
                range: range(other), message: .signPartsNoFields(sign: String(scalars[other.lowerBound])),
                help: .switchToLatin, fix: (range(other), ", "))
        }
        if isName, name.allSatisfy(\.isOfFieldName), scalars[mark].isYAMLBlank {
            let behind = (scalars[valueStart..<mark].lastIndex { !$0.isYAMLBlank } ?? valueStart) + 1
            let isWhole = isQuote(valueStart) || !scalars[valueStart..<behind].contains { $0.isYAMLBlank }
            let name = String(String.UnicodeScalarView(name))
            return YAMLMistake(
                range: range(nameStart..<index), message: .noCommaBeforeField(field: name), help: .commaPartsFields,
                fix: isWhole ? (range(behind..<behind), ",") : nil)
        }
        return YAMLMistake(
            range: range(index..<index + 1), message: .secondColonInEntry,
            help: .quoteTheText, fix: quoting(from: valueStart))
    }

    /// Where the name of a field begins that stands before a colon, and whether it reads like one: in letters of ASCII, or as a
    /// year; behind a number in letters of any language.
    private func nameBefore(_ colon: Int, from start: Int) -> (start: Int, isName: Bool) {
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        let isNumber = start < colon && isDigit(scalars[start])
        let before = scalars[start..<colon].lastIndex { scalar in
            !(isDigit(scalar) || scalar == "_" || scalar.properties.isAlphabetic && (isNumber || scalar.isASCII))
        }
        let nameStart = (before ?? start - 1) + 1
        guard nameStart > start, nameStart < colon else { return (nameStart, false) }
        let name = scalars[nameStart..<colon]
        return (nameStart, !isDigit(scalars[nameStart]) || name.allSatisfy(isDigit))
    }

    /// A mark in the place of a comma before a field's name, with blanks around it.
    private func separator(before name: Int, from start: Int) -> Range<Int>? {
        var index = name - 1
        while index > start, scalars[index].isYAMLBlank || scalars[index].isForeignBlank { index -= 1 }
        return "，、；;｜|".unicodeScalars.contains(scalars[index]) ? index..<name : nil
    }

    /// Text behind a value that is complete: one in quotes or brackets, or a plain one that a bracket ends.
    private func textBehind(_ valueStart: Int, entry: Int) -> YAMLMistake {
        let first = scalars[valueStart]
        let whole = valueStart..<endOfEntry(from: valueStart)
        let quoted = quoting(from: valueStart)
        let next = scalars[index]
        if "，、；;".unicodeScalars.contains(next) {
            let rest = scalars[(index + 1)..<end].firstIndex { !$0.isYAMLBlank && !$0.isForeignBlank } ?? end
            return YAMLMistake(
                range: range(index..<index + 1), message: .signPartsNoEntries(sign: String(next)),
                help: .switchToLatin, fix: (range(index..<rest), ", "))
        }
        if "】］〕｝）)」》".unicodeScalars.contains(next), index + 1 >= end || isLastMark {
            let closing: Unicode.Scalar = entryEnd
            return YAMLMistake(
                range: range(index..<index + 1),
                message: .closedByOtherSign(
                    opening: closing == "]" ? "[" : "{", sign: String(next), meant: String(closing)),
                help: .switchToLatin,
                fix: (range(index..<index + 1), String(closing)))
        }
        switch first {
        case "\"", "'":
            if isQuoteOfNext(first) {
                return YAMLMistake(
                    range: range(valueStart..<valueStart + 1), message: .textInQuotesNotClosed, help: .closeQuote)
            }
            if next == first || next == "[" || next == "{" || scalars[index - 1].isYAMLBlank {
                let behind = (scalars[valueStart..<index].lastIndex { !$0.isYAMLBlank } ?? valueStart) + 1
                return YAMLMistake(
                    range: range(index..<index + 1), message: .noCommaBeforeEntry, help: .commaOrQuote,
                    fix: next == first && scalars[index - 1].isYAMLBlank ? (range(behind..<behind), ",") : nil)
            }
            return YAMLMistake(
                range: range(index - 1..<index),
                message: .quoteEndsText(quote: String(first)),
                help: first == "'" ? .doubleTheApostrophe : .escapeTheQuote,
                fix: nil)
        case "[", "{":
            if next == "[" || next == "{" {
                return YAMLMistake(
                    range: range(index..<index + 1), message: .noCommaBeforeEntry, help: .commaPartsEntries)
            }
            return YAMLMistake(
                range: range(whole), message: .textBehindBracket(opening: String(first)),
                help: .quoteTheWholeText, fix: quoted)
        default:
            return YAMLMistake(
                range: range(index..<index + 1),
                message: .textBeforeBracket(opening: String(next)), help: .quoteTheWholeText, fix: quoted)
        }
    }
}
