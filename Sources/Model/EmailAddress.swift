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
        let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, text.hiddenScalars.isEmpty else { return nil }
        mailbox = String(parts[0])
        host = String(parts[1])
        guard mailbox.utf8.count <= 64, Self.isMailbox(parts[0]), Self.isHost(parts[1]) else { return nil }
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

    private static func isMailbox(_ text: Substring.UnicodeScalarView) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains($0) }
        }
    }

    private static func isHost(_ text: Substring.UnicodeScalarView) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && Substring(label).utf8.count <= 63 && label.first != "-" && label.last != "-"
                && label.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
        }
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
