import Findings

/// Marks of lists as a Chinese keyboard types them. YAML takes them for text, so that a whole list becomes one item of it.
extension FieldReader {
    /// Warns of a list that YAML does not take for one, or of two items that it takes for one.
    func reportFullWidthMarks(_ name: String) {
        guard let entry = entry(name) else { return }
        switch entry.value.content {
        case .scalar(let text, isPlain: true):
            reportBrackets(text, entry.value)
            reportBullets(text, entry)
        case .sequence(let items) where entry.value.isInBrackets:
            for item in items { reportSeparator(item) }
        default: break
        }
    }

    /// `【集团客户、超额度】`
    private func reportBrackets(_ text: String, _ node: YAMLNode) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 2, let first = scalars.first, let last = scalars.last,
            "【［〔".unicodeScalars.contains(first), "】］〕".unicodeScalars.contains(last)
        else { return }
        let inner = scalars[1..<scalars.count - 1]
        let list = "[\(Self.items(of: inner).joined(separator: ", "))]"
        file.report(
            .fullWidthMark, at: node.range, "`\(first)\(last)` is no list to YAML: this is read as one text",
            help: "A list stands in `[ ]`, its items parted by `,` and a space.", suggestion: list,
            fix: node.isReplaceable ? list : nil)
    }

    /// `[惠禾，惠禾超市]`
    private func reportSeparator(_ item: YAMLNode) {
        guard case .scalar(let text, isPlain: true) = item.content,
            text.holdsByte(where: { $0 == 0xEF || $0 == 0xE3 })
        else { return }
        let items = Self.items(of: Array(text.unicodeScalars)[...])
        // Prose has commas of its own; names and words are short.
        guard items.count > 1, items.allSatisfy({ $0.unicodeScalars.count <= 6 }),
            let mark = text.unicodeScalars.first(where: Self.separators.contains)
        else { return }
        let list = items.joined(separator: ", ")
        file.report(
            .fullWidthMark, at: item.range, "`\(mark)` parts no items of a list: this is read as one",
            help: "Part the items by `,` and a space; put a text that holds a comma in quotes.", suggestion: list,
            fix: item.isReplaceable ? list : nil)
    }

    /// `－价格` on lines of their own.
    private func reportBullets(_ text: String, _ entry: YAMLNode.Entry) {
        let range = entry.value.range
        guard let first = text.unicodeScalars.first, first.isForeignBullet, range.start.line > entry.keyRange.end.line
        else { return }
        let words = Array(text.unicodeScalars)
        var items: [[Unicode.Scalar]] = []
        for (index, scalar) in words.enumerated() {
            let isMark = scalar == "-" && index + 1 < words.count && words[index + 1] == " " || scalar.isForeignBullet
            if isMark, index == 0 || words[index - 1] == " " {
                items.append([])
            } else {
                items[items.count - 1].append(scalar)
            }
        }
        let indent = "\n" + String(repeating: " ", count: range.start.column - 1)
        let list = items.map { "- " + Self.trimmed($0[...]) }.joined(separator: indent)
        file.report(
            .fullWidthMark, at: SourceRange(line: range.start.line, column: range.start.column),
            "`\(first)` does not begin an item of a list: `- ` does", help: "The whole list is read as one text now.",
            fix: list, fixRange: range)
    }

    private static let separators = "，、；".unicodeScalars

    private static func items(of text: ArraySlice<Unicode.Scalar>) -> [String] {
        text.split { separators.contains($0) || $0 == "," }.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isYAMLBlank || scalar.isForeignBlank }
        let start = text.drop(while: isBlank)
        let end = (start.lastIndex { !isBlank($0) } ?? start.startIndex - 1) + 1
        return String(String.UnicodeScalarView(start[start.startIndex..<end]))
    }
}
