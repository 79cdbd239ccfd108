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
        return read(bytes, in: file, subject: subject, amounts: amounts)
    }

    /// Reads what a file holds, or reports why it cannot be read.
    static func read(_ bytes: [UInt8], in file: SourceFile, subject: String, amounts: Amounts) -> RecordFile? {
        guard let parts = FrontMatter(bytes, in: file) else { return nil }
        let before = file.findings.count
        let root = YAMLParser.parse(parts.yaml, in: file, lineOffset: 1, seeksDroppedText: true)
        if file.findings.count > before, root == nil { return nil }
        let node = root ?? YAMLNode(content: .mapping([]), range: .start)
        let mapping = node.isEmpty ? YAMLNode(content: .mapping([]), range: node.range) : node
        guard case .mapping = mapping.content else {
            if let slip = LostField(node) {
                slip.report(in: file)
                return nil
            }
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

    /// Reports links that name what they lead to in another form of Unicode than names are written in.
    private func checkLinkForms(in file: SourceFile) {
        var lines: [ArraySlice<UInt8>]?
        for link in file.links {
            let path = LinkTarget.decoded(link.destination[...])
            if path.isComposed { continue }
            let known = lines ?? body.split(separator: 0x0A, omittingEmptySubsequences: false)
            lines = known
            let place = destination(of: link, in: known)
            // Where it is written with percents, each stands for a byte of the other form.
            let composed = path == link.destination ? path.composed : LinkTarget.encoded(path.composed)
            file.report(
                .referenceForm, at: place ?? link.range,
                "the link `\(path.composed)` is written in decomposed characters, and names are composed",
                help: "It is found all the same, but programs that compare bytes would not find it.",
                fix: place == nil || link.destination.contains("%23") ? nil : composed)
        }
    }

    /// Where the destination itself stands, if it is on the link's own lines as it is.
    private func destination(of link: SourceFile.Link, in lines: [ArraySlice<UInt8>]) -> SourceRange? {
        let wanted = Array(link.destination.utf8)
        for number in link.range.start.line...link.range.end.line {
            let index = number - bodyLineOffset - 1
            guard lines.indices.contains(index) else { continue }
            let line = lines[index]
            let isFirst = number == link.range.start.line
            var columns = 0
            for start in line.indices {
                if line[start] & 0xC0 != 0x80 { columns += 1 }
                guard !isFirst || columns >= link.range.start.column, line[start...].starts(with: wanted) else {
                    continue
                }
                return SourceRange(line: number, column: columns, length: link.destination.unicodeScalars.count)
            }
        }
        return nil
    }

    func narrative(in file: SourceFile) -> Prose {
        let prose = Markdown.prose(body, in: file, lineOffset: bodyLineOffset)
        file.checkDirections(body, lineOffset: bodyLineOffset)
        checkLinkForms(in: file)
        return prose
    }
}
