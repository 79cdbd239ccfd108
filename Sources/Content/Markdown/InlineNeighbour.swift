import Text

/// What stands beside a run of signs, as CommonMark tells it.
enum InlineNeighbour {
    case blank
    case punctuation
    case word

    /// What stands before a place in a text; the beginning counts as a blank.
    init(endingAt offset: Int, in text: ArraySlice<UInt8>) {
        if offset > text.startIndex, text[offset - 1] >= EscapedSigns.first {
            self = .punctuation
            return
        }
        let isStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
        let start = text[..<offset].suffix(4).lastIndex(where: isStart)
        self.init(start.flatMap { String(decoding: text[$0..<offset], as: UTF8.self).unicodeScalars.first })
    }

    /// What stands at a place in a text; the end counts as a blank.
    init(at offset: Int, in text: ArraySlice<UInt8>) {
        if offset < text.endIndex, text[offset] >= EscapedSigns.first {
            self = .punctuation
            return
        }
        let bytes = offset < text.endIndex ? text[offset...].prefix(4) : []
        self.init(String(decoding: bytes, as: UTF8.self).unicodeScalars.first)
    }

    private init(_ scalar: Unicode.Scalar?) {
        guard let scalar, !scalar.properties.isWhitespace else {
            self = .blank
            return
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            self = .punctuation
        case .mathSymbol, .currencySymbol, .modifierSymbol:
            self = scalar.isASCII ? .punctuation : .word
        default:
            self = .word
        }
    }
}
