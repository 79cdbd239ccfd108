/// A paragraph broken into lines of at most so many columns; a word that is wider has a line of its own.
///
/// Lines break at blanks and, as Chinese has none, beside any wide character: but not before a mark that closes something,
/// nor behind one that opens it.
public func wrapped(_ paragraph: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
        for (index, piece) in pieces(of: word).enumerated() {
            let gap = index == 0 && !line.isEmpty ? " " : ""
            let pieceWidth = displayWidth(of: piece)
            if width + gap.count + pieceWidth > columns, !line.isEmpty {
                lines.append(line)
                (line, width) = (piece, pieceWidth)
            } else {
                line += gap + piece
                width += gap.count + pieceWidth
            }
        }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
}

/// The parts of a word between which a line may break.
private func pieces(of word: Substring) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
        if let last = piece.last, isBreakable(between: last, and: character) {
            pieces.append(piece)
            piece = ""
        }
        piece.append(character)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
}

private func isBreakable(between left: Character, and right: Character) -> Bool {
    guard displayWidth(of: String(left)) == 2 || displayWidth(of: String(right)) == 2 else { return false }
    return !opening.contains(left) && !closing.contains(right)
}

private let opening: Set<Character> = ["（", "《", "〈", "「", "『", "【", "〔", "“", "‘", "(", "[", "<"]
private let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…", "—", "·", "％",
    ",", ".", ";", ":", "?", "!", ")", "]", ">", "%",
]
