import Text

/// What was most likely meant as a link and is none to CommonMark: `[[name]]` as wikis write it, a link whose path holds a
/// blank, or one with other brackets or with a blank between them.
struct UnreadLink {
    enum Kind {
        /// `[[name]]` or `[[name|words]]`
        case wiki
        /// `[words](a path.pdf)`
        case blanks
        /// `[words]（path）`, `［words］(path)`, `[words] (path)`
        case brackets
    }

    let kind: Kind
    /// In the body as it was written.
    private(set) var range: Range<Int>
    let words: String
    let target: String
    /// What of the range belongs before the link: a `!` that ends a sentence, escaped, since it would make a picture of it.
    private(set) var before = ""

    /// Everything in a body that looks like one, in order.
    static func all(in body: ArraySlice<UInt8>) -> [UnreadLink] {
        var found: [UnreadLink] = []
        let first = body.startIndex
        body.withUnsafeBufferPointer { bytes in
            var bracket: Int?
            var offset = 0
            while offset < bytes.count {
                switch bytes[offset] {
                // Nearly all bytes are small letters.
                case 0x5E...0xEE, 0xF0...: break
                case 0xEF, UInt8(ascii: "("):
                    if let link = brackets(at: first + offset, in: body) {
                        found.append(link)
                        offset = link.range.upperBound - 1
                        bracket = nil
                    }
                case 0x0A: bracket = nil
                case UInt8(ascii: "\\"): offset += 1
                case UInt8(ascii: "["):
                    if let link = wiki(at: first + offset, in: body) {
                        found.append(link)
                        offset = link.range.upperBound - 1
                        bracket = nil
                    } else {
                        bracket = offset
                    }
                case UInt8(ascii: "]"):
                    if let start = bracket, let link = blanks(from: first + start, bracket: first + offset, in: body) {
                        found.append(link)
                    }
                    bracket = nil
                default: break
                }
                offset += 1
            }
        }
        return found
    }

    /// How long one may be: names and paths are short.
    private static let longest = 300

    private static func wiki(at start: Int, in body: ArraySlice<UInt8>) -> UnreadLink? {
        let rest = body[start...].prefix(longest)
        guard rest.starts(with: "[[".utf8),
            let end = rest.dropFirst(2).firstIndex(where: {
                $0 == 0x0A || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
            }),
            body[end...].starts(with: "]]".utf8)
        else { return nil }
        let inner = body[(start + 2)..<end]
        let pipe = inner.firstIndex(of: UInt8(ascii: "|"))
        var name = pipe.map { inner[..<$0] } ?? inner
        // Within a table the pipe is escaped.
        if pipe != nil, name.last == UInt8(ascii: "\\") { name = name.dropLast() }
        let target = text(name)
        let words = text(pipe.map { inner[($0 + 1)...] } ?? inner)
        guard !target.isBlank, !words.isBlank else { return nil }
        var link = UnreadLink(
            kind: .wiki, range: (start - body.startIndex)..<(end + 2 - body.startIndex), words: words, target: target)
        guard start > body.startIndex, body[start - 1] == UInt8(ascii: "!") else { return link }
        let before = start - 1 > body.startIndex ? body[start - 2] : 0x0A
        guard before != UInt8(ascii: "\\") else { return link }
        // What is embedded, `![[name]]`, is a link here, too.
        let isEmbedded = before == 0x0A || before == 0x20 || before == 0x09
        link.range = (link.range.lowerBound - 1)..<link.range.upperBound
        link.before = isEmbedded ? "" : "\\!"
        return link
    }

    private static func blanks(from start: Int, bracket: Int, in body: ArraySlice<UInt8>) -> UnreadLink? {
        let rest = body[(bracket + 1)...].prefix(longest)
        guard rest.first == UInt8(ascii: "("),
            let end = rest.firstIndex(where: { $0 == 0x0A || $0 == UInt8(ascii: ")") }), body[end] == UInt8(ascii: ")")
        else { return nil }
        let target = text(rest[(bracket + 2)..<end])
        // A title, or an address that another sign begins, is no path.
        let isPath = target.utf8.contains(UInt8(ascii: ".")) || target.utf8.contains(UInt8(ascii: "/"))
        guard target.utf8.contains(0x20), isPath, !target.utf8.contains(where: { "<>\"'(\\".utf8.contains($0) }) else {
            return nil
        }
        let words = text(body[(start + 1)..<bracket])
        return UnreadLink(
            kind: .blanks, range: (start - body.startIndex)..<(end + 1 - body.startIndex), words: words, target: target)
    }

    private static let wideOpeners: [[UInt8]] = [Array("［".utf8), Array("【".utf8)]
    private static let wideClosers: [[UInt8]] = [Array("］".utf8), Array("】".utf8)]

    /// A link whose second pair of brackets begins here.
    private static func brackets(at place: Int, in body: ArraySlice<UInt8>) -> UnreadLink? {
        let isWide = body[place...].starts(with: "（".utf8)
        guard isWide || body[place] == UInt8(ascii: "("), place > body.startIndex else { return nil }
        let before = body[max(body.startIndex, place - longest)..<place]
        let isApart = before.last == 0x20
        let inner = isApart ? before.dropLast() : before
        let isPlain = inner.last == UInt8(ascii: "]")
        let closer = isPlain ? 1 : 3
        guard isPlain && (isWide || isApart) || wideClosers.contains(where: { inner.suffix(3).elementsEqual($0) })
        else {
            return nil
        }
        let line = inner.dropLast(closer).lastIndex(of: 0x0A).map { inner[($0 + 1)...] } ?? inner
        let words = line.dropLast(closer)
        let isOpener = { (index: Int) in wideOpeners.contains { words[index...].starts(with: $0) } }
        guard
            let open = words.indices.last(where: { words[$0] == UInt8(ascii: "[") || words[$0] >= 0xE3 && isOpener($0) }
            ),
            open == body.startIndex || body[open - 1] != UInt8(ascii: "\\") && body[open - 1] != UInt8(ascii: "!")
        else { return nil }
        let behind = body[(place + (isWide ? 3 : 1))...].prefix(longest)
        let ends: (Int) -> Bool = { behind[$0] == UInt8(ascii: ")") || behind[$0...].starts(with: "）".utf8) }
        guard let end = behind.indices.first(where: { behind[$0] == 0x0A || ends($0) }), behind[end] != 0x0A else {
            return nil
        }
        let target = text(behind[..<end])
        let name = text(words[(open + (words[open] == UInt8(ascii: "[") ? 1 : 3))...])
        // A box is no link; an address has no blanks, and a full stop or a slash.
        guard !name.isBlank, name.lowercased() != "x", !target.isBlank, isAddress(target) else { return nil }
        let start = body.startIndex
        return UnreadLink(
            kind: .brackets, range: (open - start)..<(end + (behind[end] == UInt8(ascii: ")") ? 1 : 3) - start),
            words: name, target: target)
    }

    /// Whether a text is the address of a page, or the path of a file.
    private static func isAddress(_ text: String) -> Bool {
        let signs = text.utf8
        guard !signs.contains(where: { $0 == 0x20 || "<>\"'(\\[]".utf8.contains($0) }) else { return false }
        if signs.contains(UInt8(ascii: "/")) { return true }
        guard let dot = signs.lastIndex(of: UInt8(ascii: ".")), dot > signs.startIndex else { return false }
        let ending = signs[dot...].dropFirst()
        return (1...5).contains(ending.count) && ending.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
        let end = (bytes[start...].lastIndex { !isBlank($0) } ?? start - 1) + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
