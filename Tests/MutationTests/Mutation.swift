import TestSupport

/// A change of one file as a slip of the hand, a program or a careless merge would make it: of bytes, of lines, or of words.
enum Mutation {
    /// A mutated text. `others` are lines of other files of the site.
    static func mutate(_ bytes: [UInt8], with others: [[UInt8]], _ random: inout SeededGenerator) -> [UInt8] {
        switch random.number(0...9) {
        case 0...1: inBytes(bytes, &random)
        case 2...4: inLines(bytes, others, &random)
        default: inWords(bytes, &random)
        }
    }

    // MARK: - Bytes

    private static func inBytes(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        guard !bytes.isEmpty else { return [UInt8(random.number(0...255))] }
        var bytes = bytes
        let start = random.number(0...bytes.count - 1)
        let end = min(bytes.count, start + random.number(1...12))
        switch random.number(0...5) {
        case 0: bytes[start] = UInt8(random.number(0...255))
        case 1: bytes[start] ^= 1 << random.number(0...7)
        case 2: bytes.removeSubrange(start..<end)
        case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 4: bytes.insert(contentsOf: Array(random.pick(treats).utf8), at: start)
        default: bytes.removeSubrange(start...)
        }
        return bytes
    }

    // MARK: - Lines

    private static func inLines(
        _ bytes: [UInt8], _ others: [[UInt8]], _ random: inout SeededGenerator
    ) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let line = random.number(0...lines.count - 1)
        let other = random.number(0...lines.count - 1)
        switch random.number(0...9) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: other)
        case 2: lines.swapAt(line, other)
        case 3: lines[line] = random.pick(others)
        case 4: lines.insert(random.pick(others), at: line)
        case 5: lines[line].insert(contentsOf: Array(random.pick(["  ", " ", "\t", "\u{3000}", "- "]).utf8), at: 0)
        case 6: lines[line] = Array(lines[line].drop { $0 == 0x20 })
        case 7 where line + 1 < lines.count: lines[line] += lines.remove(at: line + 1)
        case 8: return lines.joined(separator: [0x0D, 0x0A]).map { $0 }
        default: lines.insert(Array(random.pick(wholeLines).utf8), at: line)
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    // MARK: - Words

    private static func inWords(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return inBytes(bytes, &random) }
        var scalars = Array(text.unicodeScalars)
        let words = wordRanges(scalars)
        guard !words.isEmpty else { return Array((text + random.pick(treats)).utf8) }
        let word = random.pick(words)
        switch random.number(0...7) {
        case 0: scalars.replaceSubrange(word, with: Array(random.pick(values).unicodeScalars))
        case 1: scalars.insert(contentsOf: Array(random.pick(treats).unicodeScalars), at: word.lowerBound)
        case 2: scalars.insert(contentsOf: Array(random.pick(treats).unicodeScalars), at: word.upperBound)
        case 3: scalars.replaceSubrange(word, with: Array(scalars[random.pick(words)]))
        case 4 where word.count > 1: scalars.swapAt(word.lowerBound, word.lowerBound + 1)
        case 5: scalars.remove(at: word.lowerBound)
        case 6: scalars.replaceSubrange(word, with: fullWidth(scalars[word]))
        default: replaceMark(&scalars, &random)
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return Array(String(result).utf8)
    }

    /// Puts another mark in the place of one that YAML, CSV or Markdown know.
    private static func replaceMark(_ scalars: inout [Unicode.Scalar], _ random: inout SeededGenerator) {
        let marks = scalars.indices.filter { ":,[]{}\"'-#()|*".unicodeScalars.contains(scalars[$0]) }
        guard !marks.isEmpty else { return }
        let mark = random.pick(marks)
        scalars.replaceSubrange(mark..<mark + 1, with: Array(random.pick(replacements).unicodeScalars))
    }

    private static func wordRanges(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (index, scalar) in scalars.enumerated() {
            let isWord =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "_-.".unicodeScalars.contains(scalar)
            if isWord, start == nil { start = index }
            if !isWord, let first = start {
                ranges.append(first..<index)
                start = nil
            }
        }
        if let start { ranges.append(start..<scalars.count) }
        return ranges
    }

    private static func fullWidth(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        word.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }
    }

    private static let values = [
        "2026-12-01T10:00", "01.12.2026", "2026/11/30", "Oct-26", "2026-02-30", "9999-12-31", "0001-01-01", "9.30",
        "25:61", "Yes", "on", "~", "null", "1,234", "1.234,50", "21k", "(21000)", "-5", "12%", "１２％",
        "99999999999999999",
        "$21", "1e9", "0", "#4711", "&a", "*a", "!x", "@x", "`x`", "%x", "|", ">", "\"", "'", "[a, b]", "{a: b}",
        "a: b",
        "集团客户、超额度", "决策层", "已访问", "acme", "../../x", "javascript:alert(1)", "[[x]]", "<b>x</b>",
        "mailto:a@b.example?bcc=c", "Ruth Young", "\u{202E}x", "a\u{200B}b", "e\u{301}", "\u{A0}", "\u{3000}",
    ]

    private static let treats = [
        " #", " # ", ": ", ":", " - ", "- ", "\n", "\r\n", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}",
        "\u{202E}",
        "，", "、", "：", "【", "】", "“", "”", "（", "－", "％", "\"", "'", "[", "]", "{", "}", ",", ";", "|", "*", "**", "_",
        "`", "```", "~~", "<b>", "<!--", "](", "[x](y)", "![x](y)", "http://x.example", "<<<<<<< ", "\\", "&amp;",
        "\u{0}",
        "\u{1B}", "\u{85}", "\u{2028}", "𝄞", "👩‍👩‍👧", "e\u{301}", "999999999999999999999", "%", "=", "+", "@", "sep=,",
    ]

    private static let wholeLines = [
        "---", "...", "", " ", "\t", "- x", "x: y", "x:y", "name: x", "status: done", "date: 2026-11-10", "# a", "## a",
        "```", "> > > x", "| a | b |\n| - | - |\n| 1 | 2 |", "<div>", "</div>", "<!--", "=======", ">>>>>>> x",
        "<<<<<<< x",
        "a,b,c", ",,,", "Total,,,5", "sep=;", "* a\n  * b\n    * c", "? x\n: y", "&a x", "*a", "[a]: b", "%YAML 1.2",
    ]

    private static let replacements = [
        "", ":", "：", ",", "，", "、", ";", "；", "[", "【", "]", "】", "\"", "“", "'", "’", "-", "－", "–", "#", "＃", "(",
        "（",
        " ", "\u{3000}", "\t", "\n",
    ]
}
