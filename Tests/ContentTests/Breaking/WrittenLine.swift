/// A line of fields as a person sees it. It shares no code with the reader of fields that is tried by it.
struct WrittenLine: Sendable {
    /// What a value is written as.
    enum Form: Sendable {
        case plain, single, double, list, mapping, none
    }

    /// The line's number in the file, from 1.
    let number: Int
    let text: String
    /// How many blanks stand before everything else.
    let indent: Int
    /// Whether the line begins with the hyphen of a list's item.
    let isItem: Bool
    /// The field's name; nil of a list's item that is one value.
    let name: String?
    /// The value without a comment behind it.
    let value: String
    /// The comment, with the blanks in front of it.
    let comment: String

    /// Nil for a line that is blank or a comment.
    init?(_ text: String, number: Int) {
        self.text = text
        self.number = number
        indent = text.prefix { $0 == " " }.count
        var rest = text.dropFirst(indent)
        guard let first = rest.first, first != "#" else { return nil }
        isItem = rest.hasPrefix("- ")
        if isItem { rest = rest.dropFirst(2) }
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        let behind = rest.dropFirst(word.count)
        if !word.isEmpty, behind == ":" || behind.hasPrefix(": ") {
            name = String(word)
            rest = behind.dropFirst(2)
        } else {
            name = nil
        }
        let end = Self.end(of: rest)
        value = String(rest[..<end])
        comment = String(rest[end...])
    }

    /// Where the value ends: before the blanks of a comment that no quotes enclose.
    private static func end(of rest: Substring) -> Substring.Index {
        var quote: Character?
        var end = rest.startIndex
        var isBlank = false
        for index in rest.indices {
            let character = rest[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "#", isBlank {
                return end
            } else if character == "\"" || character == "'" {
                quote = character
            }
            isBlank = character == " "
            if !isBlank { end = rest.index(after: index) }
        }
        return end
    }

    var form: Form {
        switch value.first {
        case nil: .none
        case "\"": .double
        case "'": .single
        case "[": .list
        case "{": .mapping
        default: .plain
        }
    }

    /// The blanks and the hyphen before everything else.
    var start: String { String(repeating: " ", count: indent) + (isItem ? "- " : "") }
    /// What stands before the value.
    var head: String { start + (name.map { $0 + ": " } ?? "") }
    /// The column at which the field's name or the item's value begins, from 0.
    var column: Int { start.count }

    /// Whether a part of the value stands in quotes.
    var holdsQuotes: Bool { value.contains("'") || value.contains("\"") }

    /// The same line with another value.
    func with(_ value: String) -> String { head + value + comment }

    /// The entries of a list or a mapping in brackets, where none of them is one itself.
    var entries: [String]? {
        guard form == .list || form == .mapping, value.count > 2, value.last == "]" || value.last == "}" else {
            return nil
        }
        var entries = [""]
        var quote: Character?
        for character in value.dropFirst().dropLast() {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if "[]{}".contains(character) {
                return nil
            } else if character == "," {
                entries.append("")
                continue
            }
            entries[entries.count - 1].append(character)
        }
        return entries.map { String($0.drop { $0 == " " }) }
    }
}
