extension BreakageKind {
    /// Marks of lists as a Chinese keyboard types them, and others that YAML does not know.
    static let marks: [BreakageKind] =
        ["，", "、", "；", ";", "|", "/"].flatMap { mark in
            [
                .line("\(mark) between names", says: ["`\(mark)`"]) { line, _ in
                    guard isNames(line), let entries = line.entries, entries.count > 1 else { return nil }
                    return line.with("[\(entries.joined(separator: mark))]")
                },
                .line("\(mark) between names without brackets", says: ["`\(mark)`"]) { line, _ in
                    guard isNames(line), let entries = line.entries, entries.count > 1 else { return nil }
                    return line.with(entries.joined(separator: mark))
                },
            ]
        }
        + ["，", "、", "；", ";"].flatMap { mark in
            [
                .line("\(mark) between words", says: ["`\(mark)`"]) { line, _ in
                    guard isWords(line), let entries = line.entries, entries.count > 1 else { return nil }
                    return line.with("[\(entries.joined(separator: mark))]")
                }
            ]
        }
        + ["［］", "【】", "（）", "()", "〔〕", "｛｝", "「」", "《》"].map { pair in
            .line("\(pair) around a list", says: ["`\(pair)`"]) { line, _ in
                guard isWords(line) || isNames(line), let entries = line.entries, entries.count > 1,
                    let first = pair.first, let last = pair.last
                else { return nil }
                return line.with("\(first)\(entries.joined(separator: "、"))\(last)")
            }
        }
        + [
            .line("commas without brackets", says: ["`,`"]) { line, _ in
                guard isNames(line), let entries = line.entries, entries.count > 1 else { return nil }
                return line.with(entries.joined(separator: ", "))
            },
            .line("，in braces", says: ["`，`"]) { line, _ in
                guard line.form == .mapping, line.entries?.count ?? 0 > 1, !line.holdsQuotes else { return nil }
                return line.with(line.value.replacing(", ", with: "，", maxReplacements: 1))
            },
            .line("｛｝ around a mapping", says: ["`｛`"]) { line, _ in
                guard line.form == .mapping else { return nil }
                return line.with("｛\(line.value.dropFirst().dropLast())｝")
            },
        ]

    /// Whether the entries are words rather than sentences.
    private static func isWords(_ line: WrittenLine) -> Bool {
        ["tags", "aliases", "concerns"].contains(line.name) && line.form == .list
            && !line.value.contains { "\"'，、；;".contains($0) }
    }
}
