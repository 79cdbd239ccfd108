import Findings
import Text

/// Reads XML that holds elements, attributes, text and comments, and nothing by which two programs could see two trees.
///
/// What it reads is well-formed by XML 1.0 (fifth edition) but for names, of which only the ends are told: whoever asks knows
/// by a list which names may come. Document types, entities of one's own and processing instructions are refused.
struct XMLReader {
    struct Attribute {
        var name: String
        /// With its references put in.
        var value: String
        /// Where the name begins, and where the value ends.
        var range: Range<Int>
    }

    enum Event {
        case start(name: String, attributes: [Attribute], at: Range<Int>)
        case end(name: String)
        case text(String, at: Range<Int>)
    }

    struct Problem: Error {
        var message: Statement
        var range: Range<Int>
        var help: Statement?
    }

    let bytes: [UInt8]
    private var offset = 0
    /// The elements that are open, with the places where they were opened.
    private var open: [(name: String, place: Range<Int>)] = []
    /// Whether the element that was opened last is closed by its own tag.
    private var isEmptyElement = false
    private var hasRoot = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next event; nil at the end of a whole document.
    mutating func next() throws(Problem) -> Event? {
        if isEmptyElement, let element = open.popLast() {
            isEmptyElement = false
            return .end(name: element.name)
        }
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "<") else {
                if let text = try text() { return text }
                continue
            }
            if starts(with: "<!--") {
                try skipComment()
            } else if starts(with: "<![CDATA[") {
                return try section()
            } else if starts(with: "<!") {
                throw Problem(
                    message: .documentType, range: offset..<offset + 2, help: .takeDoctypeOut)
            } else if starts(with: "<?") {
                try skipDeclaration()
            } else if starts(with: "</") {
                return try closingTag()
            } else {
                return try openingTag()
            }
        }
        if let element = open.last {
            throw Problem(message: .elementNotClosed(element: element.name), range: element.place)
        }
        if !hasRoot { throw Problem(message: .noElement, range: 0..<0) }
        return nil
    }

    // MARK: - Tags

    private mutating func openingTag() throws(Problem) -> Event {
        let start = offset
        if open.isEmpty, hasRoot {
            throw Problem(message: .behindLastElement, range: start..<start + 1)
        }
        offset += 1
        let name = try self.name(orElse: .elementWithoutName)
        let place = start..<offset
        var attributes: [Attribute] = []
        while true {
            let isParted = skipBlanks()
            guard offset < bytes.count else {
                throw Problem(message: .endsWithinTag(element: name), range: place)
            }
            if bytes[offset] == UInt8(ascii: ">") {
                offset += 1
                break
            }
            if starts(with: "/>") {
                offset += 2
                isEmptyElement = true
                break
            }
            guard isParted else {
                throw Problem(
                    message: .noAttribute(element: name), range: offset..<offset + 1)
            }
            attributes.append(try attribute(of: name))
        }
        if attributes.count > 1 {
            var names: Set<String> = []
            for attribute in attributes where !names.insert(attribute.name).inserted {
                throw Problem(
                    message: .attributeTwice(attribute: attribute.name, element: name), range: attribute.range)
            }
        }
        open.append((name, place))
        hasRoot = true
        return .start(name: name, attributes: attributes, at: place)
    }

    private mutating func attribute(of element: String) throws(Problem) -> Attribute {
        let start = offset
        let name = try self.name(orElse: .attributeWithoutName(element: element))
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
            throw Problem(message: .attributeWithoutValue(attribute: name, element: element), range: start..<offset)
        }
        offset += 1
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
            throw Problem(message: .valueWithoutQuotes(attribute: name), range: start..<offset)
        }
        let quote = bytes[offset]
        offset += 1
        var value: [UInt8] = []
        while offset < bytes.count, bytes[offset] != quote {
            switch bytes[offset] {
            case UInt8(ascii: "<"):
                throw Problem(message: .angleInValue(attribute: name), range: offset..<offset + 1)
            case UInt8(ascii: "&"):
                value += try reference()
            case 0x09, 0x0A, 0x0D:
                value.append(0x20)
                offset += 1
            default:
                value.append(bytes[offset])
                offset += 1
            }
        }
        guard offset < bytes.count else {
            throw Problem(message: .valueNotClosed(attribute: name), range: start..<start + name.utf8.count)
        }
        offset += 1
        return Attribute(name: name, value: String(decoding: value, as: UTF8.self), range: start..<offset)
    }

    private mutating func closingTag() throws(Problem) -> Event {
        let start = offset
        offset += 2
        let name = try self.name(orElse: .closingTagWithoutName)
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
            throw Problem(message: .moreInClosingTag(element: name), range: start..<offset)
        }
        offset += 1
        guard let element = open.popLast(), element.name == name else {
            throw Problem(message: .closesOtherElement(element: name), range: start..<offset)
        }
        return .end(name: name)
    }

    // MARK: - Text

    /// The text up to the next tag; nil for blanks outside the root.
    private mutating func text() throws(Problem) -> Event? {
        let start = offset
        var text: [UInt8] = []
        var isBlank = true
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
            if bytes[offset] == UInt8(ascii: "&") {
                text += try reference()
                isBlank = false
                continue
            }
            if bytes[offset] == UInt8(ascii: "]"), starts(with: "]]>") {
                throw Problem(message: .sectionEndInText, range: offset..<offset + 3)
            }
            if !Self.isBlank(bytes[offset]) { isBlank = false }
            text.append(bytes[offset])
            offset += 1
        }
        if !open.isEmpty { return .text(String(decoding: text, as: UTF8.self), at: start..<offset) }
        guard isBlank else {
            throw Problem(message: .textOutsideElement, range: start..<min(start + 1, bytes.count))
        }
        return nil
    }

    /// `<![CDATA[…]]>`: text as it stands.
    private mutating func section() throws(Problem) -> Event {
        let start = offset
        guard !open.isEmpty else {
            throw Problem(message: .textOutsideElement, range: start..<start + 1)
        }
        offset += "<![CDATA[".utf8.count
        let inner = offset
        guard let end = end(of: "]]>") else {
            throw Problem(message: .sectionNotClosed, range: start..<inner)
        }
        offset = end + 3
        return .text(String(decoding: bytes[inner..<end], as: UTF8.self), at: start..<offset)
    }

    /// `&amp;` and the four others that need no declaration, and characters by their numbers.
    private mutating func reference() throws(Problem) -> [UInt8] {
        let start = offset
        // The longest lawful one is `&#x10FFFF;`; noughts in front make some longer.
        let limit = min(bytes.count, start + 24)
        guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
            throw Problem(message: .noReference, range: start..<start + 1)
        }
        offset = end + 1
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        switch name {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "apos": return [UInt8(ascii: "'")]
        default: break
        }
        let digits = name.hasPrefix("#x") ? name.dropFirst(2) : name.hasPrefix("#") ? name.dropFirst() : ""
        guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            let number = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10), let scalar = Unicode.Scalar(number),
            scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value), scalar.value & 0xFFFE != 0xFFFE
        else {
            throw Problem(
                message: .unknownEntity(name: name), range: start..<offset, help: .writeCharacter)
        }
        return Array(String(scalar).utf8)
    }

    // MARK: - What is passed over

    private mutating func skipComment() throws(Problem) {
        let start = offset
        offset += 4
        guard let end = end(of: "--") else {
            throw Problem(message: .commentNotClosed, range: start..<start + 4)
        }
        offset = end
        guard starts(with: "-->") else {
            throw Problem(message: .hyphensInComment, range: end..<end + 2)
        }
        offset += 3
    }

    /// `<?xml version="1.0" encoding="UTF-8"?>`, at the very beginning only.
    private mutating func skipDeclaration() throws(Problem) {
        let start = offset
        guard let end = end(of: "?>") else {
            throw Problem(message: .instructionNotClosed, range: start..<start + 2)
        }
        let parts = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
            .split(whereSeparator: { $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'" })
        guard start == 0, parts.first == "<?xml" else {
            throw Problem(
                message: .instruction, range: start..<end + 2, help: .takeInstructionOut)
        }
        if let name = parts.firstIndex(of: "encoding"), parts[name...].dropFirst().first.map({ $0 != "utf-8" }) ?? true
        {
            throw Problem(
                message: .declaresOtherEncoding, range: start..<end + 2, help: .savePictureAsUtf8)
        }
        offset = end + 2
    }

    // MARK: - Bytes

    /// Any name; what it may be is told by lists.
    /// - Parameter missing: What is said where none stands.
    private mutating func name(orElse missing: @autoclosure () -> Statement) throws(Problem) -> String {
        let start = offset
        while offset < bytes.count, Self.isNameByte(bytes[offset]) { offset += 1 }
        guard start < offset, !Self.isDigitOrMark(bytes[start]) else {
            throw Problem(
                message: missing(), range: min(start, bytes.count)..<min(start + 1, bytes.count))
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = offset
        while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
        return offset > start
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[offset..<offset + count]) }
    }

    /// Where the next such text begins, from here on.
    private func end(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var from = offset
        while let found = bytes[from...].firstIndex(of: first) {
            if bytes[found...].starts(with: wanted) { return found }
            from = found + 1
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), 0x80...:
            true
        default: isDigitOrMark(byte)
        }
    }

    private static func isDigitOrMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
