import Findings
import Text

/// The bytes of a text without the mark of byte order that some editors put in front.
func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}

/// Makes sure that bytes are UTF-8 text without control characters other than tab and line ends, and that git left neither a
/// conflict in them nor a pointer in their place.
func checkText(_ bytes: [UInt8]) throws(Unreadable) {
    if LFSPointer.isPointer(bytes) { throw Unreadable(message: .gitLfsPointer, help: .fetchFromGitLfs) }
    try checkCharacters(bytes)
    if let conflict = firstMergeConflict(bytes) {
        let start = SourcePosition(line: line(of: conflict, in: bytes), column: 1)
        throw Unreadable(
            message: .mergeConflict,
            range: SourceRange(start: start, end: SourcePosition(line: start.line, column: 8)),
            help: .resolveConflict)
    }
}

private func checkCharacters(_ bytes: [UInt8]) throws(Unreadable) {
    if isPlainASCII(bytes) { return }
    let control = firstControl(bytes)
    try checkEncoding(bytes, before: control)
    if let control {
        let range = SourceRange(line: line(of: control, in: bytes), column: column(of: control, in: bytes))
        throw Unreadable(
            message: words(ofControl: bytes[control]), range: range,
            help: bytes[control] == 0 ? .saveAsUtf8 : nil)
    }
}

/// Makes sure that bytes are UTF-8, at least before the first control character.
func checkEncoding(_ bytes: [UInt8], before control: Int? = nil) throws(Unreadable) {
    let invalid = firstInvalidUTF8(bytes)
    if invalid != nil || control.map({ bytes[$0] == 0 }) ?? bytes.contains(0),
        let encoding = TextEncoding(of: bytes)
    {
        throw foreignText(encoding, bytes)
    }
    guard let invalid, invalid < control ?? bytes.count else { return }
    let range = SourceRange(line: line(of: invalid, in: bytes), column: column(of: invalid, in: bytes))
    let count = UTF8Count(bytes)
    throw Unreadable(
        message: .notUtf8, range: range,
        help: count.valid > count.invalid ? .damagedText : .saveAsUtf8)
}

/// That a text is in another encoding, told at its first character that UTF-8 would write otherwise.
private func foreignText(_ encoding: TextEncoding, _ bytes: [UInt8]) -> Unreadable {
    var range = SourceRange.start
    if encoding != .utf16LittleEndian, encoding != .utf16BigEndian,
        let first = bytes.firstIndex(where: { $0 >= 0x80 })
    {
        range = SourceRange(line: line(of: first, in: bytes), column: column(of: first, in: bytes))
    }
    return Unreadable(
        message: .otherEncoding(encoding: encoding.name), range: range,
        help: .saveOrConvert(encoding: encoding.commandName))
}

/// A text's bytes in UTF-8, to be shown; as they are where nobody can tell what they are written in.
func shown(_ bytes: [UInt8]) -> [UInt8] {
    if isPlainASCII(bytes) || firstInvalidUTF8(bytes) == nil && !bytes.contains(0) { return bytes }
    return TextEncoding(of: bytes)?.decoded(bytes) ?? bytes
}

/// Whether nothing needs a second look: printable ASCII, tabs and line feeds. Without a branch, so that many bytes are
/// looked at in one step.
private func isPlainASCII(_ bytes: [UInt8]) -> Bool {
    var others: UInt8 = 0
    for byte in bytes {
        let isPrintable: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
        let isLineFeed: UInt8 = byte == 0x0A ? 1 : 0
        let isTab: UInt8 = byte == 0x09 ? 1 : 0
        others |= 1 ^ (isPrintable | isLineFeed | isTab)
    }
    return others == 0
}

/// What is said of a text that holds a control character.
private func words(ofControl byte: UInt8) -> Statement {
    switch byte {
    case 0x00: .holdsNul
    case 0x0D: .holdsCarriageReturn
    default: .holdsControl
    }
}

/// The offset of the first control character other than tab and line ends, or of the first noncharacter.
///
/// U+0085, U+2028, U+2029 and a carriage return alone count too: YAML ends lines at them and editors do not, so that no
/// place would be right.
private func firstControl(_ bytes: [UInt8]) -> Int? {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func isUnfit(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x09, 0x0A: false
        case 0x0D: byte(index + 1) != 0x0A
        case 0x00..<0x20, 0x7F: true
        case 0xC2: (0x80..<0xA0).contains(byte(index + 1))
        case 0xE2:
            byte(index + 1) == 0x80 && (byte(index + 2) == 0xA8 || byte(index + 2) == 0xA9)
        case 0xEF:
            byte(index + 1) == 0xBF && byte(index + 2) >= 0xBE
                || byte(index + 1) == 0xB7 && (0x90...0xAF).contains(byte(index + 2))
        case 0xF0...0xF4:
            byte(index + 1) & 0x0F == 0x0F && byte(index + 2) == 0xBF && byte(index + 3) >= 0xBE
        default: false
        }
    }
    // Most bytes begin no such character.
    return bytes.indices.first { index in
        let byte = bytes[index]
        return (byte < 0x20 || byte == 0x7F || byte >= 0xC2) && isUnfit(at: index)
    }
}

/// The offset of the first byte that does not belong to valid UTF-8, or nil.
private func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    var offset = 0
    while offset < bytes.count {
        let length = sequenceLength(bytes, at: offset)
        if length == 0 { return offset }
        offset += length
    }
    return nil
}

/// The length of the valid UTF-8 sequence at `offset` (Unicode, table 3-7), or 0.
func sequenceLength(_ bytes: [UInt8], at offset: Int) -> Int {
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
        offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
}

/// Where a stretch of bytes stands; as far as its line goes, if it is longer.
func sourceRange(of range: Range<Int>, in bytes: [UInt8]) -> SourceRange {
    let end = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
    let length = bytes[range.lowerBound..<end].count { $0 & 0xC0 != 0x80 }
    return SourceRange(
        line: line(of: range.lowerBound, in: bytes), column: column(of: range.lowerBound, in: bytes), length: length)
}

private func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
}

/// In scalars, counted from 1; every byte that begins a scalar counts.
private func column(of offset: Int, in bytes: [UInt8]) -> Int {
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
}
