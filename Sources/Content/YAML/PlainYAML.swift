import Text

/// Reads the YAML that nearly all records are written in: one field a line, texts on one line, lists and mappings in
/// brackets or further in.
///
/// What it reads, libyaml reads the same way, with the same places; whatever is not as plain as that, be it right or
/// wrong, is left to libyaml, which takes six times as long. So it knows no mistakes: it gives up.
struct PlainYAML {
    /// How deep the values may be nested; few records go beyond three.
    private static let deepest = 12
    /// Far below what a document may hold.
    private static let mostValues = 50_000
    /// Names are held against one another to find those that stand twice.
    private static let mostFields = 64

    private let text: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    private let lineOffset: Int
    private var position = 0
    private var line = 0
    /// Where the line begins.
    private var lineStart = 0
    /// How many bytes of the line so far are no scalars of their own.
    private var continuations = 0
    /// How many values were read, and names.
    private var steps = 0

    /// The value with the number of steps that it took; nil if libyaml has to be asked.
    static func read(_ text: ArraySlice<UInt8>, lineOffset: Int) -> (node: YAMLNode, steps: Int)? {
        text.withUnsafeBufferPointer { text in
            guard let last = text.last, last == UInt8(ascii: "\n"), let characters = PlainCharacters(of: text) else {
                return nil
            }
            var reader = PlainYAML(text: text, isASCII: characters == .ascii, lineOffset: lineOffset)
            guard let node = reader.mapping(at: 0, depth: 1), reader.position == text.count, node.size < mostValues
            else {
                return nil
            }
            return (node, reader.steps)
        }
    }

    private init(text: UnsafeBufferPointer<UInt8>, isASCII: Bool, lineOffset: Int) {
        self.text = text
        self.isASCII = isASCII
        self.lineOffset = lineOffset
    }

    // MARK: - Characters

    /// The byte at the position; a line break behind the end.
    private var byte: UInt8 { position < text.count ? text[position] : 0x0A }

