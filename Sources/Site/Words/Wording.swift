import Model

/// A text of the interface with its holes, such as `{rank} of {count}`, cut into pieces once and filled in often.
struct Wording: Sendable {
    private enum Piece {
        case text([UInt8])
        /// A hole, by its place among the values that are given.
        case hole(Int)
    }

    /// The text as the language's file has it.
    let text: String
    /// The holes' names, in the order in which values are given for them.
    let holes: [String]
    private let pieces: [Piece]

    /// - Parameter declared: The holes whose values will be given, in their order; without it those of the text itself.
    init(_ text: String, holes declared: [String] = []) {
        self.text = text
        (pieces, holes) = Self.pieces(of: text, holes: declared)
    }

    /// The text with the values in its holes, each of which is shut off if it is written from right to left.
    func filled(_ values: [String]) -> String {
        if pieces.isEmpty { return text }
        // A page has hundreds of these: bytes are put into one store, which takes a third of the time of joining texts.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * text.utf8.count + 32)
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text
            case .hole(let number):
                guard values.indices.contains(number) else { continue }
                var text = values[number].isolated
                text.withUTF8 { bytes.append(contentsOf: $0) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// No pieces for a text without holes. A hole is written `{name}`, or `{name:kind}` where a text is declared; `{{` and `}}`
    /// are braces of the text itself.
    private static func pieces(of text: String, holes declared: [String]) -> ([Piece], holes: [String]) {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return ([], declared) }
        var pieces: [Piece] = []
        var holes = declared
        var plain: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
            if byte == UInt8(ascii: "{"), !isDoubled, let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) {
                if !plain.isEmpty { pieces.append(.text(plain)) }
                plain = []
                let name = String(decoding: bytes[index + 1..<close].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
                let number = holes.firstIndex(of: name) ?? holes.count
                if number == holes.count { holes.append(name) }
                pieces.append(.hole(number))
                index = close + 1
            } else {
                plain.append(byte)
                let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
                index += isBrace && isDoubled ? 2 : 1
            }
        }
        if !plain.isEmpty { pieces.append(.text(plain)) }
        return (pieces, holes)
    }
}

/// A word of the interface in its forms: one form, or ` | ` between that for one and that for others.
struct WordForms: Sendable {
    /// The whole text, with all its forms.
    let whole: Wording
    private let one: Wording
    private let others: Wording

    init(_ text: String, holes: [String] = []) {
        whole = Wording(text, holes: holes)
        let forms = text.split(separator: " | ", omittingEmptySubsequences: false)
        one = forms.count > 1 ? Wording(String(forms[0]), holes: whole.holes) : whole
        others = forms.count > 1 ? Wording(String(forms[1]), holes: whole.holes) : whole
    }

    /// The form that a number asks for.
    func form(for count: Int) -> Wording { count == 1 ? one : others }
}
