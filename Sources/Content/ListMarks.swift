import Model
import Text

/// Marks that people write around, between and before the items of a list, and that YAML takes for text.
enum ListMarks {
    /// What the items of a list are, which tells whether a mark within one can belong to it.
    enum Items {
        /// Names and tags: no mark that parts them stands in one.
        case names
        /// What somebody cares about, a fact: a list of one in brackets may hold them all.
        case phrases
        /// Sentences, in which commas are at home.
        case sentences
    }

    /// Marks that part no items to YAML, as a Chinese keyboard types them, and `;`.
    static let separators = "，、；;".unicodeScalars
    private static let openings = "【［〔｛「『《（(".unicodeScalars
    private static let closings = "】］〕｝」』》）)]".unicodeScalars
    /// Brackets that stand around no text, whatever is in it.
    private static let listOpenings = "【［〔｛".unicodeScalars

    /// The items of a text that stands in brackets which are none to YAML, with these brackets.
    static func bracketed(_ text: String) -> (items: [String], brackets: String)? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 2, let first = scalars.first, let last = scalars.last, openings.contains(first),
            closings.contains(last)
        else { return nil }
        let inner = scalars[1..<scalars.count - 1]
        let items = items(of: inner, at: Array(separators) + [","])
        guard listOpenings.contains(first) ? !items.isEmpty : items.count > 1,
            !inner.contains(where: { openings.contains($0) || closings.contains($0) })
        else { return nil }
        return (items, "\(first)\(last)")
    }

    /// The items of a text that ends with a `]` which no `[` has opened.
    static func lostBracket(_ text: String) -> [String]? {
        guard text.hasSuffix("]"), !text.contains("[") else { return nil }
        return items(of: Array(text.unicodeScalars.dropLast())[...], at: Array(separators) + [","])
    }

    /// The items of a text that marks other than `,` part, with the first such mark; nil where it may well be one text.
    ///
    /// - Parameters:
    ///   - isInBrackets: Whether it stands in `[ ]`, where nobody puts a single text without need.
    ///   - isAlone: Whether the list holds nothing else. Who parts other items by `,` knows how that is done.
    static func parted(
        _ text: String, as items: Items, isInBrackets: Bool, isAlone: Bool
    ) -> (items: [String], mark: Unicode.Scalar)? {
        guard text.holdsByte(where: { $0 == 0xEF || $0 == 0xE3 || $0 == 0x3B || $0 == 0x2C }) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var marks = Set(scalars.filter(separators.contains))
        if !isInBrackets, items == .names, scalars.contains(",") { marks.insert(",") }
        let isTold: Bool
        switch items {
        case .names: isTold = true
        case .phrases where isAlone: isTold = isInBrackets || !marks.contains("，")
        case .sentences where isAlone && isInBrackets:
            isTold = !marks.contains("，") || !marks.isDisjoint(with: ["；", ";"])
        case .phrases, .sentences: isTold = isInBrackets && marks.contains("；")
        }
        guard isTold, let mark = scalars.first(where: marks.contains) else { return nil }
        // Of several kinds of marks the stronger ones part sentences.
        let strong = marks.intersection(["；", ";"])
        let parting = items == .sentences && !strong.isEmpty ? strong : marks
        let parts = Self.items(of: scalars[...], at: Array(parting))
        return parts.count > 1 ? (parts, parting.contains(mark) ? mark : strong.first ?? mark) : nil
    }

    /// The names of records in a text: nothing but letters, digits, `-` and `_` stands in one. Nil if it is one name, or none.
    static func names(in text: String, isName: (String) -> Bool) -> [String]? {
        var scalars = Array(text.unicodeScalars)[...]
        let around = openings + "[".unicodeScalars
        let hasOpening = scalars.first.map(around.contains) ?? false
        let hasClosing = scalars.last.map(closings.contains) ?? false
        if hasOpening { scalars.removeFirst() }
        if hasClosing, !scalars.isEmpty { scalars.removeLast() }
        let marks = Array(separators) + [",", "|", "｜", "/", "／", "&", "＆", "+", "＋"]
        let parts = items(of: scalars, at: marks).flatMap { part -> [String] in
            let words = part.unicodeScalars.split { $0.isYAMLBlank || $0.isForeignBlank }.map { String($0) }
            // `Li Na` is a full name; names of files are written small, or in a script that has no blanks.
            let isFullName = part.unicodeScalars.contains { $0.properties.isUppercase }
            let isFile = words.contains { word in
                word.unicodeScalars.contains { "-_".unicodeScalars.contains($0) || !$0.isASCII }
            }
            // `程 立` is one name with a blank in it: a surname alone is none.
            let isParted = words.contains { $0.unicodeScalars.count == 1 && !$0.utf8.allSatisfy { $0 < 0x80 } }
            return words.count > 1 && !isFullName && isFile && !isParted ? words : [part]
        }
        guard parts.count > 1 || hasOpening || hasClosing, !parts.isEmpty,
            // A dash alone is what is left of a list, and no name.
            parts.allSatisfy({ isName($0) && $0.contains { $0.isLetter || $0.isNumber } })
        else { return nil }
        return parts
    }

    /// The items of a text whose lines, folded into one, begin with marks that begin no items to YAML: `－price －date`. The first
    /// may lack its mark.
    static func bulleted(_ text: String) -> (items: [String], first: Unicode.Scalar?)? {
        let words = Array(text.unicodeScalars)
        guard let first = words.first else { return nil }
        let isFirstMarked = first.isForeignBullet || first == "-" || first == "*"
        var items: [[Unicode.Scalar]] = isFirstMarked ? [] : [[]]
        for (index, scalar) in words.enumerated() {
            let isStart = index == 0 || words[index - 1] == " "
            let isBlankBehind = index + 1 < words.count && words[index + 1] == " "
            let isMark =
                scalar.isForeignBullet
                || (scalar == "-" || scalar == "*") && (isBlankBehind || index == 0 || first == scalar)
            if isStart, isMark, index + 1 < words.count {
                items.append([])
            } else {
                items[items.count - 1].append(scalar)
            }
        }
        let texts = items.map { trimmed($0[...]) }.filter { !$0.isEmpty }
        return texts.isEmpty || !isFirstMarked && texts.count < 2 ? nil : (texts, isFirstMarked ? first : nil)
    }

    /// A list as YAML reads it.
    static func written(_ items: [String]) -> String { "[\(items.map(writtenForYAML).joined(separator: ", "))]" }

    private static func items(of text: ArraySlice<Unicode.Scalar>, at marks: [Unicode.Scalar]) -> [String] {
        text.split(whereSeparator: marks.contains).map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isYAMLBlank || scalar.isForeignBlank }
        let start = text.drop(while: isBlank)
        let end = (start.lastIndex { !isBlank($0) } ?? start.startIndex - 1) + 1
        return String(String.UnicodeScalarView(start[start.startIndex..<end]))
    }
}
