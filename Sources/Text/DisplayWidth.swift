/// How many columns of a terminal a scalar takes: 0, 1 or 2.
///
/// Wide are the characters that Unicode's East Asian Width calls wide or full (UAX #11) and those that are shown as
/// emoji; nothing wide are combining marks, joiners, and the vowels and finals that complete a Hangul syllable.
public func displayWidth(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x200C, 0x200D: return 0
    case 0x1F1E6...0x1F1FF: return 1  // Two of these make one flag.
    case 0xA0..<0x300: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isEastAsianWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
}

/// The blocks that UAX #11 calls wide, less its emoji, which `isEmojiPresentation` knows.
private func isEastAsianWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD:
        true
    default:
        false
    }
}

/// How many columns a text takes, or as how many Latin letters it is wide in a drawing.
public func displayWidth(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}
