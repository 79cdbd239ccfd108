import Findings
import Glibc
import Text

/// A Markdown file cut in two: the YAML between its `---` lines, and the body below.
struct FrontMatter {
    var yaml: ArraySlice<UInt8>
    var body: ArraySlice<UInt8>
    /// How many lines stand above the body.
    var bodyLineOffset: Int

    /// Cuts a file in two, or reports why it cannot be done.
    init?(_ bytes: [UInt8], in file: SourceFile) {
        guard let (firstLine, afterFirst) = Self.line(in: bytes, from: 0), Self.isFence(firstLine) else {
            Self.reportBeginning(bytes, in: file)
            return nil
        }
        var start = afterFirst
        var lines = 1
        while let (line, next) = Self.line(in: bytes, from: start) {
            lines += 1
            if Self.isFence(line) {
                yaml = bytes[afterFirst..<start]
                if Self.holdsBlankLine(yaml), let text = Self.textAmongFields(yaml) {
                    file.report(
                        .frontMatter, at: SourceRange(line: text, column: 1),
                        .frontMatterOpenAboveText,
                        help: .endFields)
                    return nil
                }
                body = bytes[next...]
                bodyLineOffset = lines
                reportFieldsBelow(start, ofLine: lines, bytes, file)
                return
            }
            start = next
        }
        Self.reportOpenEnd(bytes, afterFirst, in: file)
        return nil
    }

