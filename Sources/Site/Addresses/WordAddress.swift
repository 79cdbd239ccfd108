import Model

extension Address {
    /// A word that somebody wrote in a field as the name of a file: letters and digits of any script, `-` and `_` stay;
    /// each byte of anything else becomes `~` and two hexadecimal digits, so that no two words share a name.
    ///
    /// The names of records need no change. Nil for a word whose name would be longer than file systems hold.
    static func fileName(ofWord word: String) -> String? {
        var name = ""
        for scalar in word.unicodeScalars {
            if isKept(scalar) {
                name.unicodeScalars.append(scalar)
            } else {
                for byte in String(scalar).utf8 {
                    name += "~" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }
            }
        }
        return name.utf8.count <= 240 ? name : nil
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            true
        default: scalar == "-" || scalar == "_"
        }
    }
}
