/// The five characters that mean something in HTML's text and quoted attributes.
enum HTMLEscaping {
    /// A bit for each of `"`, `&`, `'`, `<` and `>`, all of which lie below 64.
    private static let escapable: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

    /// Adds UTF-8 with its special characters escaped. What lies between two of them is copied in one go.
    static func escape(_ text: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
        var copied = 0
        for (offset, byte) in text.enumerated() where byte < 64 && escapable &>> UInt64(byte) & 1 == 1 {
            output.append(UnsafeBufferPointer(rebasing: text[copied..<offset]))
            output.append(entity(for: byte))
            copied = offset + 1
        }
        output.append(UnsafeBufferPointer(rebasing: text[copied...]))
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
