/// What a text is made of that ``PlainYAML`` reads.
enum PlainCharacters {
    case ascii, others

    /// Nil if it holds a character that YAML may take for something else than it seems: a comment,
    /// a tab, another line break, one that is not to be printed.
    init?(of text: UnsafeBufferPointer<UInt8>) {
        var union: UInt8 = 0
        var oddBits: UInt64 = 0
        let bytes = UnsafeRawBufferPointer(text)
        var offset = 0
        // Eight at a time: each has its highest bit set in what is odd.
        while offset + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            oddBits |= Self.odd(word)
            if word & Self.highBits != 0 { union |= 0x80 }
            offset += 8
        }
        for byte in bytes[offset...] {
            union |= byte
            oddBits |= Self.odd(UInt64(byte) | 0x2020_2020_2020_2000)
        }
        if oddBits != 0 { return nil }
        self = union < 0x80 ? .ascii : .others
        if self == .ascii { return }
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0..<0x80: index += 1
            case 0xC2..<0xE0:
                // Below U+00A0 there are controls.
                guard index + 1 < text.count, Self.isContinuation(text[index + 1]),
                    byte > 0xC2 || text[index + 1] >= 0xA0
                else { return nil }
                index += 2
            case 0xE0..<0xF0:
                guard index + 2 < text.count, Self.isContinuation(text[index + 1]),
                    Self.isContinuation(text[index + 2]),
                    byte > 0xE0 || text[index + 1] >= 0xA0, byte != 0xED || text[index + 1] < 0xA0
                else { return nil }
                // U+2028 and U+2029 end lines; those from U+F000 on hold the byte order mark and what is no character.
                if byte == 0xE2, text[index + 1] == 0x80, text[index + 2] >= 0xA8, text[index + 2] <= 0xA9 {
                    return nil
                }
                if byte == 0xEF, text[index + 1] >= 0xBB, !(0xBC...0xBE).contains(text[index + 1]) { return nil }
                index += 3
            default: return nil
            }
        }
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Of eight bytes, the highest bit of each that is a control other than a line feed, or `#`.
    private static func odd(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func equal(_ byte: UInt64) -> UInt64 {
            let difference = word ^ ones &* byte
            return ~(((difference & ~highBits) &+ ~highBits) | difference) & highBits
        }
        let isBelowBlank = ~((word | highBits) &- ones &* 0x20) & ~word & highBits
        return isBelowBlank & ~equal(0x0A) | equal(UInt64(UInt8(ascii: "#"))) | equal(0x7F)
    }

    static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
