import CCmark
import Findings
import Glibc
import Model

/// Turns a record's body into prose: CommonMark by libcmark, in safe mode, with its links resolved.
struct Markdown {
    private let file: SourceFile
    private let body: ArraySlice<UInt8>
    private let lineOffset: Int
    /// What fills the holes in the markup, in order.
    private var holes: [Prose.Piece] = []
    private var slugs: [String: Int] = [:]

    /// Marks a hole. Authors cannot forge it: their quotes come out escaped, their links are all rewritten.
    private static let hole = "=\"dossier-hole:"
    /// A narrative's headings stand under a heading of second rank.
    private static let topHeading = 3

    static func prose(_ body: ArraySlice<UInt8>, in file: SourceFile, lineOffset: Int) -> Prose {
        if body.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) { return Prose() }
        var markdown = Markdown(file: file, body: body, lineOffset: lineOffset)
        return markdown.run(body)
    }

    private init(file: SourceFile, body: ArraySlice<UInt8>, lineOffset: Int) {
        self.file = file
        self.lineOffset = lineOffset
        self.body = body
    }

    /// A line of the body, counted from 1; nil if there is none. Looked for when a place is asked for: most bodies are
    /// asked for one or for none.
    private func line(_ number: Int) -> ArraySlice<UInt8>? {
        var rest = body
        for _ in 1..<max(1, number) {
            guard let end = rest.firstIndex(of: 0x0A) else { return nil }
            rest = rest[(end + 1)...]
        }
        return number < 1 ? nil : rest.prefix { $0 != 0x0A }
    }

    private mutating func run(_ body: ArraySlice<UInt8>) -> Prose {
        let document = body.withUnsafeBytes { bytes in
            cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
        }
        guard let document else { return Prose() }
        defer { cmark_node_free(document) }
        prepare(document)
        guard let rendered = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return Prose() }
        defer { free(rendered) }
        guard body.contains(UInt8(ascii: "&")) else { return Prose(pieces: pieces(of: rendered)) }
        // Character references (`&#1;`) could smuggle in characters that no page may hold.
        return String(cString: rendered).withoutUnfit.withCString { Prose(pieces: pieces(of: $0)) }
    }

    // MARK: - The tree

    private mutating func prepare(_ document: OpaquePointer) {
        var headings: [OpaquePointer] = []
        var rawMarkup: [OpaquePointer] = []
        guard let iterator = cmark_iter_new(document) else { return }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING: headings.append(node)
            case CMARK_NODE_LINK: resolveLink(node)
            case CMARK_NODE_IMAGE: resolveImage(node)
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: rawMarkup.append(node)
            default: break
            }
        }
        cmark_iter_free(iterator)
        let topRank = headings.map { cmark_node_get_heading_level($0) }.min() ?? 1
        for node in rawMarkup { removeRawMarkup(node) }
        for node in headings { nameHeading(node, topRank: Int(topRank)) }
    }

    /// Gives a heading its name and its rank on the page.
    private mutating func nameHeading(_ node: OpaquePointer, topRank: Int) {
        let rank = min(6, Int(cmark_node_get_heading_level(node)) - topRank + Self.topHeading)
        let slug = uniqueSlug(plainText(of: node))
        guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
        // A custom block cannot hold inlines, so the heading's words are rendered here.
        cmark_node_set_on_enter(block, "<h\(rank) id\(Self.hole)\(holes.count)\">" + inlineMarkup(of: node))
        cmark_node_set_on_exit(block, "</h\(rank)>")
        holes.append(.anchor(slug))
        cmark_node_replace(node, block)
        cmark_node_free(node)
    }

    /// The markup of a heading's words.
    private func inlineMarkup(of heading: OpaquePointer) -> String {
        guard let rendered = cmark_render_html(heading, CMARK_OPT_DEFAULT) else { return "" }
        defer { free(rendered) }
        // `<h2>words</h2>` and a line end.
        let whole = String(cString: rendered)
        guard let start = whole.firstIndex(of: ">"), let end = whole.lastIndex(of: "<"), start < end else { return "" }
        return String(whole[whole.index(after: start)..<end])
    }

    private func plainText(of node: OpaquePointer) -> String {
        var text = ""
        var child = cmark_node_first_child(node)
        while let current = child {
            if let literal = cmark_node_get_literal(current) { text += String(cString: literal) }
            text += plainText(of: current)
            child = cmark_node_next(current)
        }
        return text
    }

    /// As the git hosts name headings: letters and digits in lower case, `-` for spaces, a number behind repeats.
    private mutating func uniqueSlug(_ text: String) -> String {
        var slug = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                slug.append(character)
            } else if character.isWhitespace {
                slug.append("-")
            }
        }
        let count = slugs[slug, default: 0]
        slugs[slug] = count + 1
        return count == 0 ? slug : "\(slug)-\(count)"
    }

    private func removeRawMarkup(_ node: OpaquePointer) {
        let line = Int(cmark_node_get_start_line(node))
        file.report(
            .rawHTML, at: range(line: line, byteColumn: Int(cmark_node_get_start_column(node)), length: 1),
            "HTML does not come out on the page", help: "Say it in Markdown, or write `&lt;` where a `<` is meant.")
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    // MARK: - Links

    private mutating func resolveLink(_ node: OpaquePointer) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        switch LinkTarget(destination, from: file.path) {
        case .outside:
            return
        case .here(let fragment):
            follow(node, destination, RecordPath(file.path)?.reference, fragment: fragment)
        case .record(let reference, let fragment):
            follow(node, destination, reference, fragment: fragment)
        case .nowhere(let message, let help):
            file.report(.brokenLink, at: place(of: node, destination), message, help: help)
            cmark_node_set_url(node, "")
        }
    }

    private mutating func follow(_ node: OpaquePointer, _ destination: String, _ target: Reference?, fragment: String?)
    {
        guard let target else { return }
        file.links.append(
            SourceFile.Link(
                range: place(of: node, destination), destination: destination, target: target, fragment: fragment))
        cmark_node_set_url(node, "dossier-hole:\(holes.count)")
        holes.append(.address(target, fragment: fragment))
    }

    /// Pictures come from the dossier only: nothing on a page is loaded from elsewhere.
    private mutating func resolveImage(_ node: OpaquePointer) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        if case .record(.file(let path), nil) = LinkTarget(destination, from: file.path) {
            follow(node, destination, .file(path), fragment: nil)
        } else {
            file.report(
                .brokenLink, at: place(of: node, destination), "the picture `\(destination)` is not in the dossier",
                help: "Put it into the account's files/ folder; nothing on a page is loaded from elsewhere.")
            cmark_node_set_url(node, "")
        }
    }

    /// The stretch of a link from its `[` to its end.
    ///
    /// libcmark gives the line on which a link ends, but the column at which it begins: where its text goes over
    /// several lines, the first is found by the bracket in that column.
    private func place(of node: OpaquePointer, _ destination: String) -> SourceRange {
        let lastLine = Int(cmark_node_get_end_line(node))
        let startColumn = Int(cmark_node_get_start_column(node))
        let endColumn = Int(cmark_node_get_end_column(node))
        var line = lastLine
        while line > 1, !opensLink(line: line, byteColumn: startColumn) { line -= 1 }
        if !opensLink(line: line, byteColumn: startColumn) { line = lastLine }
        let start = range(line: line, byteColumn: startColumn, length: 1).start
        let end = range(line: lastLine, byteColumn: endColumn, length: 1).end
        return SourceRange(start: start, end: end)
    }

    private func opensLink(line: Int, byteColumn: Int) -> Bool {
        guard byteColumn >= 1, let text = self.line(line) else { return false }
        let byte = text.dropFirst(byteColumn - 1).first
        return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!")
    }

    /// A range of the file from a line and a column in bytes of the body.
    private func range(line: Int, byteColumn: Int, length: Int) -> SourceRange {
        guard let text = self.line(line) else { return SourceRange(line: max(1, line) + lineOffset, column: 1) }
        let before = text.prefix(max(0, byteColumn - 1))
        let within = text.dropFirst(before.count).prefix(max(0, length))
        return SourceRange(line: line + lineOffset, column: 1 + scalarCount(before), length: scalarCount(within))
    }

    private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }

    // MARK: - Pieces

    /// Cuts rendered markup, a text that ends with a NUL, at its holes.
    private func pieces(of markup: UnsafePointer<CChar>) -> [Prose.Piece] {
        guard !holes.isEmpty else { return [.markup(String(cString: markup))] }
        var pieces: [Prose.Piece] = []
        var rest = markup
        while let start = strstr(rest, Self.hole) {
            let digits = start + Self.hole.utf8.count
            var end: UnsafeMutablePointer<CChar>?
            let index = strtol(digits, &end, 10)
            guard let end, end > digits, holes.indices.contains(index) else { break }
            pieces.append(.markup(Self.text(from: rest, to: start) + "=\""))
            pieces.append(holes[index])
            rest = UnsafePointer(end)
        }
        pieces.append(.markup(String(cString: rest)))
        return pieces
    }

    private static func text(from start: UnsafePointer<CChar>, to end: UnsafePointer<CChar>) -> String {
        String(decoding: UnsafeRawBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
}
