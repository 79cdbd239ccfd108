import Findings
import Model
import Text

/// A Markdown file of a record: its fields, and its body.
struct RecordFile {
    var fields: FieldReader
    private var body: ArraySlice<UInt8>
    private var bodyLineOffset: Int

    /// Reads a file, or reports why it cannot be read.
    static func read(
        from files: any FileSource, in file: SourceFile, subject: Statement, amounts: Amounts
    ) -> RecordFile? {
        do throws(Unreadable) {
            let bytes = try files.text(of: file.path, limit: SizeLimit.text)
            return read(bytes, in: file, subject: subject, amounts: amounts)
        } catch {
            file.report(.unreadableFile, at: error.range, .theFile(problem: error.message), help: error.help)
            return nil
        }
    }

    /// Reads what a file holds, or reports why it cannot be read.
    static func read(_ bytes: [UInt8], in file: SourceFile, subject: Statement, amounts: Amounts) -> RecordFile? {
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
                .frontMatter, at: node.range.firstScalar, node.isList ? .frontMatterIsAList : .frontMatterIsAValue,
                help: .writeAFieldALine)
            return nil
        }
        // A field that is missing at the top is reported at the line `---` that opens the front matter.
        let fence = SourceRange(line: 1, column: 1, length: 3)
        let fields = FieldReader(mapping, subject: .record(subject), keyRange: fence, in: file, amounts: amounts)
        return RecordFile(fields: fields, body: parts.body, bodyLineOffset: parts.bodyLineOffset)
    }

    /// Reports links that name what they lead to in another form of Unicode than names are written in.
    private func checkLinkForms(in file: SourceFile) {
        var index: LineIndex?
        for link in file.links {
            let path = LinkTarget.decoded(link.destination[...])
            if path.isComposed { continue }
            let known = index ?? LineIndex(Array(body))
            index = known
            let place = destination(of: link, in: known)
            file.count(1)
            // Where it is written with percents, each stands for a byte of the other form.
            let composed = path == link.destination ? path.composed : LinkTarget.encoded(path.composed)
            file.report(
                .referenceForm, at: place ?? link.range,
                .decomposedLink(link: path.composed), help: .foundAllTheSame,
                fix: place == nil || link.destination.contains("%23") ? nil : composed)
        }
    }

    /// Where the destination itself stands, if it is within the link as it is: behind one of its last `](`.
    private func destination(of link: SourceFile.Link, in index: LineIndex) -> SourceRange? {
        func inBody(_ position: SourcePosition) -> SourcePosition {
            SourcePosition(line: position.line - bodyLineOffset, column: position.column)
        }
        guard let range = index.offsets(of: SourceRange(start: inBody(link.range.start), end: inBody(link.range.end)))
        else { return nil }
        var end = range.upperBound
        for _ in 0..<Self.openings {
            guard let bracket = index.bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "(")) else { break }
            end = bracket
            var start = bracket + 1
            while start < range.upperBound, [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "<")].contains(index.bytes[start]) {
                start += 1
            }
            guard bracket > range.lowerBound, index.bytes[bracket - 1] == UInt8(ascii: "]"),
                index.bytes[start..<range.upperBound].starts(with: link.destination.utf8)
            else { continue }
            let position = index.position(of: start)
            return SourceRange(
                line: position.line + bodyLineOffset, column: position.column,
                length: link.destination.unicodeScalars.count)
        }
        return nil
    }

    /// Behind how many brackets of a link its destination is looked for.
    private static let openings = 10

    func narrative(in file: SourceFile) -> Prose {
        let prose = Markdown.prose(body, in: file, lineOffset: bodyLineOffset)
        file.checkDirections(body, lineOffset: bodyLineOffset)
        checkLinkForms(in: file)
        return prose
    }
}
