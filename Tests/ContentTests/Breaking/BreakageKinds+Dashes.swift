extension BreakageKind {
    /// What happens to the hyphen of a list's item.
    static let dashes: [BreakageKind] = [
        BreakageKind("no dash", says: "`-`", "`- `", "second time", "column", "indented", "must be a list") {
            line, record in
            guard line.isItem else { return nil }
            let isFirst = record.previous(before: line).map { !$0.isItem && $0.form == .none } ?? false
            return Change(
                lines: [String(repeating: " ", count: line.indent) + line.text.dropFirst(line.indent + 2)],
                above: isFirst ? 1 : 0, below: isFirst ? 1 : 0)
        },
        .line("a dash without a blank", says: ["a space is missing behind the `-`"]) { line, _ in
            line.isItem ? bulleted(line, "-") : nil
        },
        bullet("－"), bullet("• "), bullet("*"), bullet("* "), bullet("·"), bullet("— "), bullet("– "), bullet("–"),
        bullet("● "), bullet("・"),
    ]

    private static func bullet(_ mark: String) -> BreakageKind {
        .line("\(mark) for a dash", says: ["does not begin an item of a list"]) { line, _ in
            line.isItem ? bulleted(line, mark) : nil
        }
    }

    private static func bulleted(_ line: WrittenLine, _ mark: String) -> String {
        String(repeating: " ", count: line.indent) + mark + line.text.dropFirst(line.indent + 2)
    }
}
