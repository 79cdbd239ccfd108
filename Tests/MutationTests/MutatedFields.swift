/// The fields of a file with what they hold, to be compared before and after a fix.
struct MutatedFields {
    /// By their paths.
    let fields: [String: YAMLReader.Field]
    private let reader: YAMLReader

    /// A finding whose fix was made, as it was printed.
    struct Fixed {
        /// Its file, rule and words.
        var finding: [String]
        /// What was most likely meant.
        var suggestion: String?
        var range: MutatedText.Stretch
        var fix: MutatedText.Edit
    }

    /// Nil where the file has no fields that can be read.
    init?(_ bytes: [UInt8], of path: FilePath, _ reader: YAMLReader) throws {
        guard let text = String(validating: bytes, as: UTF8.self), let yaml = Self.yaml(of: text, path),
            let fields = try reader.fields(of: yaml.text)
        else { return nil }
        self.reader = reader
        self.fields = fields.mapValues { field in
            var field = field
            field.ranges = field.ranges.map { $0.down(by: yaml.lineOffset) }
            // Behind a field without a value stands what a fix may make its value.
            if field.value.isEmpty, let last = field.ranges.indices.last { field.ranges[last].end.column = .max }
            return field
        }
    }

    /// What stands between the first two lines `---`, or the whole of a file of settings.
    private static func yaml(of text: String, _ path: FilePath) -> (text: String, lineOffset: Int)? {
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        if path.text.hasSuffix(".yaml") { return (String(scalars), 0) }
        let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        func isFence(_ line: Substring.UnicodeScalarView) -> Bool {
            line.starts(with: "---".unicodeScalars)
                && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" }
        }
        guard let first = lines.first, isFence(first), let end = lines.dropFirst().firstIndex(where: isFence) else {
            return nil
        }
        return (lines[1..<end].map { String($0) }.joined(separator: "\n") + "\n", 1)
    }

    /// What is wrong with what became of the fields: one that no fix is about has another value, or is gone; one that a fix is
    /// about has not the value that was printed.
    ///
    /// - Parameters:
    ///   - text: The text that was edited.
    ///   - edits: All edits that were made.
    ///   - fixed: The findings whose fixes were made.
    func problems(
        after: MutatedFields?, text: MutatedText, edits: [MutatedText.Edit], fixed: [Fixed]
    ) throws -> [String] {
        guard let after else { return ["the fields cannot be read any more"] }
        var problems: [String] = []
        let touched = fixed.map(\.range) + edits.map { MutatedText.Stretch(start: $0.start, end: $0.end) }
        let renamed = renamedPaths(fixed)
        for (path, field) in fields {
            let newPath = renamed[path] ?? path
            if newPath != path, fields[newPath] != nil {
                problems.append("`\(path)` gets the name of `\(newPath)`, which is there already")
            }
            // Of a field that gets another name only its value can be touched by another fix.
            let isTouched =
                newPath == path
                ? touched.contains(where: field.isTouched)
                : edits.contains { edit in
                    field.ranges.last.map { edit.start <= $0.end && $0.start <= edit.end } ?? false
                }
            if isTouched { continue }
            guard let now = after.fields[newPath] else {
                if after.holdsItem(of: newPath, field.value) { continue }
                problems.append("`\(path)`, which no fix is about, is gone")
                continue
            }
            if now.value.unicodeScalars.elementsEqual(field.value.unicodeScalars) { continue }
            if after.holdsItem(of: newPath, field.value) { continue }
            problems.append("`\(path)`, which no fix is about, was “\(field.value)” and is “\(now.value)”")
        }
        for finding in fixed {
            problems += try self.problems(of: finding, after: after)
            problems += try partProblems(of: finding, in: text, edits, after, renamed)
        }
        if after.fields.count < fields.count {
            problems.append("there were \(fields.count) values, and are \(after.fields.count)")
        }
        return problems
    }

    /// The paths of fields of which a fix changes a name, with what they become.
    private func renamedPaths(_ fixed: [Fixed]) -> [String: String] {
        let names = fixed.filter { $0.finding.contains("unknown-field") }
        guard !names.isEmpty else { return [:] }
        var renamed: [String: String] = [:]
        for (path, field) in fields {
            var scalars = Array(path.unicodeScalars)
            var isRenamed = false
            for (range, name) in zip(field.ranges, field.names).reversed() {
                guard let fix = names.first(where: { $0.fix.start == range.start && $0.fix.end == range.end }) else {
                    continue
                }
                isRenamed = true
                scalars.replaceSubrange(name, with: Array((fix.suggestion ?? "").unicodeScalars))
            }
            if isRenamed { renamed[path] = String(String.UnicodeScalarView(scalars)) }
        }
        return renamed
    }

