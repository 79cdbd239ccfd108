/// A tag as it is written, before it is known what it belongs to.
struct Tag {
    enum Kind {
        case variable, rawVariable, section, invertedSection, close, comment, partial, parent, block, delimiters
    }

    let kind: Kind
    /// What stands in the tag behind its sign, without the whitespace around it.
    let content: Range<Int>
    /// The whole tag with its delimiters.
    let range: Range<Int>
}

extension Tag.Kind {
    /// The kind that a sign behind the opening delimiter stands for.
    init?(sign: UInt8) {
        switch sign {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .rawVariable
        case UInt8(ascii: "#"): self = .section
        case UInt8(ascii: "^"): self = .invertedSection
        case UInt8(ascii: "/"): self = .close
        case UInt8(ascii: "!"): self = .comment
        case UInt8(ascii: ">"): self = .partial
        case UInt8(ascii: "<"): self = .parent
        case UInt8(ascii: "$"): self = .block
        case UInt8(ascii: "="): self = .delimiters
        default: return nil
        }
    }
}

extension Tag {
    /// Reads the tag whose opening delimiter stands at `start`; nil when the text ends before the tag does.
    init?(in bytes: [UInt8], at start: Int, delimiters: Delimiters) {
        let inside = start + delimiters.open.count
        let sign = inside < bytes.count ? bytes[inside] : nil
        let kind = sign.flatMap(Kind.init(sign:))
        let contentStart = kind == nil ? inside : inside + 1
        let closing = Self.closing(behind: sign, delimiters)
        guard let contentEnd = bytes.offset(of: closing, from: contentStart) else { return nil }
        self.kind = kind ?? .variable
        content = bytes.trimmed(contentStart..<contentEnd)
        range = start..<contentEnd + closing.count
    }

    /// What closes a tag that has the given sign: `{` and `=` have their counterpart before the delimiter.
    private static func closing(behind sign: UInt8?, _ delimiters: Delimiters) -> [UInt8] {
        switch sign {
        case UInt8(ascii: "{"): [UInt8(ascii: "}")] + delimiters.close
        case UInt8(ascii: "="): [UInt8(ascii: "=")] + delimiters.close
        default: delimiters.close
        }
    }
}
