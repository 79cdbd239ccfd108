import CCmark
import Findings
import Glibc
import Model

/// Turns a record's body into prose: CommonMark by libcmark, in safe mode, with its links resolved, and of GitHub's
/// extensions tables, task boxes, strikethrough and bare links.
struct Markdown {
    let file: SourceFile
    var places: BodyPlaces
    let signs: BodySigns
    private let nestingCount: Int
    /// What fills the holes in the markup, in order.
    private(set) var holes: [Prose.Piece] = []
    private var names = HeadingNames()
    /// How many steps our own code took that no place counts.
    private var ownSteps = 0

    /// What an attribute holds that is a hole, before its number.
    private static let hole = "dossier-hole:"
    /// Marks a hole. Authors cannot forge it: their quotes come out escaped, their links are all rewritten.
    private static let mark = "=\"" + hole
    /// A narrative's headings stand under a heading of second rank.
    private static let topHeading = 3

    static func prose(_ body: ArraySlice<UInt8>, in file: SourceFile, lineOffset: Int) -> Prose {
        if body.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) { return Prose() }
        var markdown = Markdown(file: file, body, lineOffset: lineOffset)
        let prose = markdown.run(body)
        // Signs that may nest, containers of lines, cells, texts, places that were asked for.
        file.count(markdown.ownSteps + markdown.places.questions + markdown.holes.count)
        return prose
    }

    private init(file: SourceFile, _ body: ArraySlice<UInt8>, lineOffset: Int) {
        self.file = file
        places = BodyPlaces(body, lineOffset: lineOffset)
        (signs, nestingCount) = BodySigns.read(body)
    }

    private mutating func run(_ body: ArraySlice<UInt8>) -> Prose {
        do throws(MarkdownNesting.Excess) {
            ownSteps += try MarkdownNesting.check(body, holding: nestingCount)
            if signs.contains(.pipes) { try findTables() }
        } catch {
            file.report(
                .unreadableFile, at: places.writtenRange(line: error.line, byteColumn: error.byteColumn, length: 1),
                error.message, help: error.help)
            return Prose()
        }
        var source: [UInt8]?
        var isMarked = false
        if holdsTextInlines, !signs.isDisjoint(with: [.escapes, .references]) {
            var marked = places.tables?.bytes ?? Array(body)
            isMarked = EscapedSigns.mark(&marked)
            source = marked
        }
        guard let document = Self.parse((source ?? places.tables?.bytes)?[...] ?? body) else { return Prose() }
        defer { cmark_node_free(document) }
        findUnreadLines(body, in: document)
        findUnreadStress(body, in: document)
        findUnreadLinks(body, in: document)
        return prose(of: document, isMarked: isMarked)
    }

    /// Whether a text may hold what is looked for in libcmark's texts.
    private var holdsTextInlines: Bool { !signs.isDisjoint(with: [.strikes, .bareLinks, .mail]) }

    private static func parse(_ source: ArraySlice<UInt8>) -> OpaquePointer? {
        source.withUnsafeBytes { bytes in
            // With places, so that lines are counted within code too.
            cmark_parse_document(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_SOURCEPOS)
        }
    }

    private mutating func findTables() throws(MarkdownNesting.Excess) {
        let search = TableSearch(places.index)
        ownSteps += search.steps
        if search.missingCount > TableSearch.missingCells {
            throw MarkdownNesting.Excess(
                line: search.tables.first?.heading.number ?? 1, byteColumn: 1,
                message: .cellsMissing(limit: TableSearch.missingCells), help: .partTable)
        }
        for mismatch in search.mismatches { report(mismatch) }
        for table in search.tables { reportExcess(in: table) }
        guard !search.tables.isEmpty else { return }
        let text = TableText(places.index, tables: search.tables)
        ownSteps += text.bytes.count
        places.tables = text
    }

    private mutating func prose(of document: OpaquePointer, isMarked: Bool) -> Prose {
        if holdsTextInlines { ownSteps += TextInlines.find(in: document, signs: signs, isMarked: isMarked) }
        prepare(document)
        guard let rendered = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return Prose() }
        defer { free(rendered) }
        guard signs.contains(.references) else { return Prose(pieces: pieces(of: rendered)) }
        // Character references (`&#1;`) could smuggle in characters that no page may hold.
        return String(cString: rendered).withoutUnfit.withCString { Prose(pieces: pieces(of: $0)) }
    }

    // MARK: - The tree

    private mutating func prepare(_ document: OpaquePointer) {
        var headings: [OpaquePointer] = []
        var cells: [OpaquePointer] = []
        var items: [OpaquePointer] = []
        var rawMarkup: [(node: OpaquePointer, block: OpaquePointer?)] = []
        var softBreaks: [OpaquePointer] = []
        var emphases: [OpaquePointer] = []
        var block: OpaquePointer?
        // How many line ends the text holds so far, and held where each link around the present place began.
        var lineEnds = 0
        var lineEndsBefore: [Int] = []
        forEachNode(of: document) { event, node in
            switch (event, cmark_node_get_type(node)) {
            case (CMARK_EVENT_ENTER, CMARK_NODE_PARAGRAPH): block = node
            case (CMARK_EVENT_ENTER, CMARK_NODE_HEADING):
                block = node
                if isCell(node) { cells.append(node) } else { headings.append(node) }
            case (CMARK_EVENT_ENTER, CMARK_NODE_ITEM):
                if signs.contains(.boxes) { items.append(node) }
            case (CMARK_EVENT_ENTER, CMARK_NODE_HTML_BLOCK): rawMarkup.append((node, nil))
            case (CMARK_EVENT_ENTER, CMARK_NODE_HTML_INLINE): rawMarkup.append((node, block))
            case (CMARK_EVENT_ENTER, CMARK_NODE_SOFTBREAK):
                lineEnds += 1
                // Headings are named by their words as they are written.
                if cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH { softBreaks.append(node) }
            case (CMARK_EVENT_ENTER, CMARK_NODE_LINEBREAK): lineEnds += 1
            case (CMARK_EVENT_EXIT, CMARK_NODE_EMPH), (CMARK_EVENT_EXIT, CMARK_NODE_STRONG):
                if cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH { emphases.append(node) }
            case (CMARK_EVENT_ENTER, CMARK_NODE_LINK), (CMARK_EVENT_ENTER, CMARK_NODE_IMAGE):
                lineEndsBefore.append(lineEnds)
            case (CMARK_EVENT_EXIT, CMARK_NODE_LINK):
                resolveLink(node, in: block, lineEnds: lineEnds - (lineEndsBefore.popLast() ?? lineEnds))
            case (CMARK_EVENT_EXIT, CMARK_NODE_IMAGE):
                resolveImage(node, in: block, lineEnds: lineEnds - (lineEndsBefore.popLast() ?? lineEnds))
            default: break
            }
        }
        let topRank = headings.map { cmark_node_get_heading_level($0) }.min() ?? 1
        for (node, block) in rawMarkup { removeRawMarkup(node, in: block) }
        for node in items { readBox(of: node) }
        for node in softBreaks { Self.removeLineEnd(node) }
        for node in emphases { Self.removeBlanks(around: node) }
        for node in headings { nameHeading(node, topRank: Int(topRank)) }
        if !cells.isEmpty { setTables(of: cells) }
    }

    /// Gives a heading its name and its rank on the page.
    private mutating func nameHeading(_ node: OpaquePointer, topRank: Int) {
        let heading = Element.heading(rank: Int(cmark_node_get_heading_level(node)) - topRank + Self.topHeading)
        let name = names.name(plainText(of: node))
        guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
        // A custom block cannot hold inlines, so the heading's words are rendered here.
        cmark_node_set_on_enter(block, heading.start(["id": addHole(.anchor(name))]) + inlineMarkup(of: node))
        cmark_node_set_on_exit(block, heading.end)
        cmark_node_replace(node, block)
        cmark_node_free(node)
    }

    /// The markup of a heading's words.
    func inlineMarkup(of heading: OpaquePointer) -> String {
        guard let rendered = cmark_render_html(heading, CMARK_OPT_DEFAULT) else { return "" }
        defer { free(rendered) }
        // `<h2>words</h2>` and a line end.
        let whole = UnsafeRawBufferPointer(start: rendered, count: strlen(rendered))
        guard whole.count >= 10 else { return "" }
        return String(decoding: whole[4..<(whole.count - 6)], as: UTF8.self)
    }

    private func plainText(of node: OpaquePointer) -> String {
        var text = ""
        forEachNode(of: node) { event, node in
            guard event == CMARK_EVENT_ENTER else { return }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
            }
        }
        return text
    }

    private mutating func removeRawMarkup(_ node: OpaquePointer, in block: OpaquePointer?) {
        let place = place(
            line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)), in: block,
            where: UInt8(ascii: "<"))
        let lines = lineCount(of: node)
        file.report(
            .rawHTML, at: place, lines > 1 ? .htmlBlockLeftOut(lines: lines) : .htmlLeftOut, help: .sayInMarkdown)
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    /// How many lines go with a block of HTML, which ends where the author may not expect it; 0 for one within a line.
    private func lineCount(of node: OpaquePointer) -> Int {
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK, let literal = cmark_node_get_literal(node) else {
            return 0
        }
        return UnsafeBufferPointer(start: literal, count: strlen(literal)).count { $0 == 0x0A }
    }

    // MARK: - Pieces

    /// The value of an attribute that a piece fills.
    mutating func addHole(_ piece: Prose.Piece) -> String {
        holes.append(piece)
        return "\(Self.hole)\(holes.count - 1)"
    }

    /// Cuts rendered markup, a text that ends with a NUL, at its holes.
    private func pieces(of markup: UnsafePointer<CChar>) -> [Prose.Piece] {
        guard !holes.isEmpty else { return [.markup(String(cString: markup))] }
        var pieces: [Prose.Piece] = []
        var rest = markup
        while let start = strstr(rest, Self.mark) {
            let digits = start + Self.mark.utf8.count
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
