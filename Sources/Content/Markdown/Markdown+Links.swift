import CCmark
import Findings
import Model
import Text

/// Links and pictures, and the places of what stands within a block.
extension Markdown {
    /// How far up the beginning of a link is looked for.
    private static let linesOfLink = 100

    mutating func resolveLink(_ node: OpaquePointer, in block: OpaquePointer?, lineEnds: Int) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        switch LinkTarget(destination, from: file.path) {
        case .outside:
            return
        case .here(let fragment):
            let range = range(of: node, in: block, lineEnds: lineEnds)
            follow(node, at: range, destination, Reference(path: file.path), fragment: fragment)
        case .record(let reference, let fragment):
            let range = range(of: node, in: block, lineEnds: lineEnds)
            follow(node, at: range, destination, reference, fragment: fragment)
        case .nowhere(let message, let help):
            let likely = LinkTarget.likely(destination, from: file.path)
            file.report(
                .brokenLink, at: range(of: node, in: block, lineEnds: lineEnds), message,
                help: likely == nil ? help : nil, suggestion: likely)
            cmark_node_set_url(node, "")
        }
    }

    private mutating func follow(
        _ node: OpaquePointer, at range: SourceRange, _ destination: String, _ target: Reference?, fragment: String?
    ) {
        guard let target else { return }
        file.links.append(
            SourceFile.Link(range: range, destination: destination, target: target, fragment: fragment))
        cmark_node_set_url(node, addHole(.address(target, fragment: fragment)))
    }

    /// Pictures come from the dossier only: nothing on a page is loaded from elsewhere.
    mutating func resolveImage(_ node: OpaquePointer, in block: OpaquePointer?, lineEnds: Int) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let range = range(of: node, in: block, lineEnds: lineEnds)
        if case .record(.file(let path), nil) = LinkTarget(destination, from: file.path) {
            follow(node, at: range, destination, .file(path), fragment: nil)
        } else {
            file.report(
                .brokenLink, at: range, .outsidePicture(picture: destination), help: .pictureIntoFiles)
            cmark_node_set_url(node, "")
        }
    }

    // MARK: - Places

    /// The stretch of a link from its `[` to its end.
    ///
    /// libcmark gives the line on which a link ends, but the column at which it begins: where its text goes over
    /// several lines, the first is found by the bracket in that column. An address, too, may stand on the next line,
    /// and a title on the one after.
    /// - Parameter lineEnds: How many line ends the link's text holds.
    private mutating func range(of node: OpaquePointer, in block: OpaquePointer?, lineEnds: Int) -> SourceRange {
        let lastLine = Int(cmark_node_get_end_line(node)) + linesOfDefinitions(block)
        let startColumn = Int(cmark_node_get_start_column(node))
        let furthest = max(1, lastLine - min(lineEnds + 2, Self.linesOfLink))
        var line = lastLine
        while line > furthest, !opensLink(line: line, column: startColumn, in: block) { line -= 1 }
        if !opensLink(line: line, column: startColumn, in: block) { line = lastLine }
        let start = written(line: line, column: startColumn, in: block)
        let end = written(line: lastLine, column: Int(cmark_node_get_end_column(node)) + 1, in: block)
        return places.range(of: start..<max(start, end))
    }

    private mutating func opensLink(line: Int, column: Int, in block: OpaquePointer?) -> Bool {
        let byte = places.byte(line: line, byteColumn: places.column(column, onLine: line, of: block))
        return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "<")
    }

    /// The scalar at a place that libcmark names; if another byte stands there than should, at the line's beginning.
    mutating func place(line: Int, column: Int, in block: OpaquePointer?, where wanted: UInt8) -> SourceRange {
        let line = line + linesOfDefinitions(block)
        let own = places.column(column, onLine: line, of: block)
        let isThere = places.byte(line: line, byteColumn: own) == wanted
        let start = written(line: line, column: isThere ? column : 1, in: isThere ? block : nil)
        return places.range(of: start..<(start + 1))
    }

    /// Where a byte that libcmark names stands in the body as it was written.
    mutating func written(line: Int, column: Int, in block: OpaquePointer?) -> Int {
        places.written(line: line, byteColumn: places.column(column, onLine: line, of: block)) ?? 0
    }

    /// How many lines at a paragraph's beginning define where links lead: libcmark takes them out and counts on without.
    mutating func linesOfDefinitions(_ block: OpaquePointer?) -> Int {
        guard let block, cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH, let last = cmark_node_last_child(block)
        else { return 0 }
        let counted = Int(cmark_node_get_end_line(last))
        let missing = Int(cmark_node_get_end_line(block)) - counted
        guard counted > 0, missing > 0 else { return 0 }
        let first = places.byte(
            line: Int(cmark_node_get_start_line(block)), byteColumn: Int(cmark_node_get_start_column(block)))
        return first == UInt8(ascii: "[") ? missing : 0
    }
}
