import Text

extension BreakageKind {
    private static let notClosed = ["not closed"]

    /// What happens to the brackets, braces and commas of a list or a mapping on one line.
    static let brackets: [BreakageKind] = [
        .line("no closing bracket", says: notClosed) { line, _ in
            line.form == .list || line.form == .mapping ? line.with(String(line.value.dropLast())) : nil
        },
        .line("no opening bracket", says: ["`]`", "`[`", "such as [", "ends the value"]) { line, _ in
            // What begins a list in a list still opens something.
            guard line.form == .list, line.name != nil, !line.value.hasPrefix("[{"), !line.value.hasPrefix("[[") else {
                return nil
            }
            return line.with(String(line.value.dropFirst()))
        },
        .line("no opening brace", says: ["second `:`", "`{`"]) { line, _ in
            line.form == .mapping && line.name != nil ? line.with(String(line.value.dropFirst())) : nil
        },
        .line("another closing bracket", says: ["text follows"]) { line, _ in
            line.form == .list || line.form == .mapping ? line.with(line.value + String(line.value.suffix(1))) : nil
        },
        .line("a wrong closing bracket", says: notClosed + ["`}`", "`]`"]) { line, _ in
            guard line.form == .list || line.form == .mapping else { return nil }
            return line.with(line.value.dropLast() + (line.form == .list ? "}" : "]"))
        },
        .line("a round closing bracket", says: notClosed) { line, _ in
            line.form == .list || line.form == .mapping ? line.with(line.value.dropLast() + ")") : nil
        },
        .line("a full-width closing bracket", says: ["`】`", "`］`", "`｝`"]) { line, _ in
            guard line.form == .list || line.form == .mapping else { return nil }
            return line.with(line.value.dropLast() + (line.form == .list ? "】" : "｝"))
        },
        .line("two commas", says: ["two commas"]) { line, _ in
            guard line.entries?.count ?? 0 > 1, !line.value.contains("'"), !line.value.contains("\"") else {
                return nil
            }
            return line.with(line.value.replacing(", ", with: ",, ", maxReplacements: 1))
        },
        .line("no comma between entries in quotes", says: ["`,`"]) { line, _ in
            guard line.form == .list, let entries = line.entries, entries.count > 1,
                !line.value.contains("\""), !line.value.contains("'")
            else { return nil }
            return line.with("[\"\(entries[0])\" \"\(entries[1])\"]")
        },
        .line("no comma between the fields in braces", says: ["`,`", "second `:`"]) { line, _ in
            guard line.form == .mapping, line.entries?.count ?? 0 > 1, !line.holdsQuotes else { return nil }
            return line.with(line.value.replacing(", ", with: " ", maxReplacements: 1))
        },
        .line("no comma between names", says: ["`,`"]) { line, _ in
            guard isNames(line), let entries = line.entries, entries.count > 1,
                entries.contains(where: { $0.contains("-") || !$0.allSatisfy(\.isASCII) })
            else { return nil }
            return line.with("[\(entries.joined(separator: " "))]")
        },
        .line("a semicolon between the fields in braces", says: ["`;`", "second `:`", "`,`"]) { line, _ in
            guard line.form == .mapping, line.entries?.count ?? 0 > 1, !line.holdsQuotes else { return nil }
            return line.with(line.value.replacing(", ", with: "; ", maxReplacements: 1))
        },
        .line("braces around a list", says: ["must be a list"]) { line, record in
            guard line.form == .list, line.name != nil, line.entries != nil, !record.isSettings else { return nil }
            return line.with("{\(line.value.dropFirst().dropLast())}")
        },
        .line("brackets around a mapping", says: ["must be a mapping", "must be a text", "not a list", "needs `"]) {
            line, _ in
            guard line.form == .mapping, line.entries != nil else { return nil }
            return line.with("[\(line.value.dropFirst().dropLast())]")
        },
    ]

    /// Whether the entries are names of records, in which no blank stands.
    static func isNames(_ line: WrittenLine) -> Bool {
        ["met", "works_with", "partners"].contains(line.name) && line.form == .list
    }
}
