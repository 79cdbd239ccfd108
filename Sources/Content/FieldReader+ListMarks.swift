import Findings
import Model
import Text

/// Lists whose marks are none to YAML, so that a whole list is read as one text.
extension FieldReader {
    /// Warns of a list that YAML does not take for one, or of two items that it takes for one.
    func reportListMarks(_ name: String, as items: ListMarks.Items) {
        guard let entry = entry(name) else { return }
        switch entry.value.content {
        case .scalar(let text, isPlain: true):
            if bulletedItems(text, entry) != nil { return }
            if let (list, brackets) = ListMarks.bracketed(text) {
                report(entry.value, list, .noListToYaml(brackets: brackets))
            } else if let list = ListMarks.lostBracket(text) {
                report(entry.value, list, .listNeverOpened)
            } else if let (list, mark) = ListMarks.parted(text, as: items, isInBrackets: false, isAlone: true) {
                report(
                    entry.value, list, .signMakesNoList(sign: String(mark)),
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
                        .listMark, at: value.range, .signPartsNoItems(sign: String(mark)),
                        help: .partItemsByComma, suggestion: written, fix: value.isReplaceable ? written : nil)
                } else {
                    reportSwallowedItems(text, value, isAlone: values.count == 1)
                    reportParted(text, value, of: entry.value, as: items, isAlone: values.count == 1)
                }
            }
        default: break
        }
    }

    private func report(_ node: YAMLNode, _ items: [String], _ message: Statement, isSure: Bool = true) {
        let list = ListMarks.written(items)
        file.report(
            .listMark, at: node.range, message,
            help: isSure ? .listForm : .listFormOrQuotes, suggestion: list,
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
            case "-"?: .dashWithoutSpace
            case let mark?: .beginsNoItem(sign: String(mark))
            case nil: .firstDashMissing
            }
        file.report(
            .listMark, at: range.firstScalar, message,
            help: .listReadAsText,
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
            .listMark, at: range, isLess ? .itemIndentedLess : .itemReadAsText, help: .itemsInOneColumn,
            fix: items.map(writtenInBlock).joined(separator: indent), fixRange: value.range)
    }

    /// An item on a line of its own in which marks part several: `- chain、late payer`. A comma, full-width or not, may belong to it.
    private func reportParted(
        _ text: String, _ value: YAMLNode, of list: YAMLNode, as items: ListMarks.Items, isAlone: Bool
    ) {
        guard value.range.end.line == value.range.start.line,
            let (parts, mark) = ListMarks.parted(text, as: items, isInBrackets: false, isAlone: isAlone),
            mark != ",", mark != "，"
        else { return }
        let indent = "\n" + String(repeating: " ", count: list.range.start.column - 1) + "- "
        file.report(
            .listMark, at: value.range, .signPartsNoItems(sign: String(mark)), help: .itemALine,
            fix: value.isReplaceable ? parts.map(writtenInBlock).joined(separator: indent) : nil)
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
        // A list on lines of its own begins with the dash of its first item, below which the others stand.
        var nextItem: String?
        if case .sequence = entry.value.content, !isInBrackets {
            nextItem = "\n" + String(repeating: " ", count: entry.value.range.start.column - 1) + "- "
        }
        return scalars.flatMap { scalar -> [Scalar] in
            guard !isName(scalar.text), let names = ListMarks.names(in: scalar.text, isName: isName) else {
                return [scalar]
            }
            let list = isInBrackets ? names.joined(separator: ", ") : ListMarks.written(names)
            file.report(
                .listMark, at: scalar.range, complaint(of: scalar.text, isInBrackets: isInBrackets), help: .listForm,
                suggestion: nextItem == nil ? list : nil,
                fix: scalar.isReplaceable ? nextItem.map { names.joined(separator: $0) } ?? list : nil)
            return names.map { Scalar(text: $0, range: scalar.range, isReplaceable: false) }
        }
    }

    private func complaint(of text: String, isInBrackets: Bool) -> Statement {
        let scalars = text.unicodeScalars
        if let (_, brackets) = ListMarks.bracketed(text) { return .namesNoListToYaml(brackets: brackets) }
        if let list = ListMarks.lostBracket(text), !list.isEmpty { return .namesListNeverOpened }
        let mark = scalars.first { !isName(String($0)) && !$0.isYAMLBlank }
        if let mark, mark != "," {
            return isInBrackets
                ? .namesSignPartsNoItems(sign: String(mark)) : .namesSignMakesNoList(sign: String(mark))
        }
        guard !isInBrackets else { return .commaBetweenNamesMissing }
        return text.contains(",") ? .commaAloneMakesNoList : .blankAloneMakesNoList
    }
}
