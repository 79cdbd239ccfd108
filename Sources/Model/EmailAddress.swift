import Text

/// One address for mail and nothing else: no name before it, no second one, no fields of a message behind it.
public struct EmailAddress: Hashable, Sendable {
    /// What stands before the `@`.
    public let mailbox: String
    /// What stands behind it.
    public let host: String

    /// The address that a text is; nil if it is not one, or more than one.
    ///
    /// What HTML accepts in `<input type=email>`, and letters and digits of any script (RFC 6531).
    public init?(_ text: String) {
        let sign = UInt8(ascii: "@")
        guard let at = text.utf8.firstIndex(of: sign), text.utf8.count <= 254 else { return nil }
        mailbox = String(text[..<at])
        host = String(text[text.utf8.index(after: at)...])
        guard mailbox.utf8.count <= 64, Self.isMailbox(mailbox), Self.isHost(host), text.hiddenScalars.isEmpty else {
            return nil
        }
    }

    /// The address in brackets of `Ruth Young <ruth@acme.example>`, or behind `mailto:`: most likely what was meant.
    public static func within(_ text: String) -> String? {
        var candidate = text[...]
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            candidate = text[text.index(after: open)..<close]
        } else if text.lowercased().hasPrefix("mailto:") {
            candidate = text.dropFirst(7)
        }
        let address = String(candidate.prefix { $0 != "?" })
        return address != text && EmailAddress(address) != nil ? address : nil
    }

    /// Words of letters, digits and some signs, parted by single dots.
    private static func isMailbox(_ text: String) -> Bool {
        var previous: Unicode.Scalar = "."
        for scalar in text.unicodeScalars {
            guard scalar == "." ? previous != "." : isLetterOrDigit(scalar) || isSign(scalar) else { return false }
            previous = scalar
        }
        return previous != "."
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!", "#", "$", "%", "&", "'", "*", "+", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~", "-": true
        default: false
        }
    }

    /// Labels of letters, digits and hyphens within them, parted by single dots; each of at most 63 bytes.
    private static func isHost(_ text: String) -> Bool {
        var length = 0
        var previous: Unicode.Scalar = "."
        for scalar in text.unicodeScalars {
            if scalar == "." {
                guard length > 0, previous != "-" else { return false }
                length = 0
            } else {
                guard isLetterOrDigit(scalar) || scalar == "-" && length > 0 else { return false }
                length += UTF8.width(scalar)
                guard length <= 63 else { return false }
            }
            previous = scalar
        }
        return length > 0 && previous != "-"
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }
}
