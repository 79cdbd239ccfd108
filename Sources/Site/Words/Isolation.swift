extension String {
    /// The text as it may stand within a sentence: what is written from right to left is shut off from what stands around it
    /// (U+2068 and U+2069, Unicode Standard Annex 9), so that a bracket or a number behind it stays where it is. A text without
    /// such letters stays as it is, byte for byte.
    var isolated: String {
        turnsDirection ? "\u{2068}\(self)\u{2069}" : self
    }

    /// Whether the text holds letters or marks that are written from right to left, or controls of direction.
    var turnsDirection: Bool {
        // A text that is not in one piece is looked at all the same, only later.
        utf8.withContiguousStorageIfAvailable(Self.turnsDirection)
            ?? Array(utf8).withUnsafeBufferPointer(Self.turnsDirection)
    }

    /// Told by the first two or three bytes of each scalar; the blocks are those of class R and AL by default
    /// (DerivedBidiClass.txt).
    private static func turnsDirection(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        for index in bytes.indices where bytes[index] >= 0xD6 {
            switch bytes[index] {
            // U+0590 to U+07FF: Hebrew, Arabic, Syriac, Thaana, NKo.
            case 0xD6: if byte(index + 1) >= 0x90 { return true }
            case 0xD7...0xDF: return true
            // U+0800 to U+08FF.
            case 0xE0: if byte(index + 1) <= 0xA3 { return true }
            // U+200F, U+202A to U+202E, U+2066 to U+2069.
            case 0xE2:
                switch (byte(index + 1), byte(index + 2)) {
                case (0x80, 0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
                default: break
                }
            // U+FB1D to U+FDFF and U+FE70 to U+FEFE: forms for presentation. U+FEFF, a mark of byte order, turns nothing.
            case 0xEF:
                switch (byte(index + 1), byte(index + 2)) {
                case (0xAC, 0x9D...), (0xAD...0xB7, _), (0xB9, 0xB0...), (0xBA, _), (0xBB, ...0xBE): return true
                default: break
                }
            // U+10800 to U+10FFF and U+1E800 to U+1EFFF.
            case 0xF0:
                switch (byte(index + 1), byte(index + 2)) {
                case (0x90, 0xA0...), (0x9E, 0xA0...): return true
                default: break
                }
            default: break
            }
        }
        return false
    }

    /// The text with all that stands in backticks shut off like ``isolated``: so messages name what stands in files.
    var withNamesIsolated: String {
        guard turnsDirection else { return self }
        return split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset % 2 == 1 ? String($0.element).isolated : String($0.element) }.joined(separator: "`")
    }
}

extension Sequence<String> {
    /// Names or texts in one row, each shut off from the others.
    func listed(by separator: String) -> String {
        map(\.isolated).joined(separator: separator)
    }
}
