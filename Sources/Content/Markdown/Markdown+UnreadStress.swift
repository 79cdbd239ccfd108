import CCmark
import Findings
import Glibc

/// Tells of `**` that stands on the page as it is, for CommonMark takes it for no beginning or no end where a word stands on
/// its one side and punctuation on the other: `**Note：**see`.
extension Markdown {
    /// - Parameter body: As it was written.
    mutating func findUnreadStress(_ body: ArraySlice<UInt8>, in document: OpaquePointer) {
        guard signs.contains(.stress) else { return }
        var block: OpaquePointer?
        var signs: [Int] = []
        forEachNode(of: document) { event, node in
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING {
                reportStress(signs, in: body)
                signs = []
                block = node
            }
            guard type == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node), strstr(literal, "**") != nil
            else {
                return
            }
            let line = Int(cmark_node_get_start_line(node)) + linesOfDefinitions(block)
            let start = written(line: line, column: Int(cmark_node_get_start_column(node)), in: block)
            let end = written(line: line, column: Int(cmark_node_get_end_column(node)), in: block)
            signs += Self.stressSigns(in: body.dropFirst(start).prefix(max(0, end + 1 - start)), of: body)
        }
        reportStress(signs, in: body)
    }

    /// Where `**` stands in a text, neither escaped nor part of a longer run, from the body's beginning.
    private static func stressSigns(in text: ArraySlice<UInt8>, of body: ArraySlice<UInt8>) -> [Int] {
        var found: [Int] = []
        var offset = text.startIndex
        while offset < text.endIndex {
            if text[offset] == UInt8(ascii: "\\") {
                offset += 2
                continue
            }
            let run = text[offset...].prefix { $0 == UInt8(ascii: "*") }
            if run.count == 2 { found.append(offset - body.startIndex) }
            offset += max(1, run.count)
        }
        return found
    }

    /// Reports each pair of signs of a block that would stress what is between them, if they stood beside blanks.
    private mutating func reportStress(_ signs: [Int], in body: ArraySlice<UInt8>) {
        var rest = signs[...]
        while let open = rest.popFirst(), let close = rest.first {
            // Where libcmark misplaces a text, what comes later may seem to stand before.
            guard close >= open + 2 else { continue }
            let inner = (body.startIndex + open + 2)..<(body.startIndex + close)
            let first = InlineNeighbour(at: inner.lowerBound, in: body)
            let last = InlineNeighbour(endingAt: inner.upperBound, in: body)
            guard !inner.isEmpty, !body[inner].contains(0x0A), first != .blank, last != .blank else { continue }
            let before = InlineNeighbour(endingAt: inner.lowerBound - 2, in: body)
            let after = InlineNeighbour(at: inner.upperBound + 2, in: body)
            let needsBefore = first == .punctuation && before == .word
            let needsAfter = last == .punctuation && after == .word
            guard needsBefore || needsAfter else { continue }
            rest.removeFirst()
            let text = String(decoding: body[(inner.lowerBound - 2)..<(inner.upperBound + 2)], as: UTF8.self)
            let spelling = (needsBefore ? " " : "") + text + (needsAfter ? " " : "")
            file.report(
                .unreadMarkdown, at: places.range(of: open..<(close + 2)), .noStress(text: text),
                help: .blankBesideStress,
                suggestion: spelling, fix: spelling)
        }
    }
}
