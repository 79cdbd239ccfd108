import Glibc
import Text

/// A line of a body that was most likely meant as more than text: `##Heading`, `1、first`, `| a | b |`, `- [] task`.
///
/// Whether it is text to CommonMark is known when its paragraphs are.
struct UnreadLine {
    enum Kind: Equatable {
        /// `##Heading`, `＃ Heading`; one sign alone, as before a word that is searched for, counts only in a line of its own
        case heading(isAlone: Bool)
        /// `-first`, `· first`, `•first`
        case bullet
        /// `1.first`, `1、first`, with its number
        case number(Int)
        /// `①first`, `（1）first`, `一、first`: a number that an item of Markdown cannot begin with
        case foreignNumber
        /// `| a | b |`
        case row
        /// `- []task`, `- [√] task`
        case box
    }

    let kind: Kind
    /// Counted from 1.
    let line: Int
    /// Its sign, in the body as it was written.
    let sign: Range<Int>
    /// What is most likely meant in the place of its sign.
    let meant: String

    /// Everything in a body that looks like one, in order.
    static func all(in body: ArraySlice<UInt8>) -> [UnreadLine] {
        var found: [UnreadLine] = []
        body.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var start = 0
            var number = 1
            while start < bytes.count {
                let lineFeed = memchr(base + start, 0x0A, bytes.count - start)
                let end = lineFeed.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? bytes.count
                if let line = UnreadLine(bytes, start..<end, number) { found.append(line) }
                start = end + 1
                number += 1
            }
        }
        return found
    }

    private init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ number: Int) {
        var start = line.lowerBound
        while start < line.upperBound, Self.standsBefore(bytes[start]) { start += 1 }
        guard start < line.upperBound else { return nil }
        let signs = UnreadLineSigns(bytes: bytes, start: start, end: line.upperBound)
        guard let (kind, length, meant) = signs.reading else { return nil }
        let signStart = kind == .box ? start + signs.itemMarkLength : start
        (self.kind, self.line, sign, self.meant) = (kind, number, signStart..<(signStart + length), meant)
    }

    /// Whether a byte may stand before the content of a line: a blank, or the sign of a quote.
    private static func standsBefore(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
    }
}

/// The signs with which the content of a line begins.
private struct UnreadLineSigns {
    typealias Reading = (kind: UnreadLine.Kind, length: Int, meant: String)

    let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int

