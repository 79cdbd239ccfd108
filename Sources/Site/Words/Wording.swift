import Model

/// A text of the interface with its holes, such as `{rank} of {count}`, cut into pieces once and filled in often.
struct Wording: Sendable {
    private enum Piece {
        case text([UInt8])
        /// A hole's name; `{name}` stays as it is where nothing is given for it.
        case hole(String)
    }

    /// The text as the language's file has it.
    let text: String
    private let pieces: [Piece]

    init(_ text: String) {
        self.text = text
        pieces = Self.pieces(of: text)
    }

    /// The text with each `{name}` replaced by what stands for it, which is shut off if it is written from right to left.
    func filled(_ values: some Sequence<(key: String, value: String)>) -> String {
        filled { name in values.first { $0.key == name }?.value }
    }

    /// The text with each `{name}` replaced by what `value` has for the name.
    @inline(__always)
    func filled(_ value: (_ name: String) -> String?) -> String {
        if pieces.isEmpty { return text }
        // A page has hundreds of these: bytes are put into one store, which takes a third of the time of joining texts.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * text.utf8.count + 32)
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text
            case .hole(let name):
                var text = value(name)?.isolated ?? "{\(name)}"
                text.withUTF8 { bytes.append(contentsOf: $0) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// No pieces for a text without holes.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(Array(rest[..<open].utf8))) }
            pieces.append(.hole(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !pieces.isEmpty && !rest.isEmpty { pieces.append(.text(Array(rest.utf8))) }
        return pieces
    }
}

/// A word of the interface in its forms: one form, or ` | ` between that for one and that for others.
struct WordForms: Sendable {
    /// The whole text, with all its forms.
    let whole: Wording
    private let one: Wording
    private let others: Wording

    init(_ text: String) {
        whole = Wording(text)
        let forms = text.split(separator: " | ", omittingEmptySubsequences: false)
        one = forms.count > 1 ? Wording(String(forms[0])) : whole
        others = forms.count > 1 ? Wording(String(forms[1])) : whole
    }

    /// The form that a number asks for.
    func form(for count: Int) -> Wording { count == 1 ? one : others }
}
