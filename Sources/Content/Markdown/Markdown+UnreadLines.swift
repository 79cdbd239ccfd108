import CCmark
import Findings
import Text

/// Tells of lines that were meant as headings, lists, tables and boxes and came out as text.
extension Markdown {
    /// - Parameter body: As it was written.
    mutating func findUnreadLines(_ body: ArraySlice<UInt8>, in document: OpaquePointer) {
        let lines = UnreadLine.all(in: body)
        guard !lines.isEmpty else { return }
        var rest = lines[...]
        var paragraphs: [(node: OpaquePointer, lines: ClosedRange<Int>)] = []
        forEachNode(of: document) { event, node in
            guard event == CMARK_EVENT_ENTER, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return }
            let first = writtenLine(Int(cmark_node_get_start_line(node)))
            paragraphs.append((node, first...max(first, writtenLine(Int(cmark_node_get_end_line(node))))))
        }
        for (node, own) in paragraphs {
            rest = rest.drop { $0.line < own.lowerBound }
            let within = rest.prefix { $0.line <= own.upperBound }
            rest = rest.dropFirst(within.count)
            report(within, of: UnreadParagraph(node, lines: own), in: body)
        }
    }

    private func writtenLine(_ line: Int) -> Int {
        guard let origins = places.tables?.origins else { return line }
        return origins.indices.contains(line - 1) ? origins[line - 1].line : line
    }

    /// A paragraph with the lines of it that were most likely meant as more.
    private struct UnreadParagraph {
        let lines: ClosedRange<Int>
        /// Whether an item of a list begins with it.
        let beginsItem: Bool

        init(_ node: OpaquePointer, lines: ClosedRange<Int>) {
            self.lines = lines
            let parent = cmark_node_parent(node)
            beginsItem = cmark_node_get_type(parent) == CMARK_NODE_ITEM && cmark_node_first_child(parent) == node
        }
    }

    private mutating func report(
        _ lines: ArraySlice<UnreadLine>, of paragraph: UnreadParagraph, in body: ArraySlice<UInt8>
    ) {
        var rest = lines
        while let first = rest.first {
            let group = Self.group(rest)
            rest = rest.dropFirst(group.count)
            switch first.kind {
            case .heading(let isAlone):
                if isAlone, paragraph.lines.count > 1 { continue }
                for line in group {
                    file.report(
                        .unreadMarkdown, at: places.range(of: line.sign),
                        .noHeading(sign: Self.sign(line, in: body)), help: .headingSign, suggestion: line.meant,
                        fix: line.meant)
                }
            case .box:
                guard paragraph.beginsItem, first.line == paragraph.lines.lowerBound else { continue }
                file.report(
                    .unreadMarkdown, at: places.range(of: first.sign), .noBox(sign: Self.sign(first, in: body)),
                    help: .boxSigns, suggestion: first.meant, fix: first.meant)
            case .row: reportRows(group, in: body)
            case .bullet, .number, .foreignNumber: reportItems(group, of: paragraph, in: body)
            }
        }
    }

    /// The first of some lines with those right below it that are of its kind.
    private static func group(_ lines: ArraySlice<UnreadLine>) -> ArraySlice<UnreadLine> {
        guard let first = lines.first else { return lines }
        func isAlike(_ kind: UnreadLine.Kind) -> Bool {
            switch (first.kind, kind) {
            case (.number, .number): true
            default: kind == first.kind
            }
        }
        var end = lines.startIndex
        while end < lines.endIndex, lines[end].line - first.line == end - lines.startIndex, isAlike(lines[end].kind) {
            end += 1
        }
        return lines[..<end]
    }

    /// Items that are none run together into one line.
    private mutating func reportItems(
        _ lines: ArraySlice<UnreadLine>, of paragraph: UnreadParagraph, in body: ArraySlice<UInt8>
    ) {
        guard let first = lines.first, let last = lines.last else { return }
        let goesOn = first.line > paragraph.lines.lowerBound
        guard lines.count > 1 || goesOn && paragraph.beginsItem,
            !lines.dropFirst().contains(where: { breaksLine(before: $0, in: body) })
        else { return }
        let isForeign = first.kind == .foreignNumber
        // Within a paragraph only a list that begins with 1 begins.
        let mayBegin =
            if case .number(let number) = first.kind, goesOn, !paragraph.beginsItem { number == 1 } else { true }
        let range = first.sign.lowerBound..<last.sign.upperBound
        file.report(
            .unreadMarkdown, at: places.range(of: first.sign),
            .noList(sign: Self.sign(first, in: body)),
            help: isForeign ? .listSignsOrBlankLine : .listSigns,
            fix: isForeign || !mayBegin ? nil : replacing(lines, within: range, in: body),
            fixRange: places.range(of: range))
    }

    /// Whether the line above ends with the signs that keep the two apart.
    private func breaksLine(before line: UnreadLine, in body: ArraySlice<UInt8>) -> Bool {
        let above = body[..<(body.startIndex + line.sign.lowerBound)].lastIndex(of: 0x0A) ?? body.startIndex
        var end = body[..<above]
        if end.last == 0x0D { end = end.dropLast() }
        return end.last == UInt8(ascii: "\\") || end.hasSuffix([0x20, 0x20])
    }

    /// The text of a stretch with what is meant in the place of each sign.
    private func replacing(_ lines: ArraySlice<UnreadLine>, within range: Range<Int>, in body: ArraySlice<UInt8>)
        -> String
    {
        var text = ""
        var start = range.lowerBound
        for line in lines {
            text += Self.text(body, start..<line.sign.lowerBound) + line.meant
            start = line.sign.upperBound
        }
        return text + Self.text(body, start..<range.upperBound)
    }

    /// Rows without a line of hyphens below the first, or with full-width signs.
    private mutating func reportRows(_ lines: ArraySlice<UnreadLine>, in body: ArraySlice<UInt8>) {
        guard lines.count > 1, let first = lines.first, let last = lines.last else { return }
        let end = body[(body.startIndex + last.sign.lowerBound)...].firstIndex(of: 0x0A) ?? body.endIndex
        let range = first.sign.lowerBound..<(end - body.startIndex)
        let rows = Self.text(body, range).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // One whose line of hyphens has another number of cells is told by its own name.
        guard rows.count > 1, !TableRow.mayBeDelimiter(Array(rows[1].utf8)[...]) else { return }
        let written = rows.map { $0.replacing("｜", with: "|") }
        let isWide = written != rows
        let heading = Array(written[0].utf8)
        let count = TableRow.cells(of: heading[...]).count
        let hyphens = "|" + String(repeating: " --- |", count: count)
        let second = written[1].unicodeScalars.drop { $0.properties.isWhitespace || $0 == ">" }
        let isDrawn = second.allSatisfy { $0.isDrawnLine || $0 == "|" || $0.properties.isWhitespace }
        var fixed = written
        if isDrawn { fixed[1] = String(rows[1].prefix { $0 != "|" && $0 != "｜" }) + hyphens }
        // Rows within a quote or an item have signs in front of them.
        let isPlain = !isDrawn && written.dropFirst().allSatisfy { $0.hasPrefix("|") }
        if isPlain { fixed.insert(hyphens, at: 1) }
        file.report(
            .unreadMarkdown, at: places.range(of: first.sign.lowerBound..<(first.sign.lowerBound + first.sign.count)),
            isWide ? .wideBars : .noHyphens(count: lines.count), help: .tableLines(hyphens: hyphens),
            fix: isPlain || isDrawn ? fixed.joined(separator: "\n") : nil, fixRange: places.range(of: range))
    }

    /// The sign of a line without the blanks behind it.
    private static func sign(_ line: UnreadLine, in body: ArraySlice<UInt8>) -> String {
        String(text(body, line.sign).prefix { !$0.isWhitespace })
    }

    private static func text(_ body: ArraySlice<UInt8>, _ range: Range<Int>) -> String {
        String(
            decoding: body[(body.startIndex + range.lowerBound)..<(body.startIndex + range.upperBound)], as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}

extension Unicode.Scalar {
    /// Whether it is a sign that people draw a line with.
    fileprivate var isDrawnLine: Bool { ["-", "－", "—", "–", "―", "─", "_", "=", ":", "："].contains(self) }
}
