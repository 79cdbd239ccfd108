import Findings
import Model

/// Lists whose marks are none to YAML, so that a whole list is read as one text.
extension FieldReader {
    private static let help: Statement = "A list stands in `[ ]`, its items parted by `,` and a space."

    /// Warns of a list that YAML does not take for one, or of two items that it takes for one.
    func reportListMarks(_ name: String, as items: ListMarks.Items) {
        guard let entry = entry(name) else { return }
        switch entry.value.content {
        case .scalar(let text, isPlain: true):
            if bulletedItems(text, entry) != nil { return }
            if let (list, brackets) = ListMarks.bracketed(text) {
                report(entry.value, list, "`\(brackets)` is no list to YAML: this is read as one text")
            } else if let list = ListMarks.lostBracket(text) {
                report(entry.value, list, "`]` ends a list that no `[` begins: this is read as one text")
            } else if let (list, mark) = ListMarks.parted(text, as: items, isInBrackets: false, isAlone: true) {
                report(
                    entry.value, list, "`\(mark)` alone makes no list: this is read as one text",
                    // A name may hold a comma.
                    isSure: mark != ",")
            }
        case .sequence(let values):
            for value in values {
                guard case .scalar(let text, isPlain: true) = value.content else { continue }
                if entry.value.isInBrackets {
                    let isAlone = values.count == 1
                    guard let (list, mark) = ListMarks.parted(text, as: items, isInBrackets: true, isAlone: isAlone)
                    else { continue }
                    let written = list.map(writtenForYAML).joined(separator: ", ")
                    file.report(
                        .listMark, at: value.range, "`\(mark)` parts no items of a list: this is read as one",
                        help: "Part the items by `,` and a space; put a text that holds such a mark in quotes.",
                        suggestion: written, fix: value.isReplaceable ? written : nil)
                } else {
                    reportSwallowedItems(text, value, isAlone: values.count == 1)
                }
            }
        default: break
        }
    }

    private func report(_ node: YAMLNode, _ items: [String], _ message: Statement, isSure: Bool = true) {
        let list = ListMarks.written(items)
        file.report(
            .listMark, at: node.range, message,
            help: isSure ? Self.help : Self.help + " Put a single name that holds a comma in quotes.", suggestion: list,
            fix: isSure && node.isReplaceable ? list : nil)
    }

    /// The items of a text on lines of its own that is meant as a list, `－price`, which is then reported; nil if it is none.
    func bulletedItems(_ text: String, _ entry: YAMLNode.Entry) -> [String]? {
        let range = entry.value.range
        guard range.start.line > entry.keyRange.end.line, let (items, first) = ListMarks.bulleted(text) else {
            return nil
        }
        let lineCount = range.end.line - range.start.line + 1
        guard first != nil || lineCount == items.count else { return nil }
        let indent = "\n" + String(repeating: " ", count: range.start.column - 1)
        let message: Statement =
            switch first {
            case "-"?: "a space is missing behind the `-`: the list is read as one text"
            case let mark?: "`\(mark)` does not begin an item of a list: `- ` does"
            case nil: "a `- ` is missing here: the list is read as one text"
            }
        file.report(
            .listMark, at: range.start.line == range.end.line ? range.firstScalar : range.firstScalar, message,
            help: "The whole list is read as one text now.",
            fix: lineCount == items.count
                ? items.map { "- " + writtenInBlock($0) }.joined(separator: indent) : nil, fixRange: range)
        return items
    }

    /// Items that are indented more than the one above, which YAML reads as the rest of its text. They are told where they
    /// stand; or the one above is, if it stands `isAlone` against several.
    private func reportSwallowedItems(_ text: String, _ value: YAMLNode, isAlone: Bool) {
        let lineCount = value.range.end.line - value.range.start.line + 1
        guard lineCount > 1, let (items, first) = ListMarks.bulleted(text), first == nil, items.count == lineCount
        else {
            return
        }
        let indent = "\n" + String(repeating: " ", count: max(0, value.range.start.column - 3)) + "- "
        let isLess = isAlone && items.count > 2
        let next = value.range.start.line + 1
        // Of a single one the dash is two columns before its text.
        let dash = items.count == 2 ? max(1, value.range.end.column - items[1].unicodeScalars.count - 2) : 1
        let range =
            isLess
            ? value.range.firstScalar
            : SourceRange(line: next, column: dash, length: items.count == 2 ? value.range.end.column - dash : 0)
        file.report(
            .listMark, at: range,
            isLess
                ? "this item is indented less than those below it, which are read as part of its text"
                : "this item is indented more than the one above it, and is read as part of its text",
            help: "The items of a list begin in the same column.",
            fix: items.map(writtenInBlock).joined(separator: indent), fixRange: value.range)
    }

    private func writtenInBlock(_ text: String) -> String {
        text.contains(": ") || text.contains(" #") || text.hasSuffix(":")
            || writtenForYAML(String(text.prefix(1))) != text.prefix(1)
            ? quotedForYAML(text.unicodeScalars) : text
    }

    /// Names of records of which several stand in one text, each by itself; that they are not parted by commas is reported.
    func separated(_ scalars: [Scalar], _ name: String, isName: (String) -> Bool) -> [Scalar] {
        guard let entry = entry(name) else { return scalars }
        if case .scalar(let text, isPlain: true) = entry.value.content, let items = bulletedItems(text, entry) {
            return items.map { Scalar(text: $0, range: entry.value.range, isReplaceable: false) }
        }
        let isInBrackets = entry.value.isInBrackets
        return scalars.flatMap { scalar -> [Scalar] in
            guard !isName(scalar.text), let names = ListMarks.names(in: scalar.text, isName: isName) else {
                return [scalar]
            }
            let list = isInBrackets ? names.joined(separator: ", ") : ListMarks.written(names)
            file.report(
                .listMark, at: scalar.range, complaint(of: scalar.text, isInBrackets: isInBrackets), help: Self.help,
                suggestion: list, fix: scalar.isReplaceable ? list : nil)
            return names.map { Scalar(text: $0, range: scalar.range, isReplaceable: false) }
        }
    }

    private func complaint(of text: String, isInBrackets: Bool) -> Statement {
        let scalars = text.unicodeScalars
        if let (_, brackets) = ListMarks.bracketed(text) { return "`\(brackets)` is no list to YAML" }
        if let list = ListMarks.lostBracket(text), !list.isEmpty { return "`]` ends a list that no `[` begins" }
        let mark = scalars.first { !isName(String($0)) && !$0.isYAMLBlank }
        if let mark, mark != "," {
            return isInBrackets ? "`\(mark)` parts no items of a list: `,` does" : "`\(mark)` alone makes no list"
        }
        return isInBrackets ? "a `,` is missing between these names" : "`,` alone makes no list: it stands in `[ ]`"
    }
}
