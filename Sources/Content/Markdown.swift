import CCmark
import Findings
import Glibc
import Model

/// Turns a record's body into prose: CommonMark by libcmark, in safe mode, with its links resolved.
struct Markdown {
    private let file: SourceFile
    private var places: BodyPlaces
    /// What fills the holes in the markup, in order.
    private var holes: [Prose.Piece] = []
    private var names = HeadingNames()

    /// Marks a hole. Authors cannot forge it: their quotes come out escaped, their links are all rewritten.
    private static let hole = "=\"dossier-hole:"
    /// A narrative's headings stand under a heading of second rank.
    private static let topHeading = 3
    /// How far up the beginning of a link is looked for.
    private static let linesOfLink = 100

    static func prose(_ body: ArraySlice<UInt8>, in file: SourceFile, lineOffset: Int) -> Prose {
        if body.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) { return Prose() }
        var markdown = Markdown(file: file, body, lineOffset: lineOffset)
        return markdown.run(body)
    }

    /// How many steps our own code takes for a body beside one pass over its bytes: signs that may nest, containers of
    /// lines, places that are asked for.
    static func steps(for body: ArraySlice<UInt8>) throws(MarkdownNesting.Excess) -> Int {
        let nesting = try MarkdownNesting.check(body)
        var markdown = Markdown(file: SourceFile(path: "content/reps/kim.md"), body, lineOffset: 0)
        _ = markdown.run(body)
        return nesting + markdown.places.questions
    }

    private init(file: SourceFile, _ body: ArraySlice<UInt8>, lineOffset: Int) {
        self.file = file
        places = BodyPlaces(body, lineOffset: lineOffset)
    }

    private mutating func run(_ body: ArraySlice<UInt8>) -> Prose {
        do throws(MarkdownNesting.Excess) {
            _ = try MarkdownNesting.check(body)
        } catch {
            file.report(
                .unreadableFile, at: places.range(line: error.line, byteColumn: error.byteColumn, length: 1),
                error.message, help: "Part the text with blank lines, or write `\\` before each sign.")
            return Prose()
        }
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
        // How many line ends the text holds so far, and held where each link around the present place began.
        var lineEnds = 0
        var lineEndsBefore: [Int] = []
        walk(document) { event, node in
            switch (event, cmark_node_get_type(node)) {
            case (CMARK_EVENT_ENTER, CMARK_NODE_HEADING): headings.append(node)
            case (CMARK_EVENT_ENTER, CMARK_NODE_HTML_BLOCK), (CMARK_EVENT_ENTER, CMARK_NODE_HTML_INLINE):
                rawMarkup.append(node)
            case (CMARK_EVENT_ENTER, CMARK_NODE_SOFTBREAK), (CMARK_EVENT_ENTER, CMARK_NODE_LINEBREAK): lineEnds += 1
            case (CMARK_EVENT_ENTER, CMARK_NODE_LINK), (CMARK_EVENT_ENTER, CMARK_NODE_IMAGE):
                lineEndsBefore.append(lineEnds)
            case (CMARK_EVENT_EXIT, CMARK_NODE_LINK):
                resolveLink(node, lineEnds: lineEnds - (lineEndsBefore.popLast() ?? lineEnds))
            case (CMARK_EVENT_EXIT, CMARK_NODE_IMAGE):
                resolveImage(node, lineEnds: lineEnds - (lineEndsBefore.popLast() ?? lineEnds))
            default: break
            }
        }
        let topRank = headings.map { cmark_node_get_heading_level($0) }.min() ?? 1
        for node in rawMarkup { removeRawMarkup(node) }
        for node in headings { nameHeading(node, topRank: Int(topRank)) }
    }

    /// Goes through a node and all within it, however deep they nest: with a list of its own rather than by calling itself.
    private func walk(_ root: OpaquePointer, _ visit: (cmark_event_type, OpaquePointer) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if let node = cmark_iter_get_node(iterator) { visit(event, node) }
        }
    }

    /// Gives a heading its name and its rank on the page.
    private mutating func nameHeading(_ node: OpaquePointer, topRank: Int) {
        let rank = min(6, Int(cmark_node_get_heading_level(node)) - topRank + Self.topHeading)
        let name = names.name(plainText(of: node))
        guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
        // A custom block cannot hold inlines, so the heading's words are rendered here.
        cmark_node_set_on_enter(block, "<h\(rank) id\(Self.hole)\(holes.count)\">" + inlineMarkup(of: node))
        cmark_node_set_on_exit(block, "</h\(rank)>")
        holes.append(.anchor(name))
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
        walk(node) { event, node in
            guard event == CMARK_EVENT_ENTER else { return }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
            }
        }
        return text
    }

    private mutating func removeRawMarkup(_ node: OpaquePointer) {
        let line = Int(cmark_node_get_start_line(node))
        file.report(
            .rawHTML, at: places.range(line: line, byteColumn: Int(cmark_node_get_start_column(node)), length: 1),
            "HTML does not come out on the page" + extent(of: node),
            help: "Say it in Markdown, or write `&lt;` where a `<` is meant.")
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    /// How much text goes with a block of HTML, which ends where the author may not expect it.
    private func extent(of node: OpaquePointer) -> String {
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK, let literal = cmark_node_get_literal(node) else {
            return ""
        }
        let lines = UnsafeBufferPointer(start: literal, count: strlen(literal)).count { $0 == 0x0A }
        return lines > 1 ? "; this block is \(lines) lines long" : ""
    }

    // MARK: - Links

    private mutating func resolveLink(_ node: OpaquePointer, lineEnds: Int) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let range = range(of: node, lineEnds: lineEnds)
        switch LinkTarget(destination, from: file.path) {
        case .outside:
            return
        case .here(let fragment):
            follow(node, at: range, destination, RecordPath(file.path)?.reference, fragment: fragment)
        case .record(let reference, let fragment):
            follow(node, at: range, destination, reference, fragment: fragment)
        case .nowhere(let message, let help):
            file.report(.brokenLink, at: range, message, help: help)
            cmark_node_set_url(node, "")
        }
    }

    private mutating func follow(
        _ node: OpaquePointer, at range: SourceRange, _ destination: String, _ target: Reference?, fragment: String?
    ) {
        guard let target else { return }
        file.links.append(
            SourceFile.Link(range: range, destination: destination, target: target, fragment: fragment))
        cmark_node_set_url(node, "dossier-hole:\(holes.count)")
        holes.append(.address(target, fragment: fragment))
    }

    /// Pictures come from the dossier only: nothing on a page is loaded from elsewhere.
    private mutating func resolveImage(_ node: OpaquePointer, lineEnds: Int) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let range = range(of: node, lineEnds: lineEnds)
        if case .record(.file(let path), nil) = LinkTarget(destination, from: file.path) {
            follow(node, at: range, destination, .file(path), fragment: nil)
        } else {
            file.report(
                .brokenLink, at: range, "the picture `\(destination)` is not in the dossier",
                help: "Put it into the account's files/ folder; nothing on a page is loaded from elsewhere.")
            cmark_node_set_url(node, "")
        }
    }

    /// The stretch of a link from its `[` to its end.
    ///
    /// libcmark gives the line on which a link ends, but the column at which it begins: where its text goes over
    /// several lines, the first is found by the bracket in that column. An address, too, may stand on the next line,
    /// and a title on the one after.
    /// - Parameter lineEnds: How many line ends the link's text holds.
    private mutating func range(of node: OpaquePointer, lineEnds: Int) -> SourceRange {
        let lastLine = Int(cmark_node_get_end_line(node))
        let startColumn = Int(cmark_node_get_start_column(node))
        let furthest = max(1, lastLine - min(lineEnds + 2, Self.linesOfLink))
        var line = lastLine
        while line > furthest, !opensLink(line: line, byteColumn: startColumn) { line -= 1 }
        if !opensLink(line: line, byteColumn: startColumn) { line = lastLine }
        let start = places.range(line: line, byteColumn: startColumn, length: 1).start
        let end = places.range(line: lastLine, byteColumn: Int(cmark_node_get_end_column(node)), length: 1).end
        return SourceRange(start: start, end: end)
    }

    private mutating func opensLink(line: Int, byteColumn: Int) -> Bool {
        let byte = places.byte(line: line, byteColumn: byteColumn)
        return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!")
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
