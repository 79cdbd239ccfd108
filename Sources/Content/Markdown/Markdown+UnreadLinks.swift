import CCmark
import Glibc
import Model

extension Markdown {
    /// Notes what looks like a link and came out as text. Whether it leads anywhere is known when all records are.
    mutating func findUnreadLinks(_ body: ArraySlice<UInt8>, in document: OpaquePointer) {
        guard !signs.isDisjoint(with: [.wikiLinks, .links]) else { return }
        let links = UnreadLink.all(in: body)
        guard !links.isEmpty else { return }
        var block: OpaquePointer?
        forEachNode(of: document) { event, node in
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING { block = node }
            guard type == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node),
                (["[", "］", "】"] as [String]).contains(where: { strstr(literal, $0) != nil })
            else { return }
            let line = Int(cmark_node_get_start_line(node)) + linesOfDefinitions(block)
            let start = written(line: line, column: Int(cmark_node_get_start_column(node)), in: block)
            let end = written(line: line, column: Int(cmark_node_get_end_column(node)), in: block)
            note(links, within: start...max(start, end))
        }
    }

    private mutating func note(_ links: [UnreadLink], within text: ClosedRange<Int>) {
        var (low, high) = (0, links.count)
        while low < high {
            let middle = (low + high) / 2
            if links[middle].range.lowerBound < text.lowerBound { low = middle + 1 } else { high = middle }
        }
        for link in links[low...].prefix(while: { $0.range.lowerBound <= text.upperBound }) {
            // In `[[a]]` the inner brackets may be a link of their own.
            if link.kind != .wiki || link.range.upperBound <= text.upperBound + 1 { note(link) }
        }
    }

    private mutating func note(_ link: UnreadLink) {
        let range = places.range(of: link.range)
        if link.kind == .brackets {
            let spelling = "[\(link.words)](\(link.target))"
            file.report(
                .unreadMarkdown, at: range, .otherBrackets, help: .writeLink, suggestion: spelling, fix: spelling)
            return
        }
        let hash = link.target.utf8.firstIndex(of: UInt8(ascii: "#"))
        let path = String(hash.map { link.target[..<$0] } ?? link.target[...])
        let fragment = hash.map { String(link.target[$0...].dropFirst()) }
        let target: Reference? =
            if case .record(let reference, _) = LinkTarget(LinkTarget.encoded(path), from: file.path) {
                reference
            } else if case .record(let reference, _) = LinkTarget(LinkTarget.encoded(path) + ".md", from: file.path) {
                reference
            } else {
                nil
            }
        file.unreadLinks.append(
            SourceFile.UnreadLink(
                range: range, isWiki: link.kind == .wiki, before: link.before, words: link.words, path: path,
                fragment: fragment, target: target))
    }
}
