/// Signs that an author has written so that they mean themselves: `\~`, `&#126;`.
///
/// libcmark's text nodes hold the sign and not how it was written. So what stands before it is marked in the source, byte
/// for byte, by characters that no file may hold; what was marked and is no text, such as code, gets its bytes back.
enum EscapedSigns {
    /// Stands in the place of the `\`.
    private static let escape: UInt8 = 0x0E
    /// Stands in the place of the `&`.
    private static let reference: UInt8 = 0x0F
    /// Escaped signs stand in a text as bytes from here on, which no UTF-8 holds.
    static let first: UInt8 = 0xF8
    /// The signs of strikethroughs and bare links.
    private static let signs = Array("~:./@".utf8)
    private static let names: [(name: StaticString, sign: UInt8)] = [
        ("colon;", UInt8(ascii: ":")), ("period;", UInt8(ascii: ".")), ("sol;", UInt8(ascii: "/")),
        ("commat;", UInt8(ascii: "@")),
    ]

    /// Marks the signs of a source.
    /// - Returns: Whether there is any.
    static func mark(_ source: inout [UInt8]) -> Bool {
        var isMarked = false
        var offset = 0
        while offset < source.count {
            switch source[offset] {
            case UInt8(ascii: "\\"):
                if offset + 1 < source.count, signs.contains(source[offset + 1]) {
                    source[offset] = escape
                    isMarked = true
                }
                offset += 2
            case UInt8(ascii: "&"):
                if readReference(source[(offset + 1)...]) != nil {
                    source[offset] = reference
                    isMarked = true
                }
                offset += 1
            default: offset += 1
            }
        }
        return isMarked
    }

    /// A text with each escaped sign as a byte that means nothing.
    static func text(_ marked: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(marked.count)
        var rest = Array(marked)[...]
        while let byte = rest.popFirst() {
            if byte == escape, let next = rest.first, let number = signs.firstIndex(of: next) {
                text.append(first + UInt8(number))
                rest = rest.dropFirst()
            } else if byte == reference, let (sign, length) = readReference(rest),
                let number = signs.firstIndex(of: sign)
            {
                text.append(first + UInt8(number))
                rest = rest.dropFirst(length)
            } else {
                text.append(byte)
            }
        }
        return text
    }

    /// A part of such a text, with the signs that stand in it.
    static func string(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.lazy.map { $0 < first ? $0 : signs[Int($0 - first)] }, as: UTF8.self)
    }

    /// What was marked as it was written.
    static func source(_ marked: some Collection<UInt8>) -> String {
        String(
            decoding: marked.lazy.map {
                $0 == escape ? UInt8(ascii: "\\") : $0 == reference ? UInt8(ascii: "&") : $0
            }, as: UTF8.self)
    }

    /// The sign that is written as a reference whose `&` was read already, and how long the rest is.
    private static func readReference(_ text: ArraySlice<UInt8>) -> (sign: UInt8, length: Int)? {
        for (name, sign) in names where name.withUTF8Buffer({ text.starts(with: $0) }) {
            return (sign, name.utf8CodeUnitCount)
        }
        guard text.first == UInt8(ascii: "#"), let end = text.prefix(10).firstIndex(of: UInt8(ascii: ";")) else {
            return nil
        }
        let number = text[..<end].dropFirst()
        let isHexadecimal = number.first == UInt8(ascii: "x") || number.first == UInt8(ascii: "X")
        let digits = isHexadecimal ? number.dropFirst() : number
        guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
            let sign = UInt8(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            signs.contains(sign)
        else { return nil }
        return (sign, end + 1 - text.startIndex)
    }
}
