import Model

/// The name of a copy, as file managers, spreadsheets and programs that synchronise folders give it.
struct CopiedName {
    /// The name that the original has, with its ending.
    let original: String
    /// Whether two devices wrote the file at once, so that each of the two may hold what the other lacks.
    let isConflict: Bool
    /// Whether the name says so by itself; `plant 2` may as well be a name.
    let isCertain: Bool

    /// Nil for a name that no program gives to a copy.
    init?(_ name: String) {
        let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil } ?? name.endIndex
        let stem = name[..<dot]
        let ending = String(name[dot...])
        if let match = Self.conflict(in: stem) {
            (original, isConflict, isCertain) = (match + ending, true, true)
        } else if let match = Self.copy(in: stem) {
            (original, isConflict, isCertain) = (match + ending, false, stem.last?.isNumber != true)
        } else {
            return nil
        }
    }

    /// What stands before the marks of Syncthing, Dropbox, Nextcloud, OneDrive and their like.
    private static func conflict(in stem: Substring) -> String? {
        for mark in [".sync-conflict-", "_conflict-", "-conflict-", ".conflict-"] {
            if let range = stem.firstRange(of: mark), range.lowerBound > stem.startIndex,
                stem[range.upperBound...].first?.isNumber == true
            {
                return String(stem[..<range.lowerBound])
            }
        }
        guard let (before, inside) = bracketed(stem) else { return nil }
        let words = inside.lowercased()
        let marks = ["conflicted copy", "conflict", "in conflict", "冲突", "konflikt", "en conflit"]
        return marks.contains { words.contains($0) } ? before : nil
    }

    /// What stands before ` (1)`, ` - Copy`, ` copy 2`, ` - 副本` and their like, or behind `Copy of `.
    private static func copy(in stem: Substring) -> String? {
        for mark in ["Copy of ", "Kopie von ", "Copie de ", "复件 "] where stem.hasPrefix(mark) && stem.count > mark.count
        {
            return String(stem.dropFirst(mark.count))
        }
        if let (before, inside) = bracketed(stem) {
            if inside.count <= 3, inside.allSatisfy(\.isNumber) { return copy(in: before[...]) ?? before }
            return words.contains(inside.lowercased()) ? before : nil
        }
        var rest = stem
        // ` copy 2`, and macOS' bare ` 2`.
        let number = rest.reversed().prefix { $0.isNumber }.count
        if (1...2).contains(number), rest.dropLast(number).last?.isWhitespace == true {
            rest = rest.dropLast(number + 1)
            return marked(rest) ?? (rest.isEmpty ? nil : String(rest))
        }
        return marked(rest)
    }

    private static let words: Set<String> = ["copy", "kopie", "copie", "copia", "副本", "复件", "拷贝", "拷貝"]

    /// What stands before a word for a copy, with a blank or a `-` between the two.
    private static func marked(_ stem: Substring) -> String? {
        let lowered = stem.lowercased()
        for word in words where lowered.hasSuffix(word) && lowered.count == stem.count {
            let before = stem.dropLast(word.count)
            let trimmed = before.reversed().drop { $0.isWhitespace || $0 == "-" || $0 == "_" }.reversed()
            // `photocopy` is no copy of `photo`; in Chinese no blank parts the two.
            let isParted = trimmed.count < before.count || word.utf8.first.map { $0 >= 0x80 } == true
            if isParted, !trimmed.isEmpty { return String(trimmed) }
        }
        return nil
    }

    /// A stem that ends in brackets: what stands before them, and in them.
    private static func bracketed(_ stem: Substring) -> (before: String, inside: Substring)? {
        guard let last = stem.last, last == ")" || last == "）",
            let open = stem.lastIndex(where: { $0 == "(" || $0 == "（" }), open > stem.startIndex
        else { return nil }
        let inside = stem[stem.index(after: open)...].dropLast()
        let before = stem[..<open].reversed().drop { $0.isWhitespace || $0 == "-" }.reversed()
        return before.isEmpty || inside.isEmpty ? nil : (String(before), inside)
    }
}
