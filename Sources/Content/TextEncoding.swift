import Glibc

/// An encoding other than UTF-8 in which a text was saved, as far as its bytes tell.
enum TextEncoding: CaseIterable {
    /// What Windows and its programs write in China: GBK, and GB18030 that holds all of it.
    case gb18030
    /// What Windows and its programs write in Taiwan and Hong Kong.
    case big5
    /// What Windows and its programs write in Japan.
    case shiftJIS
    case utf16LittleEndian, utf16BigEndian
    /// What Windows and its programs write in the west of Europe and in America.
    case windows1252

    /// Its name, in the words of a message.
    var name: String {
        switch self {
        case .gb18030: "GBK (GB18030)"
        case .big5: "Big5"
        case .shiftJIS: "Shift-JIS"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .windows1252: "Windows-1252 (Latin-1)"
        }
    }

    /// Its name for the command `iconv`.
    var commandName: String {
        switch self {
        case .gb18030: "GB18030"
        case .big5: "BIG5"
        case .shiftJIS: "CP932"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1252: "CP1252"
        }
    }

    /// What a text is written in that is not UTF-8; nil if it is, or if nothing can be said.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if bytes.contains(0) {
            guard let likely = Self.likelyUTF16(bytes) else { return nil }
            self = likely
        } else {
            let count = UTF8Count(bytes)
            // Where most of what is no ASCII is UTF-8, a place in it is damaged.
            guard count.invalid > 0, count.valid <= count.invalid else { return nil }
            let chinese = GB18030Count(bytes)
            // The three hardly share their common characters, so that a text reads well in one of them.
            if !(chinese?.isSure ?? false), let other = PairCount.likely(bytes) {
                self = other
            } else if let chinese, chinese.isLikely {
                self = .gb18030
            } else if count.valid == 0, Self.isLikelyWestern(bytes) {
                self = .windows1252
            } else {
                return nil
            }
        }
    }

    // MARK: - Decoding

    /// The text in UTF-8, without a mark for the order of its bytes; nil where this machine cannot tell.
    func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .gb18030, .big5, .shiftJIS: Self.converted(bytes, from: commandName)
        case .utf16LittleEndian, .utf16BigEndian: Array(String(decoding: units(bytes), as: UTF16.self).utf8)
        case .windows1252:
            Array(
                String(
                    String.UnicodeScalarView(
                        bytes.map { byte in
                            (0x80..<0xA0).contains(byte)
                                ? Self.windowsSigns[Int(byte - 0x80)] : Unicode.Scalar(byte)
                        })
                ).utf8)
        }
    }

    /// The units of UTF-16, without the mark in front.
    private func units(_ bytes: [UInt8]) -> [UInt16] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return self == .utf16LittleEndian ? second << 8 | first : first << 8 | second
        }
        return units.first == 0xFEFF ? Array(units.dropFirst()) : units
    }

    /// The text in UTF-8 by the C library, whose tables need not be on every machine.
    private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
        let failure = iconv_t(bitPattern: -1)
        let descriptor = iconv_open("UTF-8", name)
        guard let descriptor, descriptor != failure else { return nil }
        defer { iconv_close(descriptor) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes become three, or two characters of Big5 four; four remain four.
        let capacity = bytes.count * 2 + 16
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            input.withUnsafeMutableBufferPointer { input in
                buffer.withMemoryRebound(to: CChar.self) { output in
                    var source = input.baseAddress
                    var sourceLeft = input.count
                    var target = output.baseAddress
                    var targetLeft = capacity
                    let status = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
                    isWhole = status != -1 && sourceLeft == 0
                    count = capacity - targetLeft
                }
            }
        }
        return isWhole ? output : nil
    }

    // MARK: - Guessing

    /// UTF-16 without a mark in front: a text whose lines end, without controls, of which a tenth is ASCII, as names of fields and
    /// digits are.
    private static func likelyUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        func asciiCount(_ encoding: TextEncoding) -> Int? {
            let units = encoding.units(bytes)
            let count = units.count { $0 < 0x80 }
            guard count * 10 >= units.count else { return nil }
            let text = String(decoding: units, as: UTF16.self)
            let isSound = !text.holdsUnfit && !text.unicodeScalars.contains("\u{FFFD}")
            return isSound ? count : nil
        }
        let counts = (asciiCount(.utf16LittleEndian) ?? 0, asciiCount(.utf16BigEndian) ?? 0)
        if counts == (0, 0) { return nil }
        return counts.0 >= counts.1 ? .utf16LittleEndian : .utf16BigEndian
    }

    /// Letters with accents stand alone among plain ones, as signs of the west do.
    private static func isLikelyWestern(_ bytes: [UInt8]) -> Bool {
        var signs = 0
        var runs = 0
        var besideLetters = 0
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            if byte < 0xA0, windowsSigns[Int(byte - 0x80)].value < 0xA0 { return false }
            signs += 1
            let before = index > 0 ? bytes[index - 1] : 0
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0
            if before < 0x80 { runs += 1 }
            if isLetter(before) || isLetter(after) { besideLetters += 1 }
        }
        return runs * 2 > signs && besideLetters * 2 >= signs
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The signs of the bytes 80 to 9F; those that stand for nothing are controls.
    private static let windowsSigns = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

