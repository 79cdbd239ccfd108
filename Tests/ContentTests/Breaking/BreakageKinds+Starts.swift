extension BreakageKind {
    /// What stands at the start of a value that cannot begin so.
    static let starts: [BreakageKind] =
        ["@", "%", ",", "]", "}"].map { value($0, "a value cannot begin with `\($0)`") }
        + [
            value("`", "a value cannot begin with a backtick"),
            value("*", "a value cannot begin with `*`", "`*"),
            value("!", "a value cannot begin with `!`"),
            value("! ", "a value cannot begin with `!`"),
            value("&", "begins with `&`", "a value cannot begin with `&`"),
            value("& ", "begins with `&`", "a value cannot begin with `&`"),
            value("* ", "a value cannot begin with `*`"),
            value("| ", "announces a text"),
            value("> ", "announces a text"),
            value("- ", "a list cannot begin on this line"),
            value("? ", "cannot begin with `? `"),
            value(": ", "second `:`"),
            value("[urgent] ", "`[` begins a list"),
            value("[ ] ", "`[` begins a list"),
            value("{new} ", "`{` begins a list"),
            value("{{x}} ", "`{` begins a list"),
            // A value that holds braces of its own is something else than what is not closed.
            value(
                "[", "this list in brackets is not closed", "`{` begins a list or a mapping, and text stands before it"),
            value("{", "this mapping in braces is not closed", "a space is missing behind the `:`"),
            item("@", "a value cannot begin with `@`"), item("[x] ", "`[` begins a list"),
            item("*", "a value cannot begin with `*`", "`*"), item("&", "begin with `&`", "begins with `&`"),
            item("`", "a value cannot begin with a backtick"), item("%", "a value cannot begin with `%`"),
            entry("@", "cannot begin with `@`"), entry("%", "cannot begin with `%`"),
            entry("[x] ", "`[x]`", "text follows", "`,`"), entry("`", "cannot begin with a backtick"),
        ]

    private static func value(_ mark: String, _ says: String...) -> BreakageKind {
        .line("\(mark) at the start of a value", says: says) { line, _ in
            guard line.name != nil, line.form == .plain else { return nil }
            return line.with(mark + line.value)
        }
    }

    private static func item(_ mark: String, _ says: String...) -> BreakageKind {
        .line("\(mark) at the start of an item", says: says) { line, _ in
            guard line.name == nil, line.isItem, line.form == .plain else { return nil }
            return line.with(mark + line.value)
        }
    }

    private static func entry(_ mark: String, _ says: String...) -> BreakageKind {
        .line("\(mark) at the start of an entry in brackets", says: says) { line, _ in
            guard line.form == .list, let entry = line.entries?.first, let first = entry.first, first.isLetter else {
                return nil
            }
            return line.with(line.value.replacing(entry, with: mark + entry, maxReplacements: 1))
        }
    }
}
