import Model

/// Addresses of the web, as far as the settings need them.
enum WebAddress {
    /// Why an address cannot stand before the paths of pages; nil if it can (RFC 3986 §3).
    static func problem(ofBase address: String) -> String? {
        guard let start = address.firstRange(of: "//")?.upperBound else { return "names no host" }
        let foreign = "\\\"<>^`{|}".unicodeScalars
        if address.unicodeScalars.contains(where: { $0.isBlank || $0.isDirectionControl || foreign.contains($0) }) {
            return "holds a blank, or a sign that addresses do not have"
        }
        if address.contains("?") { return "has a query, behind which the path of a page cannot stand" }
        if address.contains("#") { return "has a fragment, behind which the path of a page cannot stand" }
        let authority = address[start...].prefix { $0 != "/" }
        if authority.contains("@") { return "has a user or a password, which every reader of the feed would see" }
        if authority.isEmpty || authority.hasPrefix(":") { return "names no host" }
        return nil
    }
}
