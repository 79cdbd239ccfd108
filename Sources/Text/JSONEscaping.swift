/// Appends `text` to `bytes` as it stands between the quotes of a JSON string.
///
/// Escaped are quotes, backslashes and control characters as RFC 8259 §7 asks; DEL and U+0080 to U+009F, which some
/// terminals obey; and U+2028 and U+2029, which end a line in older JavaScript. All else stays UTF-8.
func appendJSONEscaped(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
        var copied = 0
        var offset = 0
        while offset < utf8.count {
            let length = escapedLength(utf8, at: offset)
            if length > 0 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<offset]))
                appendEscape(utf8, at: offset, length: length, to: &bytes)
                copied = offset + length
            }
            offset += max(1, length)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }
}

/// How many bytes the character at `offset` has if it has to be escaped, else 0.
private func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch utf8[offset] {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"):
        return 1
    case 0xC2 where offset + 1 < utf8.count && utf8[offset + 1] < 0xA0:
        return 2
    case 0xE2 where offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] & 0xFE == 0xA8:
        return 3
    default:
        return 0
    }
}

private func appendEscape(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    let byte = utf8[offset]
    switch (length, byte) {
    case (1, UInt8(ascii: "\"")), (1, UInt8(ascii: "\\")): bytes.append(byte)
    case (1, 0x08): bytes.append(UInt8(ascii: "b"))
    case (1, 0x09): bytes.append(UInt8(ascii: "t"))
    case (1, 0x0A): bytes.append(UInt8(ascii: "n"))
    case (1, 0x0C): bytes.append(UInt8(ascii: "f"))
    case (1, 0x0D): bytes.append(UInt8(ascii: "r"))
    case (1, _): appendHexadecimal(UInt16(byte), to: &bytes)
    case (2, _): appendHexadecimal(UInt16(utf8[offset + 1]), to: &bytes)
    default: appendHexadecimal(0x2000 | UInt16(utf8[offset + 2] & 0x7F), to: &bytes)
    }
}

private func appendHexadecimal(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(unit >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
