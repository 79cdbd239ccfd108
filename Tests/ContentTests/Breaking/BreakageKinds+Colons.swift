extension BreakageKind {
    private static let noSpace = "a space is missing behind the `:`"
    private static let noColon = ["a `:` is missing", "not a single value"]
    private static let wide = "`：` is no colon of YAML"

    /// What happens to the colon behind a field's name.
    static let colons: [BreakageKind] = [
        .line("no blank behind the colon", says: [noSpace]) { line, _ in
            guard let name = line.name, line.form != .none else { return nil }
            return "\(line.start)\(name):\(line.value)\(line.comment)"
        },
        foreignBlank("\u{A0}", "a no-break space"),
        foreignBlank("\u{3000}", "a full-width space"),
        foreignBlank("\u{2003}", "a blank that is no plain space"),
        foreignBlank("\u{200B}", "a character without width"),
        .line("a full-width space behind the colon and its blank", says: ["a full-width space"]) { line, record in
            guard line.name != nil, line.form == .plain, !record.isSettings else { return nil }
            return line.with("\u{3000}" + line.value)
        },
        .line("a full-width colon", says: [wide]) { line, _ in
            guard let name = line.name, line.form != .none else { return nil }
            return "\(line.start)\(name)：\(line.value)\(line.comment)"
        },
        .line("a full-width colon with a blank", says: [wide]) { line, _ in
            guard let name = line.name, line.form != .none else { return nil }
            return "\(line.start)\(name)： \(line.value)\(line.comment)"
        },
        BreakageKind("a full-width colon behind a field without a value", says: wide) { line, _ in
            guard let name = line.name, line.form == .none else { return nil }
            return Change(lines: ["\(line.start)\(name)：\(line.comment)"])
        },
        .line("a full-width colon in braces", says: ["`：`"]) { line, _ in
            guard line.form == .mapping, let entries = line.entries else { return nil }
            return line.with(line.value.replacing(": ", with: "：", maxReplacements: entries.count > 1 ? 1 : 9))
        },
        .line("no blank behind a colon in braces", says: [noSpace]) { line, _ in
            guard line.form == .mapping, line.entries != nil else { return nil }
            return line.with(line.value.replacing(": ", with: ":", maxReplacements: 1))
        },
        .line("no colon", says: noColon) { line, _ in
            guard let name = line.name, line.form != .none else { return nil }
            return "\(line.start)\(name) \(line.value)\(line.comment)"
        },
        BreakageKind("no colon behind a field without a value", noColon) { line, _ in
            guard let name = line.name, line.form == .none else { return nil }
            return Change(lines: ["\(line.start)\(name)\(line.comment)"])
        },
        .line("an equals sign for the colon", says: noColon) { line, _ in
            guard let name = line.name, line.form == .plain else { return nil }
            return "\(line.start)\(name) = \(line.value)\(line.comment)"
        },
        .line("a semicolon for the colon", says: noColon) { line, _ in
            guard let name = line.name, line.form == .plain else { return nil }
            return "\(line.start)\(name); \(line.value)\(line.comment)"
        },
        .line("a second colon", says: ["second `:`"]) { line, _ in
            guard line.name != nil, line.form == .plain, line.value.contains(" ") else { return nil }
            return line.with(line.value.replacing(" ", with: ": ", maxReplacements: 1))
        },
        .line("a colon at the end", says: ["second `:`"]) { line, _ in
            guard line.name != nil, line.form == .plain else { return nil }
            return line.with(line.value + ":")
        },
        .line("a colon in an item", says: ["`:`"]) { line, _ in
            guard line.name == nil, line.isItem, line.form == .plain, line.value.count > 4 else { return nil }
            return line.with(line.value.prefix(2) + ": " + line.value.dropFirst(2))
        },
        .line("a colon in an entry of a list in brackets", says: ["`:`"]) { line, _ in
            guard line.form == .list, let entry = line.entries?.first(where: { $0.contains(" ") && !hasQuote($0) })
            else { return nil }
            return line.with(
                line.value.replacing(entry, with: entry.replacing(" ", with: ": ", maxReplacements: 1)))
        },
        .line("a second colon in braces", says: ["second `:`", "a `,` is missing"]) { line, _ in
            guard line.form == .mapping,
                let entry = line.entries?.first(where: { $0.split(separator: " ").count > 2 && !hasQuote($0) })
            else { return nil }
            return line.with(line.value.replacing(entry, with: entry + ": more"))
        },
    ]

    /// Within quotes a colon is a part of the text.
    private static func hasQuote(_ entry: String) -> Bool { entry.contains("'") || entry.contains("\"") }

    private static func foreignBlank(_ blank: String, _ name: String) -> BreakageKind {
        .line("\(name) behind the colon", says: ["behind the `:` stands \(name)"]) { line, _ in
            guard let field = line.name, line.form != .none else { return nil }
            return "\(line.start)\(field):\(blank)\(line.value)\(line.comment)"
        }
    }
}
