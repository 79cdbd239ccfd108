import Findings

@testable import Content

/// The fields of a file with what they hold, to be compared before and after a fix.
struct MutatedFields {
    struct Field {
        var value: String
        /// Where its names stand, from the outermost to its own, and its value.
        var ranges: [SourceRange]
    }

    /// By their paths, such as `credit.limit` and `met[1]`.
    private(set) var fields: [String: Field] = [:]

    /// Nil where the file has no fields that can be read.
    init?(_ bytes: [UInt8], of path: FilePath) {
        let file = SourceFile(path: path.text)
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let isText = (try? checkText(text)) != nil
        guard isText else { return nil }
        let isSettings = path.text.hasSuffix(".yaml")
        let yaml = isSettings ? text[...] : FrontMatter(text, in: file)?.yaml
        guard let yaml, let root = YAMLParser.parse(yaml, in: file, lineOffset: isSettings ? 0 : 1) else { return nil }
        add(root, "", [])
    }

    private mutating func add(_ node: YAMLNode, _ path: String, _ ranges: [SourceRange]) {
        switch node.content {
        case .scalar(let text, _):
            var range = node.range
            // Behind a field without a value stands what a fix may make its value.
            if text.isEmpty { range.end.column = .max }
            fields[path] = Field(value: text, ranges: ranges + [range])
        case .sequence(let items):
            for (index, item) in items.enumerated() { add(item, "\(path)[\(index)]", ranges) }
        case .mapping(let entries):
            for entry in entries {
                add(entry.value, path.isEmpty ? entry.key : path + "." + entry.key, ranges + [entry.keyRange])
            }
        }
    }

    /// What is wrong with what became of the fields, given the places of all findings in the file before.
    func problems(after: MutatedFields?, findings: [SourceRange]) -> [String] {
        guard let after else { return ["the fields cannot be read any more"] }
        var problems: [String] = []
        for (path, field) in fields {
            let hasFinding = field.ranges.contains { range in
                findings.contains { $0.start <= range.end && range.start <= $0.end }
            }
            if hasFinding { continue }
            guard let now = after.fields[path] else {
                problems.append("`\(path)`, which has no finding, is gone")
                continue
            }
            if !now.value.unicodeScalars.elementsEqual(field.value.unicodeScalars) {
                problems.append("`\(path)`, which has no finding, was “\(field.value)” and is “\(now.value)”")
            }
        }
        if after.fields.count < fields.count {
            problems.append("there were \(fields.count) values, and are \(after.fields.count)")
        }
        return problems
    }
}
