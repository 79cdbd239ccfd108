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

    /// What is wrong with what became of the fields.
    /// - Parameters:
    ///   - findings: The places of all findings in the file before, and of what was edited.
    ///   - fixed: The findings whose fixes were made.
    func problems(
        after: MutatedFields?, findings: [MutatedText.Stretch], fixed: [Fixed]
    ) throws -> [String] {
        guard let after else { return ["the fields cannot be read any more"] }
        var problems: [String] = []
        for (path, field) in fields where !findings.contains(where: { field.isTouched(by: $0) }) {
            guard let now = after.fields[path] else {
                problems.append("`\(path)`, which has no finding, is gone")
                continue
            }
            if !now.value.unicodeScalars.elementsEqual(field.value.unicodeScalars) {
                problems.append("`\(path)`, which has no finding, was “\(field.value)” and is “\(now.value)”")
            }
        }
        for finding in fixed { problems += try self.problems(of: finding, after: after) }
        if after.fields.count < fields.count {
            problems.append("there were \(fields.count) values, and are \(after.fields.count)")
        }
        return problems
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
        // Read where it stands: as the value of a field, or within brackets.
        guard let printed = try reader.fields(of: "x: \(suggestion)\n") ?? reader.fields(of: "x: [\(suggestion)]\n")
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