/// How much of what is no ASCII is valid UTF-8, and how much is not.
struct UTF8Count {
    /// Characters of several bytes.
    var valid = 0
    /// Bytes that belong to none.
    var invalid = 0

    init(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = sequenceLength(bytes, at: offset)
            if length == 0 { invalid += 1 } else { valid += 1 }
            offset += max(1, length)
        }
    }
}

/// What is no ASCII in a text, read as GB18030.
private struct GB18030Count {
    private var all = 0
    /// Of those, the characters and marks that most of any Chinese text is made of.
    private var common = 0

    /// Whether that is most of it: bytes of another encoding make rare characters, if any.
    var isLikely: Bool { common * 2 > all }
    /// Whether that is so much of it that no other encoding is asked.
    var isSure: Bool { common * 10 >= all * 7 }

    /// Nil where the bytes cannot be GB18030.
    init?(_ bytes: [UInt8]) {
        func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] >= 0x80 else {
                offset += 1
                continue
            }
            guard (0x81...0xFE).contains(bytes[offset]) else { return nil }
            all += 1
            switch byte(offset + 1) {
            case 0x30...0x39:
                guard (0x81...0xFE).contains(byte(offset + 2)), (0x30...0x39).contains(byte(offset + 3)) else {
                    return nil
                }
                offset += 4
            case 0xA1...0xFE:
                // The characters by their sounds, which are the common ones; marks and full-width signs.
                switch bytes[offset] {
                case 0xB0...0xD7, 0xA1...0xA3: common += 1
                default: break
                }
                offset += 2
            case 0x40...0x7E, 0x80...0xA0: offset += 2
            default: return nil
            }
        }
    }
}

/// What is no ASCII in a text, read as Big5 or as Shift-JIS, which write characters in two bytes.
private struct PairCount {
    private var all = 0
    /// Of those, the characters and marks that most of any such text is made of.
    private var common = 0
    /// How often others stand in front of a character: two of the west seldom stand side by side, those of a word do.
    private var runs = 0

    /// Nearly all of a text is common characters, in words; of less than three nothing is said.
    private var isLikely: Bool { common * 10 >= all * 9 && all > 2 && runs * 2 <= all }

    /// The one of the two that the bytes read well in.
    static func likely(_ bytes: [UInt8]) -> TextEncoding? {
        if let taiwanese = PairCount(bytes, isBig5: true), taiwanese.isLikely { return .big5 }
        if let japanese = PairCount(bytes, isBig5: false), japanese.isLikely { return .shiftJIS }
        return nil
    }

    /// Nil where the bytes cannot be of the encoding.
    private init?(_ bytes: [UInt8], isBig5: Bool) {
        var offset = 0
        var isInRun = false
        while offset < bytes.count {
            let first = bytes[offset]
            guard first >= 0x80 else {
                offset += 1
                isInRun = false
                continue
            }
            all += 1
            if !isInRun { runs += 1 }
            isInRun = true
            // Katakana of half the width.
            if !isBig5, (0xA1...0xDF).contains(first) {
                offset += 1
                continue
            }
            guard offset + 1 < bytes.count else { return nil }
            let pair = UInt16(first) << 8 | UInt16(bytes[offset + 1])
            guard isBig5 ? Self.isBig5(pair) : Self.isShiftJIS(pair) else { return nil }
            if isBig5 ? Self.isCommonInBig5(pair) : Self.isCommonInShiftJIS(pair) { common += 1 }
            offset += 2
        }
    }

    private static func isBig5(_ pair: UInt16) -> Bool {
        switch pair & 0xFF {
        case 0x40...0x7E, 0xA1...0xFE: (0x81...0xFE).contains(pair >> 8)
        default: false
        }
    }

    private static func isShiftJIS(_ pair: UInt16) -> Bool {
        switch (pair >> 8, pair & 0xFF) {
        case (0x81...0x9F, 0x40...0x7E), (0x81...0x9F, 0x80...0xFC), (0xE0...0xFC, 0x40...0x7E),
            (0xE0...0xFC, 0x80...0xFC):
            true
        default: false
        }
    }

    /// Marks and the 5,401 characters of the first level.
    private static func isCommonInBig5(_ pair: UInt16) -> Bool { (0xA140...0xC67E).contains(pair) }

    /// Marks, full-width signs, both kinds of kana, and the 2,965 characters of the first level.
    private static func isCommonInShiftJIS(_ pair: UInt16) -> Bool {
        (0x8140...0x8396).contains(pair) || (0x889F...0x9872).contains(pair)
    }
}