    private func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0x0A }

    private var place: SourcePosition {
        SourcePosition(line: line + 1 + lineOffset, column: position - lineStart - continuations + 1)
    }

    /// Goes over the bytes up to an index on the same line.
    private mutating func go(to index: Int) {
        if !isASCII {
            for byte in text[position..<index] where PlainCharacters.isContinuation(byte) { continuations += 1 }
        }
        position = index
    }

    private mutating func skipBlanks() {
        while byte == 0x20 { position += 1 }
    }

    /// Goes to the first character of the next line; false if something stands before it, or if there is nothing on it.
    private mutating func endLine() -> Bool {
        guard byte == 0x0A else { return false }
        position += 1
        line += 1
        lineStart = position
        continuations = 0
        skipBlanks()
        return position == text.count ? position == lineStart : byte != 0x0A
    }

    /// How far in the line begins, at its first character; less than any line behind the last.
    private var indentation: Int { position == text.count ? -1 : position - lineStart }

    /// Whether an item of a list begins here.
    private var isAtItem: Bool { byte == UInt8(ascii: "-") && byte(at: position + 1) == 0x20 }

    // MARK: - Lines

    /// The fields from here on that stand as far in.
    private mutating func mapping(at indentation: Int, depth: Int) -> YAMLNode? {
        guard depth <= Self.deepest else { return nil }
        let start = place
        var entries: [YAMLNode.Entry] = []
        entries.reserveCapacity(depth == 1 ? 16 : 8)
        var (size, levels) = (1, 0)
        repeat {
            guard let (key, keyRange) = name(), isNew(key, in: entries) else { return nil }
            let behindColon = place
            skipBlanks()
            let value: YAMLNode?
            if byte == 0x0A {
                guard endLine() else { return nil }
                let next = self.indentation
                if next > indentation {
                    value = isAtItem ? list(at: next, depth: depth + 1) : mapping(at: next, depth: depth + 1)
                } else if next == indentation, isAtItem {
                    value = list(at: next, depth: depth + 1)
                } else {
                    let nothing = SourceRange(start: behindColon, end: behindColon)
                    value = YAMLNode(content: .scalar("", isPlain: true), range: nothing)
                }
            } else {
                value = self.value(depth: depth + 1, isInBrackets: false)
                guard value != nil, endLine() else { return nil }
            }
            guard let value else { return nil }
            size += value.size
            levels = max(levels, value.depth)
            entries.append(YAMLNode.Entry(key: key, keyRange: keyRange, value: value))
        } while self.indentation == indentation && !isAtItem
        guard self.indentation < indentation else { return nil }
        let range = SourceRange(start: start, end: place)
        return YAMLNode(content: .mapping(entries), range: range, size: size, depth: levels + 1)
    }

    /// The items from here on that stand as far in, each behind `- `.
    private mutating func list(at indentation: Int, depth: Int) -> YAMLNode? {
        guard depth <= Self.deepest else { return nil }
        let start = place
        var items: [YAMLNode] = []
        var (size, levels) = (1, 0)
        repeat {
            position += 1
            skipBlanks()
            guard byte != 0x0A else { return nil }
            let item: YAMLNode?
            if isAtName {
                item = mapping(at: self.indentation, depth: depth + 1)
            } else {
                item = value(depth: depth + 1, isInBrackets: false)
                guard item != nil, endLine() else { return nil }
            }
            guard let item else { return nil }
            size += item.size
            levels = max(levels, item.depth)
            items.append(item)
        } while self.indentation == indentation && isAtItem
        guard self.indentation <= indentation else { return nil }
        let range = SourceRange(start: start, end: place)
        return YAMLNode(content: .sequence(items), range: range, size: size, depth: levels + 1)
    }

    /// Whether a field begins here.
    private var isAtName: Bool {
        var index = position
        while Self.isOfName(byte(at: index)) { index += 1 }
        return index > position && byte(at: index) == UInt8(ascii: ":") && [0x20, 0x0A].contains(byte(at: index + 1))
    }

    /// A field's name; what stands here from then on is behind its colon.
    private mutating func name() -> (text: String, range: SourceRange)? {
        let start = position
        var index = position
        while Self.isOfName(byte(at: index)) { index += 1 }
        // The longest name that may stand without a question mark before it has 1,024 characters.
        guard index > start, index - start < 256, text[start] != UInt8(ascii: "-"), text[start] != UInt8(ascii: "."),
            byte(at: index) == UInt8(ascii: ":"), byte(at: index + 1) == 0x20 || byte(at: index + 1) == 0x0A
        else { return nil }
        steps += 1
        let first = place
        position = index
        let range = SourceRange(start: first, end: place)
        position += 1
        return (string(start..<index), range)
    }

    private func isNew(_ key: String, in entries: [YAMLNode.Entry]) -> Bool {
        guard entries.count < Self.mostFields else { return false }
        let length = key.utf8.count
        for index in entries.indices where entries[index].key.utf8.count == length && entries[index].key == key {
            return false
        }
        return true
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    // MARK: - Values

    /// The value that begins here, on this line.
    private mutating func value(depth: Int, isInBrackets: Bool) -> YAMLNode? {
        switch byte {
        case UInt8(ascii: "["): sequenceInBrackets(depth: depth)
        case UInt8(ascii: "{"): mappingInBrackets(depth: depth)
        case UInt8(ascii: "'"): singleQuoted()
        case UInt8(ascii: "\""): doubleQuoted()
        default: plain(isInBrackets: isInBrackets)
        }
    }

    private mutating func sequenceInBrackets(depth: Int) -> YAMLNode? {
        guard depth <= Self.deepest else { return nil }
        let start = place
        position += 1
        var items: [YAMLNode] = []
        var (size, levels) = (1, 0)
        skipBlanks()
        if byte == UInt8(ascii: "]") {
            position += 1
        } else {
            repeat {
                guard let item = value(depth: depth + 1, isInBrackets: true) else { return nil }
                size += item.size
                levels = max(levels, item.depth)
                items.append(item)
                guard let isLast = isLast(before: UInt8(ascii: "]")) else { return nil }
                if isLast { break }
            } while true
        }
        var node = YAMLNode(
            content: .sequence(items), range: SourceRange(start: start, end: place), size: size, depth: levels + 1)
        node.isInBrackets = true
        return node
    }

    private mutating func mappingInBrackets(depth: Int) -> YAMLNode? {
        guard depth <= Self.deepest else { return nil }
        let start = place
        position += 1
        var entries: [YAMLNode.Entry] = []
        var (size, levels) = (1, 0)
        skipBlanks()
        if byte == UInt8(ascii: "}") {
            position += 1
        } else {
            entries.reserveCapacity(8)
            repeat {
                guard let (key, keyRange) = name(), isNew(key, in: entries) else { return nil }
                skipBlanks()
                guard let value = value(depth: depth + 1, isInBrackets: true) else { return nil }
                size += value.size
                levels = max(levels, value.depth)
                entries.append(YAMLNode.Entry(key: key, keyRange: keyRange, value: value))
                guard let isLast = isLast(before: UInt8(ascii: "}")) else { return nil }
                if isLast { break }
            } while true
        }
        var node = YAMLNode(
            content: .mapping(entries), range: SourceRange(start: start, end: place), size: size, depth: levels + 1)
        node.isInBrackets = true
        return node
    }

    /// Whether the bracket ends here rather than go on behind a comma; nil if neither stands here.
    private mutating func isLast(before bracket: UInt8) -> Bool? {
        skipBlanks()
        let byte = byte
        guard byte == bracket || byte == UInt8(ascii: ",") else { return nil }
        position += 1
        if byte == bracket { return true }
        skipBlanks()
        return false
    }

    private mutating func singleQuoted() -> YAMLNode? {
        let start = place
        let first = position + 1
        var index = first
        var holdsQuotes = false
        while true {
            let byte = byte(at: index)
            if byte == 0x0A { return nil }
            if byte == UInt8(ascii: "'") {
                guard self.byte(at: index + 1) == byte else { break }
                holdsQuotes = true
                index += 1
            }
            index += 1
        }
        return quoted(first..<index, from: start, holdsQuotes: holdsQuotes)
    }

    private mutating func doubleQuoted() -> YAMLNode? {
        let start = place
        let first = position + 1
        var index = first
        while byte(at: index) != UInt8(ascii: "\"") {
            if byte(at: index) == 0x0A || byte(at: index) == UInt8(ascii: "\\") { return nil }
            index += 1
        }
        return quoted(first..<index, from: start, holdsQuotes: false)
    }

    /// A text in quotes, by the bytes between them. Nothing but blanks, a comma and brackets may follow: a colon would make it
    /// a name.
    private mutating func quoted(_ bytes: Range<Int>, from start: SourcePosition, holdsQuotes: Bool) -> YAMLNode? {
        go(to: bytes.upperBound + 1)
        switch byte {
        case 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break
        default: return nil
        }
        steps += 1
        var text = string(bytes)
        if holdsQuotes {
            var bytes: [UInt8] = []
            var isSecond = false
            for byte in text.utf8 {
                isSecond = byte == UInt8(ascii: "'") && !isSecond
                if !isSecond { bytes.append(byte) }
            }
            text = String(decoding: bytes, as: UTF8.self)
        }
        return YAMLNode(content: .scalar(text, isPlain: false), range: SourceRange(start: start, end: place))
    }

    /// A text without quotes, up to the end of the line or to what ends it in brackets.
    private mutating func plain(isInBrackets: Bool) -> YAMLNode? {
        let first = position
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "~"), 0x80...:
            break
        case UInt8(ascii: "-"):
            guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte(at: position + 1) else { return nil }
        default: return nil
        }
        var index = position
        scan: while true {
            switch byte(at: index) {
            case 0x0A: break scan
            case UInt8(ascii: ":"):
                switch byte(at: index + 1) {
                case 0x20, 0x0A: return nil
                case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                    UInt8(ascii: "?"):
                    if isInBrackets { return nil }
                default: break
                }
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if isInBrackets { break scan }
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
                if isInBrackets { return nil }
            default: break
            }
            index += 1
        }
        // In brackets a text may go on on the next line; and blanks at its end are none of its own.
        if isInBrackets, byte(at: index) == 0x0A { return nil }
        while text[index - 1] == 0x20 { index -= 1 }
        steps += 1
        let start = place
        go(to: index)
        let end = place
        if !isInBrackets, byte != 0x0A { return nil }
        return YAMLNode(
            content: .scalar(string(first..<index), isPlain: true), range: SourceRange(start: start, end: end))
    }

    private func string(_ bytes: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: text[bytes]), as: UTF8.self)
    }
}
