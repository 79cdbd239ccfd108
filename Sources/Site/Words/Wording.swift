import Model

/// A text of the interface with its holes, such as `{rank} of {count}`, cut into pieces once and filled in often.
struct Wording: Sendable {
    /// Holds numbers only, so that fetching one touches no reference count.
    private enum Piece {
        /// A stretch of ``literals``.
        case text(Range<Int>)
        /// A hole, by its place among the values that are given.
        case hole(Int)
    }

    /// The text as the language's file has it.
    let text: String
    /// The holes' names, in the order in which values are given for them.
    let holes: [String]
    private let pieces: [Piece]
    /// What stands around the holes, in one row.
    private let literals: [UInt8]

    /// - Parameter declared: The holes whose values will be given, in their order; without it those of the text itself.
    init(_ text: String, holes declared: [String] = []) {
        self.text = text
        (pieces, literals, holes) = Self.pieces(of: text, holes: declared)
    }

    /// The text with the values in its holes, each of which is shut off if it is written from right to left.
    func filled(_ values: [String]) -> String {
        if pieces.isEmpty { return text }
        let values = values.contains(where: \.turnsDirection) ? values.map(\.isolated) : values
        // A page has hundreds of these: bytes are put into a store that is there already, which takes a fraction of the time
        // of joining texts.
        var count = literals.count
        for piece in pieces {
            if case .hole(let number) = piece, values.indices.contains(number) { count += values[number].utf8.count }
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { store in
            var end = 0
            literals.withUnsafeBufferPointer { literals in
                for piece in pieces {
                    switch piece {
                    case .text(let range):
                        store.put(UnsafeBufferPointer(rebasing: literals[range]), at: &end)
                    case .hole(let number):
                        guard values.indices.contains(number) else { continue }
                        var value = values[number]
                        value.withUTF8 { store.put($0, at: &end) }
                    }
                }
            }
            return String(decoding: UnsafeBufferPointer(rebasing: store[..<end]), as: UTF8.self)
        }
    }

    /// No pieces for a text without holes. A hole is written `{name}`, or `{name:kind}` where a text is declared; `{{` and `}}`
    /// are braces of the text itself.
    private static func pieces(
        of text: String, holes declared: [String]
    ) -> ([Piece], literals: [UInt8], holes: [String]) {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return ([], [], declared) }
        var pieces: [Piece] = []
        var literals: [UInt8] = []
        var holes = declared
        var start = 0
        func endText() {
            if start < literals.count { pieces.append(.text(start..<literals.count)) }
            start = literals.count
        }
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
            if byte == UInt8(ascii: "{"), !isDoubled, let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) {
                endText()
                let name = String(decoding: bytes[index + 1..<close].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
                let number = holes.firstIndex(of: name) ?? holes.count
                if number == holes.count { holes.append(name) }
                pieces.append(.hole(number))
                index = close + 1
            } else {
                literals.append(byte)
                let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
                index += isBrace && isDoubled ? 2 : 1
            }
        }
        endText()
        return (pieces, literals, holes)
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Puts bytes at an offset, which is behind them from then on.
    fileprivate func put(_ bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) {
        _ = UnsafeMutableBufferPointer(rebasing: self[offset...]).update(fromContentsOf: bytes)
        offset += bytes.count
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
        // Few texts have two forms, and to look for a text in each of thousands takes longer than all the rest.
        guard text.utf8.contains(UInt8(ascii: "|")), let separator = text.firstRange(of: " | ") else {
            (one, others) = (whole, whole)
            return
        }
        one = Wording(String(text[..<separator.lowerBound]), holes: whole.holes)
        others = Wording(String(text[separator.upperBound...]), holes: whole.holes)
    }

    /// The form that a number asks for.
    func form(for count: Int) -> Wording { count == 1 ? one : others }
}
