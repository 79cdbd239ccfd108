import Findings

/// A Markdown file cut in two: the YAML between its `---` lines, and the body below.
struct FrontMatter {
    var yaml: ArraySlice<UInt8>
    var body: ArraySlice<UInt8>
    /// How many lines stand above the body.
    var bodyLineOffset: Int

    /// Cuts a file in two, or reports why it cannot be done.
    init?(_ bytes: [UInt8], in file: SourceFile) {
        guard let (firstLine, afterFirst) = Self.line(in: bytes, from: 0), Self.isFence(firstLine) else {
            file.report(
                .frontMatter, at: SourceRange(line: 1, column: 1), "the file does not begin with front matter",
                help: "Begin with a line `---`, then the fields, then a line `---`.")
            return nil
        }
        var start = afterFirst
        var lines = 1
        while let (line, next) = Self.line(in: bytes, from: start) {
            lines += 1
            if Self.isFence(line) {
                yaml = bytes[afterFirst..<start]
                body = bytes[next...]
                bodyLineOffset = lines
                return
            }
            start = next
        }
        file.report(
            .frontMatter, at: SourceRange(line: 1, column: 1, length: 3),
            "the front matter that begins here is never closed",
            help: "End it with a line `---`.")
        return nil
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
