extension BreakageKind {
    private static let neverClosed = ["never closed"]

    /// What happens to quotes around a value.
    static let quotes: [BreakageKind] = [
        .line("an apostrophe in single quotes", says: ["this `'` ends the text"]) { line, _ in
            guard line.form == .plain, let words = words(line) else { return nil }
            return line.with("'\(words.first)'s \(words.rest)'")
        },
        .line("a quote in double quotes", says: ["this `\"` ends the value"]) { line, _ in
            guard line.form == .plain, let words = words(line) else { return nil }
            return line.with("\"\(words.first) \"big\" \(words.rest)\"")
        },
        .line("an apostrophe in an entry in single quotes", says: ["this `'` ends", "`,`"]) { line, _ in
            guard line.form == .list, let entries = line.entries, let entry = entries.first(where: { $0.count > 3 }),
                !line.value.contains("'"), !line.value.contains("\"")
            else { return nil }
            return line.with(line.value.replacing(entry, with: "'\(entry.prefix(2))'s \(entry.dropFirst(2))'"))
        },
        unclosed("\""),
        unclosed("'"),
        .line("an item whose quote is not closed", says: neverClosed) { line, _ in
            guard line.isItem, line.name == nil, line.form == .plain, !line.value.contains("\"") else { return nil }
            return line.with("\"" + line.value)
        },
        .line("an entry whose quote is not closed", says: neverClosed + ["not closed"]) { line, _ in
            guard line.form == .list, let entry = line.entries?.first, !line.value.contains("\"") else { return nil }
            return line.with(line.value.replacing(entry, with: "\"" + entry))
        },
        .line("the closing quote left out", says: neverClosed + ["not closed"]) { line, _ in
            guard line.form == .double || line.form == .single, line.value.count > 2 else { return nil }
            return line.with(String(line.value.dropLast()))
        },
        .line("another quote at the end", says: neverClosed) { line, _ in
            guard line.form == .double || line.form == .single, !line.value.dropFirst().dropLast().contains("'") else {
                return nil
            }
            return line.with(line.value.dropLast() + (line.form == .double ? "'" : "\""))
        },
        .line("a full-width quote at the end", says: neverClosed) { line, _ in
            guard line.form == .double, line.value.count > 2 else { return nil }
            return line.with(line.value.dropLast() + "”")
        },
        .line("full-width quotes around a text with a colon", says: ["second `:`"]) { line, _ in
            guard line.name != nil, line.form == .double || line.form == .single, line.value.contains(": ") else {
                return nil
            }
            return line.with("“\(line.value.dropFirst().dropLast())”")
        },
        .line("text behind a quote", says: ["ends the value, and more text follows"]) { line, _ in
            guard line.name != nil, line.form == .plain, let words = words(line) else { return nil }
            return line.with("\"\(words.first)\" \(words.rest)")
        },
        .line("a comma behind the quotes, as in JSON", says: ["ends the value, and more text follows"]) { line, _ in
            guard let name = line.name, line.form == .plain, !line.value.contains("\""), !line.isItem else {
                return nil
            }
            return "\(line.start)\"\(name)\": \"\(line.value)\","
        },
        .line("a backslash in double quotes", says: ["`\\`"]) { line, _ in
            guard line.form == .plain, !line.value.contains("\"") else { return nil }
            return line.with("\"C:\\kunden \(line.value)\"")
        },
    ]

    private static func words(_ line: WrittenLine) -> (first: Substring, rest: Substring)? {
        let parts = line.value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, !line.value.contains("'"), !line.value.contains("\"") else { return nil }
        return (parts[0], parts[1])
    }

    private static func unclosed(_ quote: String) -> BreakageKind {
        .line("a \(quote) that is not closed", says: neverClosed) { line, _ in
            guard line.name != nil, line.form == .plain, !line.value.contains(quote) else { return nil }
            return line.with(quote + line.value)
        }
    }
}
