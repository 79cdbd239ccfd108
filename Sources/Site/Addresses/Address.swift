import Model

/// Where things lie on the site.
enum Address {
    /// The file that shows a record, and the place on it.
    static func target(of reference: Reference) -> (path: String, anchor: String?) {
        switch reference {
        case .account(let id): ("accounts/\(id).html", nil)
        case .contact(let account, let id): ("accounts/\(account)/contacts.html", id)
        case .visit(let account, let id): ("accounts/\(account)/visits.html", id)
        case .complaint(let account, let id): ("accounts/\(account)/complaints.html", id)
        case .rep(let id): ("reps/\(id).html", nil)
        case .partner(let id): ("partners/\(id).html", nil)
        case .product(let id): ("products/\(id).html", nil)
        case .file(let path): (path, nil)
        }
    }

    /// What stands before the name of a heading, so that the headings of several narratives on one page differ.
    static func headingPrefix(of reference: Reference) -> String {
        switch reference {
        case .contact(_, let id), .visit(_, let id), .complaint(_, let id): id + "."
        default: "text."
        }
    }

    /// The `../` that lead from a page to the site's root.
    static func root(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// A path as it stands in a link (RFC 3986 §3.3): all but unreserved characters and `/` percent-encoded.
    static func encoded(_ path: String) -> String {
        if path.utf8.allSatisfy(isUnreserved) { return path }
        var result: [UInt8] = []
        for byte in path.utf8 {
            if isUnreserved(byte) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hexadecimalDigit(byte >> 4))
                result.append(hexadecimalDigit(byte & 0xF))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
