/// Values of attributes and of styles that reach nothing outside the picture in which they stand.
///
/// They are read from left to right by what may come; no text is searched for what may not.
enum SafeValue {
    /// Numbers, words, colours, texts in quotes, and calls of the functions of ``SafeSVG/functions``.
    static func isPlain(_ value: some Collection<UInt8>) -> Bool {
        var word: [UInt8] = []
        var rest = value[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "("):
                let name = String(decoding: word, as: UTF8.self).lowercased()
                guard word.isEmpty ? false : SafeSVG.functions.contains(name) else { return false }
                if name == "url", !takeFragment(&rest) { return false }
                word = []
            case _ where isWordByte(byte):
                word.append(byte)
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","),
                UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "'"),
                UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "!"):
                word = []
            default:
                return false
            }
        }
        return true
    }

    /// `#name`, and nothing else.
    static func isFragment(_ value: some Collection<UInt8>) -> Bool {
        value.first == UInt8(ascii: "#") && value.count > 1 && value.dropFirst().allSatisfy(isNameByte)
    }

    /// `data:image/png;base64,…` and its like.
    static func isPicture(_ value: String) -> Bool {
        let parts = value.utf8.split(separator: UInt8(ascii: ","), maxSplits: 1)
        guard parts.count == 2, let head = String(parts[0])?.lowercased() else { return false }
        return SafeSVG.pictures.contains { head == "data:\($0);base64" }
            && parts[1].allSatisfy {
                isLetterOrDigit($0) || [0x2B, 0x2F, 0x3D, 0x20, 0x09, 0x0A, 0x0D].contains($0)
            }
    }

    /// The first property or value of `property: value; …` that is not safe; nil if all are.
    static func problem(inDeclarations text: some Collection<UInt8>) -> String? {
        for declaration in text.split(separator: UInt8(ascii: ";")) where !declaration.allSatisfy(isBlank) {
            let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            let name = word(parts[0])
            guard parts.count == 2, SafeSVG.properties.contains(name.lowercased()) else { return name }
            guard isPlain(parts[1]) else { return "\(name): \(word(parts[1]))" }
        }
        return nil
    }

    /// The first thing in a style sheet that is not safe: `selector { property: value; … }` again and again.
    static func problem(inStyles text: String) -> String? {
        var rest = Array(text.utf8)[...]
        while let first = rest.firstIndex(where: { !isBlank($0) }) {
            rest = rest[first...]
            guard let opening = rest.firstIndex(of: UInt8(ascii: "{")),
                let closing = rest[opening...].firstIndex(of: UInt8(ascii: "}"))
            else { return word(rest) }
            let selector = rest[..<opening]
            guard selector.allSatisfy(isSelectorByte) else { return word(selector) }
            if let problem = problem(inDeclarations: rest[(opening + 1)..<closing]) { return problem }
            rest = rest[(closing + 1)...]
        }
        return nil
    }

    // MARK: - Bytes

    /// Takes `#name)` off, with quotes around the name or without.
    private static func takeFragment<Bytes: Collection>(_ rest: inout Bytes) -> Bool
    where Bytes.Element == UInt8, Bytes.SubSequence == Bytes {
        guard let closing = rest.firstIndex(of: UInt8(ascii: ")")) else { return false }
        var inner = Array(rest[..<closing])[...]
        rest = rest[rest.index(after: closing)...]
        while let last = inner.last, isBlank(last) { inner.removeLast() }
        while let first = inner.first, isBlank(first) { inner.removeFirst() }
        if let quote = inner.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            guard inner.count > 2, inner.last == quote else { return false }
            inner = inner.dropFirst().dropLast()
        }
        return isFragment(inner)
    }

    /// As much of a text as a message can hold.
    private static func word(_ text: some Collection<UInt8>) -> String {
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 40 ? words.prefix(40) + "…" : words
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Of words, and so of the names of functions: letters of any script count, so that none hides a function's name.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    private static func isSelectorByte(_ byte: UInt8) -> Bool {
        isWordByte(byte) || isBlank(byte)
            || [UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: ">")].contains(
                byte)
    }
}
