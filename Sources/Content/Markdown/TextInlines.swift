import CCmark
import Glibc

/// Finds what libcmark does not know in the texts of a document: addresses that stand there as they are, and what is
/// struck through.
struct TextInlines {
    private let signs: BodySigns
    private let isMarked: Bool
    /// How many links and pictures are around the place.
    private var linksAround = 0
    /// For each node around the place, the runs of tildes in it that nothing has closed yet.
    private var open: [[OpaquePointer]] = [[]]
    /// How many bytes were read.
    private(set) var steps = 0

    /// - Parameter isMarked: Whether escaped signs are marked in the source.
    /// - Returns: How many bytes were read.
    static func find(in document: OpaquePointer, signs: BodySigns, isMarked: Bool) -> Int {
        var inlines = TextInlines(signs: signs, isMarked: isMarked)
        forEachNode(of: document) { inlines.visit($0, $1) }
        return inlines.steps
    }

    private init(signs: BodySigns, isMarked: Bool) {
        self.signs = signs
        self.isMarked = isMarked
    }

    private mutating func visit(_ event: cmark_event_type, _ node: OpaquePointer) {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_TEXT {
            readText(node)
        } else if cmark_node_first_child(node) == nil {
            if isMarked { restore(node) }
        } else if event == CMARK_EVENT_ENTER {
            open.append([])
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { linksAround += 1 }
        } else {
            open.removeLast()
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE {
                linksAround -= 1
                if isMarked { restore(node) }
            }
        }
    }

    /// Gives what is no text the bytes back that were marked in the source.
    private func restore(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            cmark_node_set_url(node, plain(cmark_node_get_url(node)))
            cmark_node_set_title(node, plain(cmark_node_get_title(node)))
        case CMARK_NODE_CODE_BLOCK:
            cmark_node_set_fence_info(node, plain(cmark_node_get_fence_info(node)))
            fallthrough
        case CMARK_NODE_CODE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
            cmark_node_set_literal(node, EscapedSigns.source(bytes(cmark_node_get_literal(node))))
        default: break
        }
    }

    private func plain(_ text: UnsafePointer<CChar>?) -> String {
        EscapedSigns.string(EscapedSigns.text(bytes(text))[...])
    }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(text))
    }

    // MARK: - Texts

    /// A part of a text that becomes a node of its own.
    private enum Part {
        case link(BareLink)
        case tildes(Strikethrough)

        var range: Range<Int> {
            switch self {
            case .link(let link): link.range
            case .tildes(let tildes): tildes.range
            }
        }
    }

    private mutating func readText(_ node: OpaquePointer) {
        let literal = bytes(cmark_node_get_literal(node))
        steps += literal.count
        let text = isMarked ? EscapedSigns.text(literal) : Array(literal)
        let parts = parts(of: text, node)
        guard !parts.isEmpty else {
            if isMarked { cmark_node_set_literal(node, EscapedSigns.string(text[...])) }
            return
        }
        var start = 0
        for part in parts {
            insertText(text[start..<part.range.lowerBound], before: node)
            switch part {
            case .link(let link): insertLink(link, text, before: node)
            case .tildes(let tildes): insertTildes(tildes, text, before: node)
            }
            start = part.range.upperBound
        }
        insertText(text[start...], before: node)
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    private func parts(of text: [UInt8], _ node: OpaquePointer) -> [Part] {
        let mayHoldLinks = linksAround == 0 && !signs.isDisjoint(with: [.bareLinks, .mail])
        let links = mayHoldLinks ? BareLink.all(in: text) : []
        guard signs.contains(.strikes), text.contains(UInt8(ascii: "~")) else { return links.map(Part.link) }
        let before = neighbour(cmark_node_previous(node), of: node)
        let after = neighbour(cmark_node_next(node), of: node)
        var parts: [Part] = []
        var start = 0
        for link in links {
            let between = start..<link.range.lowerBound
            parts += Strikethrough.all(in: text, between, before: before, after: after).map(Part.tildes)
            parts.append(.link(link))
            start = link.range.upperBound
        }
        parts += Strikethrough.all(in: text, start..<text.count, before: before, after: after).map(Part.tildes)
        return parts
    }

    /// What a text ends beside: blanks at the ends of lines and blocks, otherwise the signs of another node.
    private func neighbour(_ sibling: OpaquePointer?, of node: OpaquePointer) -> InlineNeighbour {
        guard let sibling else {
            let parent = cmark_node_parent(node).map(cmark_node_get_type)
            return parent == CMARK_NODE_PARAGRAPH || parent == CMARK_NODE_HEADING ? .blank : .punctuation
        }
        let type = cmark_node_get_type(sibling)
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ? .blank : .punctuation
    }

    // MARK: - Nodes

    private func insertText(_ text: ArraySlice<UInt8>, before node: OpaquePointer) {
        guard !text.isEmpty, let new = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(new, EscapedSigns.string(text))
        cmark_node_insert_before(node, new)
    }

    private func insertLink(_ link: BareLink, _ text: [UInt8], before node: OpaquePointer) {
        guard let new = cmark_node_new(CMARK_NODE_LINK), let words = cmark_node_new(CMARK_NODE_TEXT) else { return }
        let address = EscapedSigns.string(text[link.range])
        cmark_node_set_literal(words, address)
        cmark_node_set_url(new, link.scheme + address)
        cmark_node_append_child(new, words)
        cmark_node_insert_before(node, new)
    }

    private mutating func insertTildes(_ tildes: Strikethrough, _ text: [UInt8], before node: OpaquePointer) {
        let innermost = open.count - 1
        if tildes.mayClose, let opener = open[innermost].popLast() {
            insertMarkup(Element.del.end, before: node)
            insertMarkup(Element.del.start(), before: opener)
            cmark_node_unlink(opener)
            cmark_node_free(opener)
            return
        }
        guard let new = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(new, "~~")
        cmark_node_insert_before(node, new)
        if tildes.mayOpen { open[innermost].append(new) }
    }

    private func insertMarkup(_ markup: String, before node: OpaquePointer) {
        guard let new = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
        cmark_node_set_on_enter(new, markup)
        cmark_node_insert_before(node, new)
    }
}
