/// The five characters that mean something in HTML's text and quoted attributes.
enum HTMLEscaping {
    /// A bit for each of `"`, `&`, `'`, `<` and `>`, all of which lie below 64.
    private static let escapable: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

    /// Adds UTF-8 with its special characters escaped. What lies between two of them is copied in one go; most texts have
    /// none, which is seen eight bytes at a time.
    @inline(__always)
    static func escape(_ text: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
        if holdsEscapable(text) { escapeEach(text, into: &output) } else { output.append(text) }
    }

    @inline(never)
    private static func escapeEach(_ text: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
        var copied = 0
        for (offset, byte) in text.enumerated() where byte < 64 && escapable &>> UInt64(byte) & 1 == 1 {
            output.append(UnsafeBufferPointer(rebasing: text[copied..<offset]))
            output.append(entity(for: byte))
            copied = offset + 1
        }
        output.append(UnsafeBufferPointer(rebasing: text[copied...]))
    }

    @inline(__always)
    private static func holdsEscapable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = MemoryLayout<UInt64>.size
        guard text.count >= word else {
            // Four to seven bytes are the first four and the last four of them.
            if text.count >= word / 2 {
                let bytes = UnsafeRawBufferPointer(text)
                let first = bytes.loadUnaligned(as: UInt32.self)
                let last = bytes.loadUnaligned(fromByteOffset: bytes.count - word / 2, as: UInt32.self)
                return holdsEscapable(UInt64(first) | UInt64(last) &<< 32)
            }
            for byte in text where byte < 64 && escapable &>> UInt64(byte) & 1 == 1 { return true }
            return false
        }
        let bytes = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset + word <= bytes.count {
            if holdsEscapable(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { return true }
            offset += word
        }
        return offset < bytes.count
            && holdsEscapable(bytes.loadUnaligned(fromByteOffset: bytes.count - word, as: UInt64.self))
    }

    /// Whether one of eight bytes is special: `&` and `'` differ in their last bit only, `<` and `>` in the one before.
    private static func holdsEscapable(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        /// The highest bit of the lowest byte that is zero, and maybe of others above it.
        func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & ones &<< 7 }
        return zeros(bytes ^ ones &* 0x22) | zeros((bytes | ones) ^ ones &* 0x27)
            | zeros((bytes | ones &* 2) ^ ones &* 0x3E) != 0
    }

    private static func entity(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "<"): "&lt;"
        default: "&gt;"
        }
    }
}
