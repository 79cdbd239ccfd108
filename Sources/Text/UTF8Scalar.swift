/// Reads the scalar that begins at `offset` and ends before `end`, with the number of its bytes.
///
/// Bytes that are not UTF-8 read as U+FFFD, one for each maximal subpart (Unicode 15, §3.9), just as
/// `String(decoding:as:)` reads them: a column means the same here as in the decoded text.
package func scalar(in bytes: [UInt8], at offset: Int, before end: Int) -> (value: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    guard let shape = SequenceShape(lead: lead) else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & shape.leadMask
    var allowed = shape.second
    for index in 1..<shape.length {
        guard offset + index < end, allowed.contains(bytes[offset + index]) else { return ("\u{FFFD}", index) }
        value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
        allowed = 0x80...0xBF
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", shape.length)
}

/// What the first byte of a sequence of several bytes tells about the others (Unicode 15, table 3-7).
private struct SequenceShape {
    var length: Int
    var leadMask: UInt32
    var second: ClosedRange<UInt8>

    init?(lead: UInt8) {
        switch lead {
        case 0xC2...0xDF: (length, leadMask) = (2, 0x1F)
        case 0xE0...0xEF: (length, leadMask) = (3, 0x0F)
        case 0xF0...0xF4: (length, leadMask) = (4, 0x07)
        default: return nil
        }
        switch lead {
        case 0xE0: second = 0xA0...0xBF
        case 0xED: second = 0x80...0x9F
        case 0xF0: second = 0x90...0xBF
        case 0xF4: second = 0x80...0x8F
        default: second = 0x80...0xBF
        }
    }
}
