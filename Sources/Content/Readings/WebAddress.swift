import Findings
import Model
import Text

/// Addresses of the web, as far as the settings need them.
enum WebAddress {
    /// Whether a text is written as the name of a host is (RFC 1123 §2.1).
    static func isHost(_ text: String) -> Bool {
        text.utf8.count <= 253
            && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
                (1...63).contains(part.count) && part.first != UInt8(ascii: "-") && part.last != UInt8(ascii: "-")
                    && part.allSatisfy(isHostSign)
            }
    }

    private static func isHostSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Why an address cannot stand before the paths of pages; nil if it can (RFC 3986 §3).
    static func problem(ofBase address: String) -> Statement? {
        guard let start = address.firstRange(of: "//")?.upperBound else { return .addressWithoutHost }
        let foreign = "\\\"<>^`{|}".unicodeScalars
        if address.unicodeScalars.contains(where: { $0.isBlank || $0.isDirectionControl || foreign.contains($0) }) {
            return .addressWithForeignSign
        }
        if address.contains("?") { return .addressWithQuery }
        if address.contains("#") { return .addressWithFragment }
        let authority = address[start...].prefix { $0 != "/" }
        if authority.contains("@") { return .addressWithUser }
        if authority.isEmpty || authority.hasPrefix(":") { return .addressWithoutHost }
        return nil
    }

    /// Whether an address has one place for a path, and would be a web address with any path there; that place may be in the
    /// query.
    static func isPattern(_ text: String) -> Bool {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
            let hole = text.firstRange(of: Settings.pathHole),
            // Behind the host: a path would be any host's name.
            let scheme = text.firstRange(of: "://"), let slash = text[scheme.upperBound...].firstIndex(of: "/"),
            slash < hole.lowerBound
        else { return false }
        let address = String(text[..<hole.lowerBound]) + "path" + String(text[hole.upperBound...])
        return problem(ofBase: address.replacing("?", with: "/")) == nil
    }
}