    /// Whether a list still holds a value, if the path is that of an item: one that was split before it moves it down.
    private func holdsItem(of path: String, _ value: String) -> Bool {
        guard path.hasSuffix("]"), let open = path.lastIndex(of: "[") else { return false }
        let list = path[...open]
        return fields.contains { $0.hasPrefix(list) && $1.value.unicodeScalars.elementsEqual(value.unicodeScalars) }
    }

    /// A value of which a part was replaced is what it is with that part replaced, read by itself; and it holds what was printed.
    private func partProblems(
        of finding: Fixed, in text: MutatedText, _ edits: [MutatedText.Edit], _ after: MutatedFields,
        _ renamed: [String: String]
    ) throws -> [String] {
        let fix = finding.fix
        let found = fields.first { _, field in
            guard let value = field.ranges.last, value.start < value.end, value.end.column < .max else { return false }
            return value.start <= fix.start && fix.end <= value.end && (value.start < fix.start || fix.end < value.end)
        }
        // What stood there alone, under no name, can become a field.
        guard let (path, field) = found, !path.isEmpty, let value = field.ranges.last else { return [] }
        let within = edits.filter { value.start <= $0.start && $0.end <= value.end }
        var raw = ""
        var last = value.start
        for edit in within {
            raw += text.text(of: MutatedText.Stretch(start: last, end: edit.start)) ?? ""
            raw += edit.replacement
            last = edit.end
        }
        raw += text.text(of: MutatedText.Stretch(start: last, end: value.end)) ?? ""
        let expected =
            try reader.fields(of: "x: \(raw)\n") ?? reader.fields(of: "x: [\(raw)]\n") ?? [:]
        // Where an edit in the value makes several of it, each of them is asked for.
        return expected.compactMap { name, field in
            let now = after.fields[(renamed[path] ?? path) + name.dropFirst()] ?? after.fields[renamed[path] ?? path]
            if now?.value.unicodeScalars.elementsEqual(field.value.unicodeScalars) == true { return nil }
            return "`\(path)` is “\(now?.value ?? "gone")”, and with its part replaced it reads “\(field.value)”"
        }
    }

    /// A value that was replaced as a whole is what the finding printed.
    private func problems(of finding: Fixed, after: MutatedFields) throws -> [String] {
        guard let suggestion = finding.suggestion, !finding.finding.contains("unknown-field"),
            let (path, _) = fields.first(where: { _, field in
                field.ranges.last.map { $0.start == finding.fix.start && $0.end <= finding.fix.end } ?? false
            })
        else { return [] }
        // What was one item within brackets can be several.
        if finding.finding.contains("list-mark"), let open = path.lastIndex(of: "["), path.hasSuffix("]"),
            let first = Int(path[path.index(after: open)..<path.index(before: path.endIndex)]),
            let items = try reader.fields(of: "x: [\(suggestion)]\n"), items.count > 1
        {
            return items.values.map(\.value).enumerated().compactMap { offset, _ in
                guard let item = items["x[\(offset)]"]?.value else { return nil }
                let now = after.fields["\(path[..<open])[\(first + offset)]"]?.value
                return now == item ? nil : "item \(first + offset) of `\(path)` is “\(now ?? "gone")”, not “\(item)”"
            }
        }
        // The text itself, however it has to be quoted where it is written.
        if let now = after.fields[path], now.value.unicodeScalars.elementsEqual(suggestion.unicodeScalars) { return [] }
        // Read where it stands: as the value of a field, as a field of its own, or within brackets.
        let below = try reader.fields(of: "x:\n  \(suggestion)\n").flatMap { fields in
            fields.keys.allSatisfy { $0.hasPrefix("x.") } ? fields : nil
        }
        guard
            let printed = try reader.fields(of: "x: \(suggestion)\n") ?? below
                ?? reader.fields(of: "x: [\(suggestion)]\n")
        else { return ["what is printed for `\(path)` is no YAML: “\(suggestion)”"] }
        return printed.compactMap { name, field in
            let now = after.fields[path + name.dropFirst()] ?? after.fields[path]
            if now?.value.unicodeScalars.elementsEqual(field.value.unicodeScalars) == true { return nil }
            return "`\(path)` is “\(now?.value ?? "gone")”, and “\(suggestion)” was printed"
        }
    }
}

extension YAMLReader.Field {
    /// Whether a place is within the field's own, or around it.
    fileprivate func isTouched(by range: MutatedText.Stretch) -> Bool {
        ranges.contains { range.start <= $0.end && $0.start <= range.end }
    }
}
