/// The first number of what somebody wrote as a telephone number, as it is dialled: what stands behind it, such as a second
/// number or the hours, is for people.
public struct TelephoneNumber: Hashable, Sendable {
    /// Digits, with a `+` before them where the country is named.
    public let number: String
    /// Digits to be dialled when the exchange has answered.
    public let linkedExtension: String?

    /// The address of a link that dials the number (RFC 3966).
    public var url: String { "tel:" + number + (linkedExtension.map { ";ext=" + $0 } ?? "") }

    /// The number that a text begins with; nil if it cannot be read as one.
    public init?(_ text: String) {
        var reader = Reader(text)
        guard let number = reader.number() else { return nil }
        let digits = number.utf8.count { $0 != UInt8(ascii: "+") }
        let ext = reader.ext()
        // A code of a country alone dials nobody; what is short and followed by words is a part of them: `1 800 FLOWERS`.
        // Within a house, one digit may be a number.
        guard digits <= 15, digits >= (reader.isAtWord && ext == nil ? 6 : number.hasPrefix("+") ? 5 : 1) else {
            return nil
        }
        self.number = number
        linkedExtension = ext
    }
}

/// Goes through a number from left to right.
private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = text.unicodeScalars.map(Self.narrow)
        skipBlanks()
    }

    /// Full-width forms as the ASCII that they stand for; every hyphen as `-`, every blank as a space.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: scalar.plainWidth
        case 0x2010...0x2015, 0x2212: "-"
        case 0x21..<0x80: scalar
        default: scalar.properties.isWhitespace && scalar != "\n" ? " " : scalar
        }
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// Whether a word goes on where the number ends.
    var isAtWord: Bool {
        scalars[index...].drop { $0 == " " }.first?.properties.isAlphabetic == true
    }

    private mutating func skipBlanks() {
        while current == " " { index += 1 }
    }

    /// The digits of the first number; nil if there is none, or if letters are mixed into it.
    mutating func number() -> String? {
        var number: [UInt8] = []
        if current == "+" {
            number.append(UInt8(ascii: "+"))
            index += 1
            skipBlanks()
        }
        var end = index
        while let scalar = current {
            if isDigit(scalar) {
                number.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if scalar == "(" {
                guard let bracket = bracket(after: String(decoding: number, as: UTF8.self)) else { break }
                number += bracket.utf8
            } else if scalar == "/" {
                // `030/23125` is an area and a number, `01632 960001 / 960002` are two numbers.
                guard (1...6).contains(number.count) else { break }
            } else if !(scalar == " " || scalar == "-" || scalar == ".") {
                // `1-800-FLOWERS`: the letters are dialled too.
                if scalar.properties.isAlphabetic, index > 0, scalars[index - 1] != " ", !isMark(at: index) {
                    return nil
                }
                break
            }
            index += 1
            if !number.isEmpty, scalar != " " { end = index }
        }
        index = end
        return number.contains { $0 != UInt8(ascii: "+") } ? String(decoding: number, as: UTF8.self) : nil
    }

    /// The digits of a bracket within a number, the place being left at its end. The nought that is dialled only within a
    /// country is left out behind the country's code; not in Italy, where it belongs to the number.
    private mutating func bracket(after number: String) -> String? {
        let inside = scalars[(index + 1)...].prefix { isDigit($0) || $0 == " " || $0 == "-" }
        let close = inside.endIndex
        guard close < scalars.count, scalars[close] == ")", inside.contains(where: isDigit) else { return nil }
        var digits = String(String.UnicodeScalarView(inside.filter(isDigit)))
        let isInternational = number.hasPrefix("+") && number.utf8.count > 1 || number.hasPrefix("00")
        if isInternational, digits.hasPrefix("0"), !["+39", "0039", "+378", "00378"].contains(number) {
            digits.removeFirst()
        }
        index = close
        return digits
    }

    /// The digits of an extension, if the number is followed by one.
    mutating func ext() -> String? {
        var position = index
        func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
            while position < scalars.count, isSkipped(scalars[position]) { position += 1 }
        }
        skip { $0 == " " || $0 == "," || $0 == "(" || $0 == "-" || $0 == ";" }
        var isMarked = false
        while let length = markLength(at: position) {
            isMarked = true
            position += length
            skip { $0 == " " || $0 == "." || $0 == ":" || $0 == "=" }
        }
        guard isMarked else { return nil }
        let digits = scalars[position...].prefix(while: isDigit)
        // More digits than an exchange has are another number.
        guard (1...8).contains(digits.count) else { return nil }
        return String(String.UnicodeScalarView(digits))
    }

    /// What parts an extension from its number, the longer ones first.
    private static let marks: [[Unicode.Scalar]] = [
        "extension", "durchwahl", "anknytning", "apparat", "interno", "toestel", "poste", "extn", "anexo", "ramal",
        "ext",
        "app", "int", "wew", "dw", "доб", "вн", "分机号", "分機號", "分机", "分機", "内线", "內線", "转接", "转", "轉", "内線",
        "x", "#",
    ].map { Array($0.unicodeScalars) }

    private func markLength(at position: Int) -> Int? {
        guard position < scalars.count else { return nil }
        let mark = Self.marks.first { mark in
            position + mark.count <= scalars.count
                && zip(scalars[position...], mark).allSatisfy { lowercase($0) == $1 }
        }
        guard let mark else { return nil }
        // A word that only begins like one: `external`.
        let next = position + mark.count
        let isWhole = mark[0].value >= 0x2E80 || next >= scalars.count || !scalars[next].properties.isAlphabetic
        return isWhole ? mark.count : nil
    }

    private func isMark(at position: Int) -> Bool { markLength(at: position) != nil }

    private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
