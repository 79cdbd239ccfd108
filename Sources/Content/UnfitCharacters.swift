import Model
import Text

/// Whether no page may hold a character: a control character other than tab and line ends, or a code point that Unicode
/// keeps for no character (HTML, "noncharacter").
func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}

extension String {
    /// Whether no page may hold the text as it is.
    var holdsUnfit: Bool {
        // Most texts can be told by their bytes: no unfit character begins with another one.
        let mayHold = holdsByte { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF }
        return mayHold && unicodeScalars.contains(where: isUnfit)
    }

    /// The text with U+FFFD for each character that no page may hold.
    var withoutUnfit: String {
        guard holdsUnfit else { return self }
        return String(UnicodeScalarView(unicodeScalars.map { isUnfit($0) ? "\u{FFFD}" : $0 }))
    }
}
