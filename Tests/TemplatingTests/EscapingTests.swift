import Testing

@testable import Templating

@Suite("Escaping, eight bytes at a time")
struct EscapingTests {
    /// The same, scalar by scalar.
    private func plainly(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "&quot;"
            case "&": "&amp;"
            case "'": "&#39;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(scalar)
            }
        }.joined()
    }

    private func escaped(_ text: String) -> String {
        var output = OutputBuffer()
        output.appendEscaped(text)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    @Test("each ASCII character is escaped or not, wherever it stands in a text of any length")
    func places() {
        for byte in UInt8(1)..<0x80 {
            let sign = String(UnicodeScalar(byte))
            for length in [0, 1, 6, 7, 8, 9, 15, 16, 23] {
                for place in 0...length {
                    let text =
                        String(repeating: "a", count: place) + sign + String(repeating: "é", count: length - place)
                    #expect(escaped(text) == plainly(text))
                }
            }
        }
    }
}