    /// Nil for nearly all lines, which begin with a letter.
    var reading: Reading? {
        switch bytes[start] {
        case UInt8(ascii: "#"): heading()
        case UInt8(ascii: "|"): row()
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): box() ?? bullet()
        case 0x30...0x39: box() ?? number()
        // `·`, `・`
        case 0xC2, 0xE3: bullet()
        // `•`, `①`
        case 0xE2: bullet() ?? foreignNumber()
        // `(1)`, `一、`, `十、`
        case UInt8(ascii: "("), 0xE4, 0xE5: foreignNumber()
        // `＃`, `｜`, `－`, `（1）`
        case 0xEF: heading() ?? row() ?? bullet() ?? foreignNumber()
        default: nil
        }
    }

    private func starts(with text: String, at offset: Int) -> Bool {
        offset <= end && bytes[offset..<end].starts(with: text.utf8)
    }

    /// The first of some texts that stands at a place.
    private func first(of texts: [String], at offset: Int) -> String? { texts.first { starts(with: $0, at: offset) } }

    private func isBlank(at offset: Int) -> Bool {
        offset >= end || bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0D
    }

    /// Where the blanks at a place end, the full-width ones among them.
    private func behindBlanks(_ offset: Int) -> Int {
        var offset = offset
        while offset < end {
            if starts(with: "\u{3000}", at: offset) {
                offset += 3
            } else if isBlank(at: offset) {
                offset += 1
            } else {
                break
            }
        }
        return offset
    }

    // MARK: - Headings

    private func heading() -> Reading? {
        var offset = start
        var rank = 0
        var isWide = false
        while let sign = first(of: ["#", "＃"], at: offset), rank < 7 {
            isWide = isWide || sign == "＃"
            offset += sign.utf8.count
            rank += 1
        }
        guard (1...6).contains(rank), offset < end, isWide || !isBlank(at: offset) else { return nil }
        let words = behindBlanks(offset)
        // `#word#`, `#word #word`
        let isTag = !isWide && rank == 1 && bytes[min(words, end)..<end].contains(UInt8(ascii: "#"))
        guard words < end, !isTag else { return nil }
        let isCapital = (0x41...0x5A).contains(bytes[words])
        let isLetter = bytes[words] >= 0x80 || (0x61...0x7A).contains(bytes[words] | 0x20)
        guard isLetter, isWide || rank > 1 || bytes[words] >= 0x80 || isCapital else { return nil }
        let isAlone = !isWide && rank == 1 && bytes[words] < 0x80
        return (.heading(isAlone: isAlone), words - start, String(repeating: "#", count: rank) + " ")
    }

    // MARK: - Rows

    private func row() -> Reading? {
        guard let bar = first(of: ["|", "｜"], at: start) else { return nil }
        let behind = start + bar.utf8.count
        guard behind < end, bytes[behind..<end].contains(UInt8(ascii: "|")) || holdsWideBar(from: behind) else {
            return nil
        }
        return (.row, bar.utf8.count, "|")
    }

    private func holdsWideBar(from offset: Int) -> Bool {
        (offset..<end).contains { bytes[$0] == 0xEF && starts(with: "｜", at: $0) }
    }

    // MARK: - Items

    /// How long the mark of an item of Markdown is with the blank behind it, `- ` or `12. `; 0 where there is none.
    var itemMarkLength: Int {
        var offset = start
        if "-*+".utf8.contains(bytes[offset]) {
            offset += 1
        } else {
            while offset < end, (0x30...0x39).contains(bytes[offset]), offset - start < 9 { offset += 1 }
            guard offset > start, offset < end, ".)".utf8.contains(bytes[offset]) else { return 0 }
            offset += 1
        }
        guard offset < end, isBlank(at: offset) else { return 0 }
        while offset < end, isBlank(at: offset) { offset += 1 }
        return offset - start
    }

    private static let emptyBoxes = ["[]", "[\u{3000}]", "［］", "［ ］", "［\u{3000}］", "【】", "【 】", "【\u{3000}】"]
    private static let tickedBoxes =
        ["√", "✓", "✔", "☑"].flatMap { ["[\($0)]", "［\($0)］", "【\($0)】"] }
        + ["x", "X"].flatMap { ["［\($0)］", "【\($0)】", "[ \($0)]", "[\($0) ]", "[ \($0) ]"] }

    private func box() -> Reading? {
        let offset = start + itemMarkLength
        guard offset > start, offset < end else { return nil }
        func reading(_ box: String, isTicked: Bool) -> Reading? {
            let behind = offset + box.utf8.count
            // A link may have no words.
            guard !starts(with: "(", at: behind), !starts(with: "[", at: behind), !starts(with: ":", at: behind) else {
                return nil
            }
            let words = behindBlanks(behind)
            return words < end ? (.box, words - offset, isTicked ? "[x] " : "[ ] ") : nil
        }
        if let box = first(of: Self.emptyBoxes, at: offset) { return reading(box, isTicked: false) }
        if let box = first(of: Self.tickedBoxes, at: offset) { return reading(box, isTicked: true) }
        // A box is followed by a blank.
        guard let box = first(of: ["[ ]", "[x]", "[X]"], at: offset), !isBlank(at: offset + 3) else { return nil }
        return reading(box, isTicked: box != "[ ]")
    }

    private static let bullets = ["•", "·", "●", "○", "■", "□", "◆", "◇", "➢", "‧", "・", "–", "—", "－", "＊"]
    private static let ones = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    private func bullet() -> Reading? {
        if let sign = first(of: Self.bullets, at: start) {
            let words = behindBlanks(start + sign.utf8.count)
            return words < end ? (.bullet, words - start, "- ") : nil
        }
        let sign = bytes[start]
        guard "-*+".utf8.contains(sign), start + 1 < end else { return nil }
        let next = bytes[start + 1]
        // A number below nought, a telephone number, an arrow, what is stressed.
        guard !isBlank(at: start + 1), next != sign, !(0x30...0x39).contains(next), next != UInt8(ascii: ">"),
            !bytes[(start + 1)..<end].contains(UInt8(ascii: "*")) || sign != UInt8(ascii: "*")
        else { return nil }
        return (.bullet, 1, "- ")
    }

    private func number() -> Reading? {
        var offset = start
        var number = 0
        while offset < end, offset - start < 3, (0x30...0x39).contains(bytes[offset]) {
            number = number * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset > start, let sign = first(of: [".", ")", "、", "．", "）"], at: offset) else { return nil }
        let behind = offset + sign.utf8.count
        let words = behindBlanks(behind)
        guard words < end, !(0x30...0x39).contains(bytes[words]), sign.utf8.count > 1 || words == behind else {
            return nil
        }
        return (.number(number), words - start, "\(number). ")
    }

    private func foreignNumber() -> Reading? {
        let length: Int
        if starts(with: "(", at: start) || starts(with: "（", at: start) {
            let close = (start..<min(end, start + 16)).first {
                bytes[$0] == UInt8(ascii: ")") || starts(with: "）", at: $0)
            }
            guard let close else { return nil }
            let open = starts(with: "(", at: start) ? 1 : 3
            let inner = String(decoding: bytes[min(start + open, close)..<close], as: UTF8.self)
            guard !inner.isEmpty, inner.allSatisfy({ $0.isNumber || Self.ones.contains(String($0)) }), inner.count < 4
            else {
                return nil
            }
            length = close - start + (bytes[close] == UInt8(ascii: ")") ? 1 : 3)
        } else if start + 2 < end, bytes[start] == 0xE2,
            bytes[start + 1] == 0x91 && bytes[start + 2] >= 0xA0 || bytes[start + 1] == 0x92 && bytes[start + 2] < 0x80
        {
            length = 3
        } else {
            var offset = start
            while offset - start < 9, let one = first(of: Self.ones, at: offset) { offset += one.utf8.count }
            guard offset > start, starts(with: "、", at: offset) else { return nil }
            length = offset - start + 3
        }
        return behindBlanks(start + length) < end ? (.foreignNumber, length, "") : nil
    }
}
