import Findings
import Model

/// Where a link in a body leads, as far as its text tells.
enum LinkTarget {
    /// Out of the site, by a scheme that is safe.
    case outside
    /// To a heading of the same text.
    case here(fragment: String)
    case record(Reference, fragment: String?)
    case nowhere(message: Statement, help: Statement?)

    private static let safeSchemes = ["http", "https", "ftp", "mailto", "tel"]

    init(_ destination: String, from path: String) {
        if let scheme = Self.scheme(of: destination) {
            self =
                Self.safeSchemes.contains(scheme)
                ? .outside
                : .nowhere(
                    message: .unsafeScheme(scheme: scheme), help: .whereLinksGo)
            return
        }
        let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        let behind = hash.map { destination[$0...].dropFirst() } ?? ""
        let fragment = behind.isEmpty ? nil : Self.decoded(behind)
        let target = Self.decoded(hash.map { destination[..<$0] } ?? destination[...])
        if target.isEmpty {
            self = fragment.map { .here(fragment: $0) } ?? .nowhere(message: .noTarget, help: nil)
            return
        }
        guard !target.hasPrefix("/"), let resolved = Self.resolve(target, from: path) else {
            self = .nowhere(
                message: .linkOutOfContent(link: destination), help: .linksFromFolder)
            return
        }
        guard let record = Reference(path: resolved) else {
            self = .nowhere(
                message: .linkToNoPage(link: destination), help: .linkToRecord)
            return
        }
        self = .record(record, fragment: fragment)
    }

    /// What was most likely meant by a link to no record: the same with an ending, or the card in the folder.
    static func likely(_ destination: String, from path: String) -> String? {
        let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) ?? destination.endIndex
        let (target, fragment) = (destination[..<hash], destination[hash...])
        let folder = target.utf8.last == UInt8(ascii: "/") ? target.dropLast() : target
        let file = String(folder + ".md" + fragment)
        switch LinkTarget(file, from: path) {
        case .record(.file, _): break
        case .record: return file
        case .outside, .here, .nowhere: break
        }
        let card = String(folder + "/account.md" + fragment)
        if case .record(.account, _) = LinkTarget(card, from: path) { return card }
        return nil
    }

    /// The scheme in lower case: letters, digits, `+`, `-`, `.` before the first `:` (RFC 3986 §3.1).
    private static func scheme(of destination: String) -> String? {
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = destination[..<colon]
        guard let first = name.utf8.first, name.utf8.allSatisfy({ $0 < 0x80 }),
            Character(UnicodeScalar(first)).isLetter,
            name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == "." })
        else { return nil }
        return name.lowercased()
    }

    /// A relative path followed from the folder of `origin`, or nil if it leaves the top.
    private static func resolve(_ target: String, from origin: String) -> String? {
        let slash = UInt8(ascii: "/")
        var path = Array(origin.utf8)
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
        for name in target.pathNames {
            switch name {
            case "", ".": continue
            case "..":
                if path.isEmpty { return nil }
                path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
            default:
                if !path.isEmpty { path.append(slash) }
                path += name.utf8
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    /// The path from the folder of a file to another file, as a link has it.
    static func relative(_ target: String, from path: String) -> String {
        var own = path.split(separator: "/").dropLast()[...]
        var other = target.split(separator: "/")[...]
        while other.count > 1, let first = own.first, first.utf8.elementsEqual(other[other.startIndex].utf8) {
            own = own.dropFirst()
            other = other.dropFirst()
        }
        return String(repeating: "../", count: own.count) + other.joined(separator: "/")
    }

    /// Without percent-encoding; as it is where that is not sound.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let value = hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }

    /// With percent-encoding for what ends a destination in Markdown, or would be decoded.
    static func encoded(_ path: String) -> String {
        var result = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case " ": result += "%20"
            case "%": result += "%25"
            case "(": result += "%28"
            case ")": result += "%29"
            case "<": result += "%3C"
            case ">": result += "%3E"
            case "?": result += "%3F"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
