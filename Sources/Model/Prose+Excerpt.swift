/// The beginning of a narrative, as it stands within a section of a page that has little room.
public struct ProseExcerpt: Hashable, Sendable {
    /// Paragraphs, lists and tables as their author made them; headings stand one rank lower and have no names. Pictures are
    /// left out.
    public let prose: Prose
    /// Whether something was left out.
    public let isCut: Bool
}

extension Prose {
    /// The narrative as far as it has room.
    /// - Parameters:
    ///   - lines: How many lines it may take. A heading needs one below it; a word is never cut.
    ///   - columns: How many Latin letters a line holds; a Chinese character takes the room of two.
    ///   - hasLinks: Whether links stay links, or their words only.
    public func excerpt(lines: Int, columns: Int, hasLinks: Bool = true) -> ProseExcerpt {
        var writer = ExcerptWriter(lines: lines, columns: columns, hasLinks: hasLinks)
        for piece in pieces where !writer.isFull { writer.add(piece) }
        return writer.finish()
    }
}

/// Writes safe markup anew, element by element, until there is no room left.
private struct ExcerptWriter {
    /// A tag that is being read.
    private struct Tag {
        var name: [UInt8] = []
        var isEnd = false
        var hasName = false
        /// Whether it is written, and whether its attributes are.
        var isKept = true
        var hasAttributes = true
    }

    private let lines: Int
    private let columns: Int
    private let hasLinks: Bool

    private var pieces: [Prose.Piece] = []
    /// Markup that is no piece yet.
    private var ready: [UInt8] = []
    private var tag: Tag?
    /// The elements around the place, from the outermost one on.
    private var open: [String] = []
    private var line = 0
    private var column = 0
    private(set) var isFull = false
    private var hasLeftOut = false

    init(lines: Int, columns: Int, hasLinks: Bool) {
        self.lines = max(lines, 1)
        self.columns = max(columns, 1)
        self.hasLinks = hasLinks
    }

    mutating func add(_ piece: Prose.Piece) {
        guard case .markup(let markup) = piece else {
            // An attribute's value; that of a tag or an attribute that is left out goes with it.
            guard let tag, tag.isKept, tag.hasAttributes else { return }
            endPiece()
            pieces.append(piece)
            return
        }
        var text = markup
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count, !isFull {
                if tag != nil {
                    readTag(bytes[index])
                    index += 1
                } else if case let end = Self.endOfWord(bytes, from: index), end > index {
                    put(word: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                    index = end
                } else {
                    readText(bytes[index])
                    index += 1
                }
            }
        }
    }

    /// Where the letters end, each of one byte, that stand there: none cuts the text off within a line.
    private static func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > UInt8(ascii: " "), bytes[end] < 0x80, bytes[end] != UInt8(ascii: "<") {
            end += 1
        }
        return end
    }

    /// Letters of one byte each. A word that is longer than what is left of its line goes on on the next one.
    private mutating func put(word: UnsafeBufferPointer<UInt8>) {
        if column == 0, line >= lines, open.contains("pre") { return cut() }
        if column + word.count > columns {
            for _ in word { put(width: 1) }
        } else {
            column += word.count
        }
        ready.append(contentsOf: word)
    }

    mutating func finish() -> ProseExcerpt {
        for name in open.reversed() { ready += "</\(name)>".utf8 }
        endPiece()
        return ProseExcerpt(prose: Prose(pieces: pieces), isCut: isFull || hasLeftOut)
    }

    private mutating func endPiece() {
        if !ready.isEmpty { pieces.append(.markup(String(decoding: ready, as: UTF8.self))) }
        ready = []
    }

    // MARK: - Text

    private mutating func readText(_ byte: UInt8) {
        // The end of a line of code cuts nothing off, what follows behind the last line does.
        if byte != UInt8(ascii: "<"), column == 0, line >= lines, open.contains("pre") { return cut() }
        switch byte {
        case UInt8(ascii: "<"):
            tag = Tag()
            return
        case UInt8(ascii: "\n") where open.contains("pre"):
            endLine()
        case UInt8(ascii: " "), UInt8(ascii: "\n"):
            // Between blocks there is nothing to cut.
            guard column > 0 else { break }
            if isAtEnd(keeping: Self.word) { return cut() }
            column += 1
        case 0xE3...0xF4:
            // Above all the signs of Chinese, between any two of which a line may end.
            if isAtEnd(keeping: 2) { return cut() }
            put(width: 2)
        case 0x80..<0xC0: break
        default: put(width: 1)
        }
        ready.append(byte)
    }

    /// So many letters a word may have that shall fit at the end of the last line.
    private static let word = 10

    /// Whether the last line has no room for so many letters more.
    private func isAtEnd(keeping width: Int) -> Bool {
        line >= lines || line == lines - 1 && column + width >= columns
    }

    private mutating func put(width: Int) {
        if column + width > columns {
            line += 1
            column = 0
        }
        column += width
    }

    private mutating func endLine() {
        if column > 0 { line += 1 }
        column = 0
    }

    private mutating func cut() {
        ready += "…".utf8
        isFull = true
    }

    // MARK: - Tags

    private mutating func readTag(_ byte: UInt8) {
        // Taken out, so that its name grows where it is.
        guard var tag = self.tag.take() else { return }
        let isEnd = byte == UInt8(ascii: ">")
        if !tag.hasName {
            if byte == UInt8(ascii: "/"), tag.name.isEmpty {
                tag.isEnd = true
            } else if isEnd || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") {
                begin(&tag)
                if isFull { return }
            } else {
                tag.name.append(byte)
            }
        }
        if tag.hasName, tag.isKept, isEnd || tag.hasAttributes { ready.append(byte) }
        self.tag = isEnd ? nil : tag
    }

    /// Acts on a tag as soon as its name is known.
    private mutating func begin(_ tag: inout Tag) {
        let name = String(decoding: tag.name, as: UTF8.self)
        let kind = Element(name)
        tag.hasName = true
        switch name {
        case "img":
            tag.isKept = false
            hasLeftOut = true
            return
        case "a" where !hasLinks:
            tag.isKept = false
            return
        case "br", "hr": endLine()
        case _ where kind.isBlock:
            endLine()
            let needed = kind.lower == nil ? 0 : 1
            if !tag.isEnd, line + needed >= lines {
                isFull = true
                return
            }
        default: break
        }
        let written = kind.lower ?? name
        tag.hasAttributes = kind.lower == nil
        ready += (tag.isEnd ? "</" : "<").utf8
        ready += written.utf8
        if tag.isEnd { _ = open.popLast() } else if !kind.isEmpty { open.append(written) }
    }

    /// What an element is to a text that has so many lines.
    private struct Element {
        var isBlock = false
        var isEmpty = false
        /// The heading of the next lower rank.
        var lower: String? = nil

        init(_ name: String) {
            switch name {
            case "p", "ul", "ol", "li", "blockquote", "pre", "table", "tr": isBlock = true
            case "h3": (isBlock, lower) = (true, "h4")
            case "h4": (isBlock, lower) = (true, "h5")
            case "h5", "h6": (isBlock, lower) = (true, "h6")
            case "br", "hr", "img": isEmpty = true
            default: break
            }
        }
    }
}
