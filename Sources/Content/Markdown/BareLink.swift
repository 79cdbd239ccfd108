/// An address that stands in a text as it is (GitHub Flavored Markdown 0.29, Autolinks).
///
/// In two things less is taken than the specification says, for Chinese has no blanks between words: an address ends at a
/// full-width mark, and where a Chinese or Japanese letter follows a Latin one directly. And as GitHub does it, one may
/// stand in quotes, and a host behind `http://` needs no point.
struct BareLink {
    var range: Range<Int>
    /// What a link needs and the text does not say.
    var scheme = ""

    /// The addresses in a text, in order.
    static func all(in text: [UInt8]) -> [BareLink] {
        var search = Search(text: text)
        search.run()
        return search.found
    }

    private struct Search {
        let text: [UInt8]
        var found: [BareLink] = []
        /// Where the last one ends, or what cannot begin one.
        var end = 0

        mutating func run() {
            var offset = 0
            while offset < text.count {
                switch text[offset] {
                case UInt8(ascii: "w"), UInt8(ascii: "W"): readWWW(at: offset)
                case UInt8(ascii: ":"): readScheme(endingAt: offset)
                case UInt8(ascii: "@"): readMail(around: offset)
                default: break
                }
                offset = max(offset + 1, end)
            }
        }

        // MARK: - Web

        private mutating func readWWW(at start: Int) {
            guard starts(with: "www.", at: start), mayBegin(at: start) else { return }
            readWeb(from: start, host: start, scheme: "http://")
        }

        private mutating func readScheme(endingAt colon: Int) {
            guard starts(with: "://", at: colon) else { return }
            for scheme in ["http", "https", "ftp"] {
                let start = colon - scheme.utf8.count
                guard start >= end, starts(with: scheme, at: start), mayBegin(at: start) else { continue }
                readWeb(from: start, host: colon + 3, scheme: "")
                return
            }
        }

        private mutating func readWeb(from start: Int, host: Int, scheme: String) {
            let host = readHost(from: host, isWWW: !scheme.isEmpty)
            let sign = host.end < text.count ? text[host.end] : 0
            // `http://bank.example@evil.example` leads to where few people look.
            guard host.isSound, sign != UInt8(ascii: "@") else {
                // Whatever begins within the host has the same last parts.
                end = max(end, host.end)
                return
            }
            let hasPort = host.end + 1 < text.count && (0x30...0x39).contains(text[host.end + 1])
            let isWhole = sign == UInt8(ascii: ":") && !hasPort
            let last = trimmed(start..<(isWhole ? host.end : readPath(from: host.end)))
            found.append(BareLink(range: start..<last, scheme: scheme))
            end = last
        }

        /// Segments of letters, digits, `_` and `-` that are parted by points; no `_` in the last two.
        private func readHost(from start: Int, isWWW: Bool) -> (end: Int, isSound: Bool) {
            var offset = start
            var underscores = (last: false, before: false)
            var segments = 0
            var isEmpty = true
            while offset < text.count {
                let byte = text[offset]
                if byte == UInt8(ascii: ".") {
                    if !isEmpty { segments += 1 }
                    underscores = (false, underscores.last)
                    isEmpty = true
                } else if isHostByte(byte) || (0x80..<EscapedSigns.first).contains(byte) && !endsLink(at: offset) {
                    if byte == UInt8(ascii: "_") { underscores.last = true }
                    isEmpty = false
                } else {
                    break
                }
                offset += 1
            }
            if !isEmpty { segments += 1 }
            return (offset, segments >= (isWWW ? 2 : 1) && !underscores.last && !underscores.before)
        }

        private func readPath(from start: Int) -> Int {
            var offset = start
            while offset < text.count, text[offset] > 0x20, text[offset] != UInt8(ascii: "<"), !endsLink(at: offset) {
                offset += 1
            }
            return offset
        }

        /// Where an address ends without the marks of the sentence around it.
        private func trimmed(_ range: Range<Int>) -> Int {
            var end = range.upperBound
            var open = text[range].count { $0 == UInt8(ascii: "(") }
            open -= text[range].count { $0 == UInt8(ascii: ")") }
            while end > range.lowerBound {
                switch text[end - 1] {
                case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                    UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                    end -= 1
                case UInt8(ascii: ")"):
                    if open >= 0 { return end }
                    open += 1
                    end -= 1
                case UInt8(ascii: ";"):
                    let name = text[range.lowerBound..<(end - 1)]
                    let start = name.lastIndex { !isLetterOrDigit($0) }
                    let isReference = start.map { text[$0] == UInt8(ascii: "&") && $0 < end - 2 } ?? false
                    end = isReference ? start ?? end - 1 : end - 1
                default: return end
                }
            }
            return end
        }

        // MARK: - Mail

        private mutating func readMail(around sign: Int) {
            var start = sign
            while start > end, isMailByte(text[start - 1]) { start -= 1 }
            var last = sign + 1
            while last < text.count, isHostByte(text[last]) || text[last] == UInt8(ascii: ".") { last += 1 }
            let next = last
            while last > sign + 1, text[last - 1] == UInt8(ascii: ".") { last -= 1 }
            let host = text[(sign + 1)..<last]
            let isSound =
                start < sign && (start == 0 || text[start - 1] != UInt8(ascii: "@")) && host.contains(UInt8(ascii: "."))
                && host.first != UInt8(ascii: ".")
                && host.last != UInt8(ascii: "-") && host.last != UInt8(ascii: "_")
                && (next == text.count || text[next] != UInt8(ascii: "@"))
            if isSound { found.append(BareLink(range: start..<last, scheme: "mailto:")) }
            end = max(end, isSound ? last : sign + 1)
        }

        // MARK: - Bytes

        /// At the beginning, behind blanks and opening signs, and behind letters of other scripts.
        private func mayBegin(at start: Int) -> Bool {
            guard start >= end else { return false }
            guard start > 0 else { return true }
            switch text[start - 1] {
            case 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("),
                UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x80..<EscapedSigns.first:
                return true
            default: return false
            }
        }

        /// Whether a scalar of several bytes ends an address: a blank, a full-width mark, or a letter of a script without
        /// blanks directly behind a Latin letter or digit.
        private func endsLink(at offset: Int) -> Bool {
            let first = text[offset]
            guard (0xC0..<EscapedSigns.first).contains(first),
                let scalar = String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
            else { return false }
            switch scalar.value {
            case 0x2014, 0x2018...0x201F, 0x2026, 0x3000...0x303F, 0xFF00...0xFF65: return true
            case 0x3040...0x30FF: return offset > 0 && isLetterOrDigit(text[offset - 1])
            default:
                return scalar.properties.isWhitespace
                    || scalar.properties.isIdeographic && offset > 0 && isLetterOrDigit(text[offset - 1])
            }
        }

        private func starts(with word: String, at offset: Int) -> Bool {
            guard offset >= 0, offset + word.utf8.count <= text.count else { return false }
            return zip(text[offset...], word.utf8).allSatisfy { byte, letter in
                byte == letter || isLetterOrDigit(byte) && byte | 0x20 == letter
            }
        }

        private func isLetterOrDigit(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        }

        private func isHostByte(_ byte: UInt8) -> Bool {
            isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }

        private func isMailByte(_ byte: UInt8) -> Bool {
            isHostByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
        }
    }
}
