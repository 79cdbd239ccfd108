/// A file of `schema/`, which is YAML of one form: mappings by two blanks, every value on the line of its name, in double
/// quotes where it is a text.
struct SchemaFile {
    /// A name with what stands under it, or behind it.
    struct Entry {
        let name: String
        let value: String
        let line: Int
        var entries: [Entry] = []
    }

    let path: String
    let entries: [Entry]

    init(path: String, source: String) throws {
        self.path = path
        var lines: [(depth: Int, entry: Entry)] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let code = line.drop { $0 == " " }
            let indentation = line.count - code.count
            guard !code.isEmpty, !code.hasPrefix("#") else { continue }
            guard indentation.isMultiple(of: 2), indentation / 2 <= (lines.last?.depth ?? -1) + 1,
                let colon = code.firstIndex(of: ":")
            else { throw GenerationError(path, line: index + 1, "a value stands as `name: value` under its field") }
            let value = code[code.index(after: colon)...].drop { $0 == " " }
            let entry = Entry(name: String(code[..<colon]), value: Self.unquoted(value), line: index + 1)
            lines.append((indentation / 2, entry))
        }
        var rest = lines[...]
        entries = try Self.entries(at: 0, of: &rest, path: path)
    }

    private static func unquoted(_ value: Substring) -> String {
        guard value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") else { return String(value) }
        return String(value.dropFirst().dropLast())
    }

    /// The entries of one mapping, each with those that stand deeper below it.
    private static func entries(
        at depth: Int, of lines: inout ArraySlice<(depth: Int, entry: Entry)>, path: String
    ) throws -> [Entry] {
        var entries: [Entry] = []
        var first: [String: Int] = [:]
        while let (found, line) = lines.first, found == depth {
            lines.removeFirst()
            var entry = line
            entry.entries = try Self.entries(at: depth + 1, of: &lines, path: path)
            if let known = first.updateValue(entry.line, forKey: entry.name) {
                throw GenerationError(
                    path, line: entry.line, "`\(entry.name)` is there twice: line \(known) has it, too")
            }
            entries.append(entry)
        }
        return entries
    }
}

extension SchemaFile {
    /// The file's name without its ending.
    var name: String {
        let last = path.split(separator: "/").last ?? ""
        return String(last.hasSuffix(".yaml") ? last.dropLast(5) : last)
    }
}
