import Model

/// The name of a copy, as file managers, spreadsheets and programs that synchronise folders give it.
struct CopiedName {
    /// The name that the original has, with its ending.
    let original: String
    /// Whether two devices wrote the file at once, so that each of the two may hold what the other lacks.
    let isConflict: Bool
    /// Whether the name says so by itself; `plant 2` and `plant-copy` may as well be names.
    let isCertain: Bool
    /// Whether nobody would give the name to a record beside the original; `2026-11-10-A320` may be one.
    let isLikely: Bool

    /// Nil for a name that no program gives to a copy.
    init?(_ name: String) {
        let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil } ?? name.endIndex
        let ending = String(name[dot...])
        // A copy may have been copied.
        guard var match = Self.match(name[..<dot]) else { return nil }
        while let earlier = Self.match(match.original[...]), earlier.isCertain {
            match = (earlier.original, match.isConflict || earlier.isConflict, match.isCertain, match.isLikely)
        }
        original = match.original + ending
        isConflict = match.isConflict
        isCertain = match.isCertain
        isLikely = match.isLikely
    }

    /// A record whose name is lawful, and says all the same that it is a copy.
    ///
    /// - Parameter names: Of all that lies in the folder.
    static func ofRecord(_ name: String, isThere: (String) -> Bool) -> CopiedName? {
        guard mayBeCopy(name), let copy = CopiedName(name), copy.isLikely else { return nil }
        return copy.isCertain || isThere(copy.original) ? copy : nil
    }

    /// Whether it is worth while to look closer at a name of letters, digits, `-` and `_`.
    private static func mayBeCopy(_ name: String) -> Bool {
        var last: UInt8 = 0
        for byte in name.utf8 {
            switch (last, byte) {
            case (_, UInt8(ascii: "A")...UInt8(ascii: "Z")), (UInt8(ascii: "o"), UInt8(ascii: "p")),
                (UInt8(ascii: "n"), UInt8(ascii: "f")), (0xE5, 0x89), (0xE5, 0xA4), (0xE6, 0x8B), (0xE8, 0xA4):
                return true
            default: last = byte
            }
        }
        return false
    }

    private typealias Match = (original: String, isConflict: Bool, isCertain: Bool, isLikely: Bool)

    private static func match(_ stem: Substring) -> Match? {
        if let original = conflict(in: stem) { return (original, true, true, true) }
        if let (original, isCertain) = copy(in: stem) { return (original, false, isCertain, true) }
        guard let (original, isLikely) = machine(in: stem) else { return nil }
        return (original, true, false, isLikely)
    }

    // MARK: - Two devices

    /// What stands before the marks of Syncthing, Dropbox, Nextcloud and their like.
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
        let marks = ["conflicted copy", "conflict", "冲突", "衝突", "konflikt", "en conflit", "conflicto"]
        return marks.contains { words.contains($0) } ? before : nil
    }

    /// What stands before a `-` and the name of a device, as OneDrive writes it: `account-DESKTOP-4K2J9.md`.
    private static func machine(in stem: Substring) -> (original: String, isLikely: Bool)? {
        for mark in ["-DESKTOP-", "-LAPTOP-", "-WIN-", "-PC-", "-SURFACE-", "-WORKSTATION-", "-NOTEBOOK-"] {
            if let range = stem.firstRange(of: mark), range.lowerBound > stem.startIndex,
                isDevice(stem[range.upperBound...])
            {
                return (String(stem[..<range.lowerBound]), true)
            }
        }
        let lowered = stem.lowercased()
        for mark in ["macbook", "imac", "mac-mini", "的mac", "的 mac"] where lowered.contains(mark) {
            guard let dash = stem.firstIndex(of: "-"), dash > stem.startIndex else { continue }
            // `ruth-Kims-MacBook-Pro`: the device's name begins with its owner's.
            let start = stem.firstRange(of: "-") ?? dash..<dash
            return (String(stem[..<start.lowerBound]), true)
        }
        guard let dash = stem.lastIndex(of: "-"), dash > stem.startIndex else { return nil }
        let device = stem[stem.index(after: dash)...]
        if device == "PC", let before = stem[..<dash].lastIndex(of: "-"), before > stem.startIndex {
            return (String(stem[..<before]), true)
        }
        return isDevice(device) ? (String(stem[..<dash]), false) : nil
    }

    private static func isDevice(_ name: Substring) -> Bool {
        (3...15).contains(name.count) && name.contains { ("A"..."Z").contains($0) }
            && name.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    }

    // MARK: - Copies

    private static let prefixes = [
        "copy of ", "kopie von ", "copie de ", "copia de ", "kopia av ", "kopie van ", "复件 ", "副本 ", "副本-", "拷贝 ",
        "複本 ",
    ]
    private static let words: Set<String> = [
        "copy", "kopie", "copie", "copia", "kopia", "kopi", "副本", "复件", "拷贝", "拷貝", "複本", "的副本",
    ]

    /// What stands before ` (1)`, ` - Copy`, ` copy 2`, ` - 副本` and their like, or behind `Copy of `.
    private static func copy(in stem: Substring) -> (original: String, isCertain: Bool)? {
        let lowered = stem.lowercased()
        for mark in prefixes where lowered.hasPrefix(mark) && stem.count > mark.count {
            return (String(stem.dropFirst(mark.count)), true)
        }
        // Of old Windows: `Copy (2) of x`.
        if lowered.hasPrefix("copy ("), let range = stem.firstRange(of: ") of ") {
            return (String(stem[range.upperBound...]), true)
        }
        if let (before, inside) = bracketed(stem) {
            let isCount = inside.count <= 3 && inside.allSatisfy(\.isNumber)
            return isCount || words.contains(inside.lowercased()) ? (before, true) : nil
        }
        // ` copy 2`, and macOS' bare ` 2`.
        let number = stem.reversed().prefix { $0.isNumber }.count
        if (1...2).contains(number), let blank = stem.dropLast(number).last,
            blank.isWhitespace || blank == "_" || blank == "-"
        {
            let rest = stem.dropLast(number + 1)
            if let match = marked(rest) { return match }
            return rest.isEmpty || !blank.isWhitespace ? nil : (String(rest), false)
        }
        return marked(stem)
    }

    /// What stands before a word for a copy, with a blank or a `-` between the two.
    private static func marked(_ stem: Substring) -> (original: String, isCertain: Bool)? {
        let lowered = stem.lowercased()
        guard lowered.count == stem.count else { return nil }
        // `的副本` is longer than `副本`, and so goes before it.
        guard let word = words.filter({ lowered.hasSuffix($0) }).max(by: { $0.count < $1.count }) else { return nil }
        let before = stem.dropLast(word.count)
        let trimmed = before.reversed().drop { $0.isWhitespace || "-–_.".contains($0) }.reversed()
        // `photocopy` is no copy of `photo`; in Chinese no blank parts the two.
        let isChinese = word.utf8.first.map { $0 >= 0x80 } == true
        guard isChinese || trimmed.count < before.count, !trimmed.isEmpty else { return nil }
        return (String(trimmed), isChinese || before.contains(where: \.isWhitespace))
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
