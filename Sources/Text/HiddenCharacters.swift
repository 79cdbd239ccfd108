extension Unicode.Scalar {
    /// Whether the scalar turns the direction of writing, or marks it: Unicode's `Bidi_Control`.
    public var isDirectionControl: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether nobody can see the scalar, nor that there is anything: `White_Space`, and the characters without width
    /// that editors and spreadsheets leave behind.
    public var isBlank: Bool {
        switch value {
        case 0x200B, 0x2060, 0xFEFF: true
        case ..<0x80: value == 0x20 || (9...13).contains(value)
        default: properties.isWhitespace
        }
    }
}

extension String {
    /// Whether there is nothing to be seen in the text.
    public var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

    /// The text without its blanks.
    public var withoutBlanks: String { String(UnicodeScalarView(unicodeScalars.filter { !$0.isBlank })) }

    /// The scalars that no name may have, in order: those that turn the direction of writing, and those that nobody sees.
    ///
    /// What joins or varies a neighbour stays where scripts and emoji are spelt with it: joiners in Arabic and Indic
    /// words, the parts of a family or a flag, the variant of an ideograph.
    public var hiddenScalars: [Unicode.Scalar] {
        // All of them lie beyond Latin-1, but for the soft hyphen.
        if !holdsByte(where: { $0 >= 0xC2 }) { return [] }
        var hidden: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar.isDirectionControl
                || scalar.properties.isDefaultIgnorableCodePoint && !scalar.belongs(to: previous)
            {
                hidden.append(scalar)
            }
            previous = scalar
        }
        return hidden
    }

    /// The text without the scalars that no name may have.
    public var withoutHiddenScalars: String {
        var previous: Unicode.Scalar?
        let kept = unicodeScalars.filter { scalar in
            defer { previous = scalar }
            return !scalar.isDirectionControl
                && (!scalar.properties.isDefaultIgnorableCodePoint || scalar.belongs(to: previous))
        }
        return String(UnicodeScalarView(kept))
    }
}

extension Unicode.Scalar {
    /// Whether an ignorable scalar is part of how the scalar before it is spelt.
    fileprivate func belongs(to previous: Unicode.Scalar?) -> Bool {
        guard let previous else { return false }
        switch value {
        case 0x200C: return previous.joinsItsNeighbours
        case 0x200D: return previous.joinsItsNeighbours || previous.isPartOfEmoji
        case 0xFE00...0xFE0F:
            return previous.isPartOfEmoji || previous.properties.isIdeographic || previous.joinsItsNeighbours
        case 0xE0100...0xE01EF: return previous.properties.isIdeographic
        case 0xE0020...0xE007F: return previous.value == 0x1F3F4 || (0xE0020...0xE007E).contains(previous.value)
        case 0x180B...0x180F: return (0x1820...0x18AA).contains(previous.value)
        default: return false
        }
    }

    /// Whether the scalar's script writes letters that join, so that joiners between them change the spelling: the
    /// scripts of Arabic's kind, of South and South-East Asia, and Mongolian.
    private var joinsItsNeighbours: Bool {
        switch value {
        case 0x0600...0x07FF, 0x0840...0x0E7F, 0x0F00...0x109F, 0x1780...0x18AF, 0x1A20...0x1AAF, 0x1B00...0x1C7F,
            0xA800...0xA8FF, 0xA930...0xA95F, 0xA980...0xAAFF, 0xABC0...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
            0x10A00...0x10FFF, 0x11000...0x11FFF, 0x1E900...0x1E95F:
            true
        default: false
        }
    }

    private var isPartOfEmoji: Bool {
        value == 0xFE0F || value == 0x20E3 || properties.isEmoji || properties.isEmojiModifier
    }
}
