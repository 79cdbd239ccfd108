// Whitespace: a tag that has its line to itself takes the line with it.
extension TemplateParser {
    /// Reads text line by line. The whitespace that leads a line waits in `line` until it is known what follows.
    mutating func readText(upTo end: Int) {
        while position < end {
            if !line.hasBegun {
                let textStart = bytes.endOfBlanks(from: position, upTo: end)
                line.indentation = position..<textStart
                if textStart == end {
                    position = end
                    return
                }
                if let next = bytes.nextLineIfBlank(from: textStart), next <= end {
                    append(.text(source.text(position..<next)), at: position..<next)
                    startLine(at: next)
                    continue
                }
                beginLine()
                position = textStart
            }
            readRestOfLine(upTo: end)
        }
    }

    private mutating func readRestOfLine(upTo end: Int) {
        let newline = bytes[position..<end].firstIndex(of: UInt8(ascii: "\n"))
        let next = newline.map { $0 + 1 } ?? end
        append(.text(source.text(position..<next)), at: position..<next)
        if newline == nil { position = next } else { startLine(at: next) }
    }

    /// Goes on at the beginning of a line.
    mutating func startLine(at offset: Int) {
        position = offset
        line = Line(hasBegun: false, indentation: offset..<offset)
    }

    /// Marks the line as one that holds more than whitespace, and keeps the whitespace before it.
    mutating func beginLine() {
        guard !line.hasBegun else { return }
        append(.lineStart(source.text(line.indentation)), at: line.indentation)
        line.hasBegun = true
    }

    /// Marks the line as one that holds more than whitespace, and drops the whitespace before it.
    mutating func beginLineUnmarked() {
        line.hasBegun = true
    }

    /// Takes away the line of a tag that has it to itself, and returns the whitespace that led it; else nil, and the
    /// line has begun.
    mutating func takeOwnLine(of tag: Tag) -> String? {
        guard !line.hasBegun, let next = bytes.nextLineIfBlank(from: tag.range.upperBound) else {
            beginLine()
            return nil
        }
        let indentation = source.text(line.indentation)
        startLine(at: next)
        return indentation
    }

    /// The spaces and tabs that lead the first line at or behind `start` that holds anything else.
    func firstIndentation(from start: Int) -> Range<Int> {
        var lineStart = start
        while lineStart < bytes.count {
            let textStart = bytes.endOfBlanks(from: lineStart, upTo: bytes.count)
            guard let next = bytes.nextLineIfBlank(from: textStart) else { return lineStart..<textStart }
            lineStart = next
        }
        return bytes.count..<bytes.count
    }
}
