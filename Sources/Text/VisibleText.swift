/// `text` on one line, with all that a terminal would act upon or not show turned into something to be seen.
///
/// Escape sequences, line breaks, marks that turn the direction of writing, and characters without width come from
/// content, which nobody has to trust: they may neither repaint the terminal nor hide from the reader.
package func visibleText(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
        if let form = visibleForm(of: scalar) { visible += form } else { visible.unicodeScalars.append(scalar) }
    }
    return visible
}

/// How a scalar that must not be printed is shown instead; nil for those that may be printed.
///
/// The ASCII control characters have pictures of their own (`␛`); all others are named by number (`<U+202E>`).
package func visibleForm(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20..<0x7F: return nil
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "\u{2421}"
    case 0x200C, 0x200D: return nil  // Persian, Indic scripts and emoji are spelt with these.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: return nil  // Seen, though Cf.
    case 0x115F, 0x1160, 0x3164, 0xFFA0: return named(scalar)  // Blank Hangul fillers.
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return named(scalar)
    default: return scalar.properties.isNoncharacterCodePoint ? named(scalar) : nil
    }
}

private func named(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
}