    /// Warns of fields that stand below a `---` with another one behind them: they would be text of the body.
    private func reportFieldsBelow(_ fence: Int, ofLine number: Int, _ bytes: [UInt8], _ file: SourceFile) {
        guard holdsFence(bytes) else { return }
        var start = body.startIndex
        var end = start
        var isField = false
        // Only fields that stand as far out as those above can follow them.
        var canFollow = false
        while let (line, next) = Self.line(in: bytes, from: start) {
            end = start
            start = next
            file.count(line.count)
            if Self.isFence(line) {
                guard isField else { return }
                break
            }
            let text = YAMLLine(Array(String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != "\r" }))
            if text.isBlank || text.isComment { continue }
            guard text.isField || isField && (text.isListItem || text.indent > 0) else { return }
            if !isField { canFollow = text.indent == 0 }
            isField = true
        }
        guard isField, start <= bytes.count, start > body.startIndex, endsWithFence(bytes, before: start) else {
            return
        }
        let range = SourceRange(line: number, column: 1, length: 3)
        let whole = SourceRange(start: range.start, end: SourcePosition(line: number + 1, column: 1))
        file.report(
            .droppedText, at: range, .fieldsBelowEnd, help: .takeLineOut,
            fix: canFollow && canBeRead(with: bytes[body.startIndex..<end], file) ? "" : nil, fixRange: whole)
    }

    /// Whether the fields can still be read with others below them.
    private func canBeRead(with below: ArraySlice<UInt8>, _ file: SourceFile) -> Bool {
        let trial = SourceFile(path: file.path)
        file.count(yaml.count + below.count)
        return YAMLParser.parse((yaml + below)[...], in: trial, looksBack: false) != nil && trial.findings.isEmpty
    }

    /// Whether some line of the body, but for its first, begins as a fence does: told without cutting it into lines.
    private func holdsFence(_ bytes: [UInt8]) -> Bool {
        bytes[body.startIndex...].withUnsafeBytes { body in
            guard var line = body.baseAddress else { return false }
            let end = line + body.count
            while let lineFeed = memchr(line, 0x0A, end - line) {
                line = UnsafeRawPointer(lineFeed) + 1
                if end - line >= 3, memcmp(line, "---", 3) == 0 { return true }
            }
            return false
        }
    }

    private func endsWithFence(_ bytes: [UInt8], before end: Int) -> Bool {
        let last = bytes[..<end].last == 0x0A ? end - 1 : end
        let start = bytes[..<last].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Self.isFence(bytes[start..<last])
    }

    /// Whether some line among the fields is empty, which few are: told without cutting them into lines.
    private static func holdsBlankLine(_ yaml: ArraySlice<UInt8>) -> Bool {
        yaml.withUnsafeBytes { yaml in
            guard var line = yaml.baseAddress else { return false }
            let end = line + yaml.count
            while let lineFeed = memchr(line, 0x0A, end - line) {
                line = UnsafeRawPointer(lineFeed) + 1
                if line < end, case let next = line.load(as: UInt8.self), next == 0x0A || next == 0x0D { return true }
            }
            return false
        }
    }

    /// The number of a line of text that stands behind a blank line where fields should: the fields end above it, and the line
    /// that ends them here belongs to the text.
    private static func textAmongFields(_ yaml: ArraySlice<UInt8>) -> Int? {
        var isBehindBlank = false
        var found: Int?
        let lines = yaml.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if isBlank {
                isBehindBlank = true
                continue
            }
            defer { isBehindBlank = false }
            guard found != nil || isBehindBlank else { continue }
            let line = YAMLLine(Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\r" }))
            // Fields that follow belong to those above, and a text in quotes may go on anywhere.
            if line.isField, line.indent == 0 { found = nil }
            if let last = line.scalars[..<line.end].last, "\"'".unicodeScalars.contains(last) { return nil }
            guard found == nil, isBehindBlank, line.indent == 0, !line.isComment, line.name == nil, !line.isListItem,
                line.scalars.contains(" ") || !line.scalars.allSatisfy(\.isASCII)
            else { continue }
            found = index + 2
        }
        guard let found else { return nil }
        // A text behind `|` or `>` that is not indented is another mistake.
        let field = lines[..<(found - 2)].reversed().lazy.map {
            YAMLLine(Array(String(decoding: $0, as: UTF8.self).unicodeScalars.filter { $0 != "\r" }))
        }
        .first { $0.name != nil }
        guard let field, field.value < field.end else { return found }
        return "|>".unicodeScalars.contains(field.scalars[field.value]) ? nil : found
    }

    /// Reports a file that does not begin with `---`, at a line that was most likely meant to be that: `----`, `———`, or `---`
    /// below blank lines.
    private static func reportBeginning(_ bytes: [UInt8], in file: SourceFile) {
        var start = 0
        var number = 1
        while let (line, next) = line(in: bytes, from: start),
            line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
        {
            start = next
            number += 1
        }
        file.count(start)
        if number > 1, let (line, _) = line(in: bytes, from: start), isFence(line) {
            let blank = SourceRange(
                start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: number, column: 1))
            file.report(
                .frontMatter, at: SourceRange(line: 1, column: 1, length: 0), .blankLinesAbove, help: .beginOnFirstLine,
                fix: "", fixRange: blank)
            return
        }
        if let (line, next) = line(in: bytes, from: start), let (below, _) = Self.line(in: bytes, from: next),
            YAMLLine(Array(String(decoding: below, as: UTF8.self).unicodeScalars.filter { $0 != "\r" })).isField
        {
            let text = String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != "\r" }
            let marks = text.filter { !$0.isYAMLBlank }
            let isCode = marks.starts(with: "```".unicodeScalars)
            if isCode || marks.count >= 2 && marks.allSatisfy(drawnLines.contains) {
                file.report(
                    .frontMatter, at: SourceRange(line: number, column: 1, length: text.count), .notTheBeginning,
                    // A block of code has another end.
                    help: isCode ? .beginWithFrontMatter : nil, suggestion: "---", fix: isCode ? nil : "---")
                return
            }
        }
        let isBlank = bytes.first.map { $0 == 0x0A || $0 == 0x0D } ?? true
        file.report(
            .frontMatter, at: SourceRange(line: 1, column: 1, length: isBlank ? 0 : 1),
            .noFrontMatter, help: .beginWithFrontMatter)
    }

    /// What people draw a line with.
    private static let drawnLines = Set("-–—―－=_*.~·…".unicodeScalars)

    /// Reports fields that do not end, at a line that was most likely meant to end them: `--`, `----`, `———`, `===`.
    private static func reportOpenEnd(_ bytes: [UInt8], _ afterFirst: Int, in file: SourceFile) {
        var start = afterFirst
        var number = 1
        while let (line, next) = Self.line(in: bytes, from: start) {
            number += 1
            start = next
            file.count(line.count)
            let marks = String(decoding: line, as: UTF8.self).unicodeScalars.filter { !$0.isYAMLBlank && $0 != "\r" }
            let isText =
                marks.starts(with: "---".unicodeScalars) && line.count > 3 && (line[line.startIndex + 3] == 0x20)
            guard isText || marks.count >= 2 && marks.allSatisfy(drawnLines.contains) else {
                continue
            }
            let length = String(decoding: line, as: UTF8.self).unicodeScalars.count { $0 != "\r" }
            file.report(
                .frontMatter, at: SourceRange(line: number, column: 1, length: length),
                .notTheEnd,
                suggestion: "---", fix: isText ? nil : "---")
            return
        }
        file.report(
            .frontMatter, at: SourceRange(line: 1, column: 1, length: 3),
            .frontMatterOpen, help: .endFrontMatter)
    }

    /// The line that begins at `start`, and where the next one begins; nil at the end of the text.
    private static func line(in bytes: [UInt8], from start: Int) -> (ArraySlice<UInt8>, Int)? {
        guard start < bytes.count else { return nil }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        return (bytes[start..<end], min(end + 1, bytes.count))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
