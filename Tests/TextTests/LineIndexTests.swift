import Testing

@testable import Text

@Suite struct LineIndexTests {
    private func lines(_ text: String) -> [String] {
        let index = LineIndex(Array(text.utf8))
        return (1...index.lineCount).map {
            String(decoding: index.bytes[index.content(ofLine: $0) ?? 0..<0], as: UTF8.self)
        }
    }

    @Test func linesEndWithLineFeedBothOrACarriageReturnAlone() {
        #expect(lines("") == [""])
        #expect(lines("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
        #expect(lines("\r\r\n\n") == ["", "", "", ""])
        #expect(lines("a\u{85}b\u{2028}c") == ["a\u{85}b\u{2028}c"])
    }

    @Test func aByteOrderMarkHasNoColumn() {
        let index = LineIndex(Array("\u{FEFF}ab\ncd".utf8))
        #expect(index.offset(of: .start) == 3)
        #expect(index.position(of: 0) == .start)
        #expect(index.position(of: 4) == SourcePosition(line: 1, column: 2))
        #expect(index.offset(of: SourcePosition(line: 2, column: 1)) == 6)
    }

    @Test func placesInPlainTextAreThoseOfTheSameTextAboveAForeignCharacter() {
        let plain = "ab\n\r\ncd\re" + String(repeating: "x", count: 3000) + "\n"
        let index = LineIndex(Array(plain.utf8))
        let counting = LineIndex(Array((plain + "é").utf8))
        for offset in -1...plain.utf8.count { #expect(index.position(of: offset) == counting.position(of: offset)) }
        for line in 0..<index.lineCount {
            for column in [0, 1, 2, 3, 1025, 3001, 3002, 3003] {
                let position = SourcePosition(line: line, column: column)
                #expect(index.offset(of: position) == counting.offset(of: position))
            }
        }
    }

    @Test func columnsCountScalars() {
        let index = LineIndex(Array("王e\u{301}👩🏽x\r\n".utf8))
        #expect(index.offset(of: SourcePosition(line: 1, column: 6)) == 14)
        #expect(index.offset(of: SourcePosition(line: 1, column: 7)) == 15)
        #expect(index.offset(of: SourcePosition(line: 1, column: 8)) == nil)
        #expect(index.offset(of: SourcePosition(line: 2, column: 1)) == 17)
        #expect(index.offset(of: SourcePosition(line: 3, column: 1)) == nil)
        #expect(index.offset(of: SourcePosition(line: 0, column: 1)) == nil)
        #expect(index.offset(of: SourcePosition(line: 1, column: .max)) == nil)
    }

    @Test func anOffsetWithinAScalarBelongsToIt() {
        let index = LineIndex(Array("a王b\r\n".utf8))
        #expect((0...7).map { index.position(of: $0).column } == [1, 2, 2, 2, 3, 4, 4, 1])
        #expect(index.position(of: 99) == SourcePosition(line: 2, column: 1))
        #expect(index.position(of: -1) == .start)
    }

    @Test func bytesThatAreNotUTF8ReadAsSwiftDecodesThem() {
        var random = SystemRandomNumberGenerator()
        let telling: [UInt8] = [
            0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xA0, 0x9F, 0xED, 0xF0, 0x90, 0x8F, 0xF4, 0xFF, 0xE2,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...8)).map { _ in telling.randomElement(using: &random) ?? 0 }
            var scalars: [Unicode.Scalar] = []
            var offset = 0
            while offset < bytes.count {
                let (value, length) = scalar(in: bytes, at: offset, before: bytes.count)
                scalars.append(value)
                offset += length
            }
            #expect(scalars == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), "\(bytes)")
        }
    }

    @Test func everyScalarIsFoundBackInLongAndShortLines() {
        let text = String(repeating: "a王\u{301}", count: 3000) + "\n" + String(repeating: "x", count: 1024) + "\r\nü"
        let index = LineIndex(Array(text.utf8))
        var offset = 0
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            let position = SourcePosition(line: line, column: column)
            if scalar != "\n", scalar != "\r" {
                #expect(index.offset(of: position) == offset)
                #expect(index.position(of: offset) == position)
            }
            offset += String(scalar).utf8.count
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
    }
}
