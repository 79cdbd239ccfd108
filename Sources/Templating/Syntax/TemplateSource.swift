/// A template's name and text, and the way from an offset in its bytes to a line and column.
struct TemplateSource: Sendable {
    let name: String
    let bytes: [UInt8]

    init(name: String, text: String) {
        self.name = name
        self.bytes = Array(text.utf8)
    }

    /// The text between two offsets.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The place of a range of offsets. Costs a walk from the text's start, so it is for messages only.
    func place(_ range: Range<Int>) -> TemplateRange {
        TemplateRange(template: name, start: position(range.lowerBound), end: position(range.upperBound))
    }

    private func position(_ offset: Int) -> TemplatePosition {
        let before = bytes.prefix(offset)
        let newlines = before.lazy.filter { $0 == UInt8(ascii: "\n") }.count
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // A scalar's bytes behind its first all have the form 10xxxxxx.
        let scalars = before[lineStart...].lazy.filter { $0 & 0b1100_0000 != 0b1000_0000 }.count
        return TemplatePosition(line: newlines + 1, column: scalars + 1)
    }
}
