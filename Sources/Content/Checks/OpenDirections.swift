import Findings
import Model
import Text

extension String.UnicodeScalarView {
    /// The first scalar that turns the direction of writing and is not closed on its line: all that follows it on a page
    /// would stand turned (UAX 9).
    var firstOpenDirection: Index? {
        var embeddings: [Index] = []
        var isolates: [(start: Index, embeddings: [Index])] = []
        func open() -> Index? { isolates.first.map { $0.embeddings.first ?? $0.start } ?? embeddings.first }
        for index in indices {
            switch self[index].value {
            case 0x202A, 0x202B, 0x202D, 0x202E: embeddings.append(index)
            case 0x202C: _ = embeddings.popLast()
            case 0x2066...0x2068:
                isolates.append((index, embeddings))
                embeddings = []
            case 0x2069:
                // Closes what stands open within the isolate too.
                if let isolate = isolates.popLast() { embeddings = isolate.embeddings }
            case 0x0A:
                if let open = open() { return open }
            default: break
            }
        }
        return open()
    }
}

extension Unicode.Scalar {
    /// The number by which Unicode knows a character: `U+202E`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension FieldReader {
    /// Reports a character of a text that turns what follows it on the page.
    func checkDirections(_ scalar: Scalar, _ name: String) {
        // All of them begin with the byte E2.
        guard scalar.text.holdsByte(where: { $0 == 0xE2 }), let open = scalar.text.unicodeScalars.firstOpenDirection
        else { return }
        file.report(
            .openDirection, at: scalar.range,
            .fieldTurnsDirection(field: prefix + name, character: scalar.text.unicodeScalars[open].codePoint))
    }
}

extension SourceFile {
    /// Reports, for each line of a text, a character that turns what follows it on the page.
    /// - Parameter lineOffset: How many lines of the file stand before the text.
    func checkDirections(_ bytes: ArraySlice<UInt8>, lineOffset: Int = 0) {
        guard bytes.contains(0xE2) else { return }
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where line.contains(0xE2) {
            let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
            guard let open = scalars.firstOpenDirection else { continue }
            let column = 1 + scalars.distance(from: scalars.startIndex, to: open)
            report(
                .openDirection, at: SourceRange(line: lineOffset + number + 1, column: column),
                .textTurnsDirection(character: scalars[open].codePoint))
        }
    }
}
