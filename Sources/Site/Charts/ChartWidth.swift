import Text

/// For how much room a chart is drawn.
enum ChartWidth: String, Sendable {
    /// Across a page.
    case wide
    /// Beside a table.
    case half
    /// Across a phone.
    case narrow

    /// In units of the drawing, which are pixels where it fills its room.
    var units: Int {
        switch self {
        case .wide: 960
        case .half: 560
        case .narrow: 356
        }
    }

    var isNarrow: Bool { self == .narrow }
}

/// How wide the letters of charts run, so that nothing is written across something else.
enum ChartText {
    /// The size of all letters but those that `small` are said to be.
    static let size = 12
    static let small = 11
    /// Between the base lines of two lines.
    static let lineHeight = 14

    /// How wide a text runs at most, in units, in whichever of the usual fonts: a Chinese character is as wide as the letters
    /// are high, and of Latin letters there are narrow ones and wide ones.
    static func width(of text: String, size: Int = size) -> Int {
        let latin = latin
        let sum = text.unicodeScalars.reduce(0) { sum, scalar in
            sum + (scalar.isASCII ? Int(latin[Int(scalar.value)]) : hundredths(of: scalar))
        }
        return (sum * size + 99) / 100
    }

    /// How wide each ASCII character runs: each figure of each drawing is measured, so they are looked up by their numbers.
    private static let latin: [UInt8] = (UInt8(0)..<0x80).map { UInt8(hundredths(of: Unicode.Scalar($0))) }

    /// How wide a scalar runs, in hundredths of the size of the letters.
    private static func hundredths(of scalar: Unicode.Scalar) -> Int {
        switch displayWidth(of: scalar) {
        case 0: 0
        case 1: narrow.contains(scalar) ? 42 : wide.contains(scalar) ? 98 : isCapital(scalar) ? 75 : 65
        default: 102
        }
    }

    private static let narrow = Set("ijltfrI .,:;'’!|()[]-·".unicodeScalars)
    private static let wide = Set("mwMW%@—…".unicodeScalars)
    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

    /// A text in at most so many lines: broken at blanks, behind hyphens and beside Chinese characters; what does not fit
    /// into the last line is cut with an ellipsis.
    static func lines(_ text: String, within width: Int, most: Int, size: Int = size) -> [String] {
        guard !text.isEmpty else { return [] }
        if self.width(of: trimmed(text), size: size) <= width { return [trimmed(text)] }
        var lines: [String] = []
        var line = ""
        var pieces = pieces(of: text)[...]
        while let piece = pieces.first {
            let longer = line + piece
            if self.width(of: trimmed(longer), size: size) <= width {
                line = longer
                pieces.removeFirst()
            } else if line.isEmpty {
                // A word that is longer than a line.
                let kept = max(1, fitting(piece, within: width, size: size))
                lines.append(String(piece.prefix(kept)))
                pieces[pieces.startIndex] = String(piece.dropFirst(kept))
            } else {
                lines.append(trimmed(line))
                line = ""
            }
        }
        if !line.isEmpty { lines.append(trimmed(line)) }
        guard lines.count > most, most > 0 else { return lines }
        let last = lines[most - 1]
        let room = width - self.width(of: "…", size: size)
        return lines.prefix(most - 1) + [String(last.prefix(fitting(last, within: room, size: size))) + "…"]
    }

    private static func fitting(_ text: String, within width: Int, size: Int) -> Int {
        var kept = 0
        while kept < text.count, self.width(of: String(text.prefix(kept + 1)), size: size) <= width { kept += 1 }
        return kept
    }

    /// The parts of a text between which a line may end.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            let isWide = displayWidth(of: String(character)) > 1
            if isWide, !piece.isEmpty, !closing.contains(character) {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            if character == " " || character == "-" || isWide && !opening.contains(character) {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static let closing: Set<Character> = ["，", "。", "、", "）", "》", "”", "：", "；"]
    private static let opening: Set<Character> = ["（", "《", "“"]

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
