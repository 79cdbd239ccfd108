extension BreakageKind {
    private static let column = [
        "indented more than", "indented less", "the same column", "has no field", "is empty", "needs `", "second `:`",
        "second time", "is indented here",
    ]

    /// What happens to the blanks before a line.
    static let indentation: [BreakageKind] = [
        .line("a tab for the indentation", says: ["indented with a tab"]) { line, _ in
            line.indent > 0 ? "\t" + line.text.dropFirst(line.indent) : nil
        },
        .line("a tab behind the indentation", says: ["indented with a tab"]) { line, _ in
            line.indent > 1 ? line.text.prefix(line.indent - 1) + "\t" + line.text.dropFirst(line.indent) : nil
        },
        .line("a tab before a field", says: ["indented with a tab"]) { line, _ in "\t" + line.text },
        .line("full-width spaces for the indentation", says: ["indented with a full-width space"]) { line, _ in
            line.indent > 0
                ? String(repeating: "\u{3000}", count: line.indent / 2) + line.text.dropFirst(line.indent) : nil
        },
        .line("no-break spaces for the indentation", says: ["indented with a no-break space"]) { line, _ in
            line.indent > 0 ? String(repeating: "\u{A0}", count: line.indent) + line.text.dropFirst(line.indent) : nil
        },
        .line("a full-width space before a field", says: ["indented with a full-width space"]) { line, _ in
            "\u{3000}" + line.text
        },
        .line("a character without width before a field", says: ["indented with a character without width"]) {
            line, _ in line.indent == 0 ? "\u{200B}" + line.text : nil
        },
        deeper(1), deeper(2), deeper(5), shallower(1), shallower(2), shallower(4),
        BreakageKind("a block text that is not indented", says: "a text behind `|` or `>` must be indented") {
            line, _ in
            guard line.name != nil, line.form == .plain else { return nil }
            let blanks = String(repeating: " ", count: line.column)
            return Change(lines: ["\(line.head)|", blanks + line.value])
        },
        BreakageKind("a folded text that is not indented", says: "a text behind `|` or `>` must be indented") {
            line, _ in
            guard line.name != nil, line.form == .plain, line.column == 0 else { return nil }
            return Change(lines: ["\(line.head)>-", line.value, "", line.value])
        },
        BreakageKind("a value on the next line that is not indented", says: "a `:` is missing", "indented") {
            line, _ in
            guard let name = line.name, line.form == .plain, !line.value.contains(": "), !line.value.hasSuffix(":")
            else { return nil }
            return Change(lines: ["\(line.start)\(name):", String(repeating: " ", count: line.column) + line.value])
        },
        BreakageKind(
            "a text that goes on on the next line without being indented", says: "a `:` is missing", "indented"
        ) {
            line, _ in
            guard line.name != nil, line.form == .plain, let blank = line.value.firstIndex(of: " ") else { return nil }
            let rest = line.value[line.value.index(after: blank)...]
            guard rest.first?.isLetter == true else { return nil }
            let blanks = String(repeating: " ", count: line.column)
            return Change(lines: [line.head + line.value[..<blank], blanks + rest])
        },
        BreakageKind("a text between the fields", says: "a `:` is missing", "indented") { line, _ in
            guard !line.isItem else { return nil }
            return Change(lines: [line.text, String(repeating: " ", count: line.indent) + "Ruth called back"])
        },
    ]

    private static func deeper(_ count: Int) -> BreakageKind {
        BreakageKind("\(count) blanks too many", column + ["`-`", "`- `"]) { line, record in
            guard let previous = record.previous(before: line) else {
                // The first one only tells that the others do not stand in its column.
                return Change(lines: [String(repeating: " ", count: count) + line.text], below: 1)
            }
            // The first one of a mapping may stand anywhere; those below it do not.
            let isFirst = previous.form == .none && previous.column < line.column
            if isFirst, let next = record.next(after: line), next.indent < line.indent { return nil }
            if isFirst, record.next(after: line) == nil { return nil }
            // Behind a field without a value it is the first of a mapping.
            if previous.form == .none { return nil }
            // An item's own fields go with it.
            if line.isItem, line.name != nil { return nil }
            return Change(
                lines: [String(repeating: " ", count: count) + line.text], above: 1, below: isFirst ? 1 : 0)
        }
    }

    private static func shallower(_ count: Int) -> BreakageKind {
        BreakageKind("\(count) blanks too few", column + ["`-`", "list"]) { line, record in
            guard line.indent >= count else { return nil }
            if line.isItem, line.indent == count { return nil }
            // Names are free among the settings, so that a field may have become one of them.
            if record.isSettings, line.form == .none { return nil }
            let previous = record.previous(before: line)
            let isFirst = previous?.form == WrittenLine.Form.none
            // A mapping of one field may stand at any depth.
            if isFirst, line.indent > count, !record.hasSibling(line) { return nil }
            return Change(lines: [String(line.text.dropFirst(count))], above: isFirst ? 1 : 0, below: 1)
        }
    }
}
