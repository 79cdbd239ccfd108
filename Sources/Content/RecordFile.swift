import Findings
import Model

/// A Markdown file of a record: its fields, and its body.
struct RecordFile {
    var fields: FieldReader
    private var body: ArraySlice<UInt8>
    private var bodyLineOffset: Int

    /// Reads a file, or reports why it cannot be read.
    static func read(_ location: String, in file: SourceFile, subject: String, amounts: Amounts) -> RecordFile? {
        let bytes: [UInt8]
        do throws(Unreadable) {
            bytes = try readFile(location, limit: SizeLimit.text)
            try checkText(bytes)
        } catch {
            file.report(.unreadableFile, at: error.range, "the file \(error.message)", help: error.help)
            return nil
        }
        guard let parts = FrontMatter(bytes, in: file) else { return nil }
        let before = file.findings.count
        let root = YAMLParser.parse(parts.yaml, in: file, lineOffset: 1, seeksDroppedText: true)
        if file.findings.count > before, root == nil { return nil }
        let node = root ?? YAMLNode(content: .mapping([]), range: .start)
        let mapping = node.isEmpty ? YAMLNode(content: .mapping([]), range: node.range) : node
        guard case .mapping = mapping.content else {
            file.report(
                .frontMatter, at: node.range.firstScalar,
                "the front matter must be a mapping of fields, not \(node.kind)",
                help: "Write one `field: value` a line.")
            return nil
        }
        // A field that is missing at the top is reported at the line `---` that opens the front matter.
        let fence = SourceRange(line: 1, column: 1, length: 3)
        let fields = FieldReader(mapping, subject: subject, keyRange: fence, in: file, amounts: amounts)
        return RecordFile(fields: fields, body: parts.body, bodyLineOffset: parts.bodyLineOffset)
    }

    func narrative(in file: SourceFile) -> Prose {
        Markdown.prose(body, in: file, lineOffset: bodyLineOffset)
    }
}
