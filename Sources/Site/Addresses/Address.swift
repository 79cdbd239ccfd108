import Model

/// Where things lie on the site.
enum Address {
    /// The file that shows a record, and the place on it.
    static func target(of reference: Reference) -> (path: String, anchor: String?) {
        switch reference {
        case .account(let id): (Page.account(id).path, nil)
        case .contact(let account, let id): (Page.contacts(account).path, id)
        case .visit(let account, let id): (Page.visitCard(account).path, id)
        case .complaint(let account, let id): (Page.complaintCard(account).path, id)
        case .rep(let id): (Page.rep(id).path, nil)
        case .partner(let id): (Page.cutPart(.partner, file: id).path, nil)
        case .product(let id): (Page.cutPart(.product, file: id).path, nil)
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

    /// Whether a word that somebody wrote into a field may be the name of a file.
    static func isFileName(_ word: String) -> Bool {
        !word.isEmpty && !word.hasPrefix(".") && word.utf8.count <= 200 && !word.utf8.contains(UInt8(ascii: "/"))
            && !word.utf8.contains(0)
    }

    /// The `../` that lead from a page to the site's root.
    static func root(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// A path as it stands in a link (RFC 3986 §3.3): all but unreserved characters and `/` percent-encoded.
    static func encoded(_ path: String) -> String {
        if path.utf8.withContiguousStorageIfAvailable({ $0.allSatisfy(isUnreserved) }) == true { return path }
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

    /// The link that writes to an address (RFC 6068); nil for what is not one address.
    static func mail(_ text: String) -> String? {
        EmailAddress(text).map { "mailto:" + encoded($0.mailbox) + "@" + encoded($0.host) }
    }

    /// The link that dials a number; nil for what cannot be read as one.
    static func telephone(_ text: String) -> String? {
        TelephoneNumber(text)?.url
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        // Small letters first: addresses are made of them.
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        // `-`, `.`, `/` and the digits stand in a row.
        case UInt8(ascii: "-")...UInt8(ascii: "9"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
