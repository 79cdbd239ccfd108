/// What editors and operating systems leave behind: it is nobody's work, and is neither read nor published.
enum Litter {
    /// Whether a name is given by a program to what it leaves behind.
    static func isLitter(_ name: String) -> Bool {
        if isPlain(name) { return false }
        let lowercased = name.lowercased()
        // Finder's icon of a folder ends in a carriage return; git hosts and archives show it in other ways.
        if fixedNames.contains(lowercased) || name == "Icon\r" || name == "Icon?" || name == "Icon\u{F00D}" {
            return true
        }
        return prefixes.contains { name.hasPrefix($0) && name.count > $0.count }
            || suffixes.contains { lowercased.hasSuffix($0) && name.count > $0.count }
            || name.hasPrefix("#") && name.hasSuffix("#") && name.count > 2
            || name.hasPrefix(".") && isSwapFile(name)
    }

    /// Whether a name is letters and digits, and then `.md`, `.csv` or nothing, as those of most records and folders are: no
    /// program leaves such a thing behind.
    private static func isPlain(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            let stem = bytes.prefix {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
            guard !stem.isEmpty else { return false }
            let ending = UnsafeBufferPointer(rebasing: bytes[stem.endIndex...])
            func isEnding(_ text: StaticString) -> Bool { text.withUTF8Buffer { $0.elementsEqual(ending) } }
            return ending.isEmpty || isEnding(".md") || isEnding(".csv")
        }
    }

    private static let fixedNames: Set<String> = [
        "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", ".ds_store", "__macosx", ".spotlight-v100",
        ".trashes", ".fseventsd", ".directory", ".localized",
    ]
    /// Of Office's owners of open files, of macOS' second halves, of Emacs' and LibreOffice's locks, of deleted files that
    /// are still open.
    private static let prefixes = ["~$", "._", ".#", ".~lock.", ".~", ".nfs", ".fuse_hidden", ".goutputstream-"]
    private static let suffixes = [
        "~", ".orig", ".rej", ".bak", ".swp", ".swo", ".tmp", ".temp", ".crdownload", ".part", ".dossier-new",
    ]

    /// Vim's `.x.swp`, `.x.swo`, … down to `.saa`.
    private static func isSwapFile(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        let ending = name[name.index(after: dot)...]
        return ending.count == 3 && ending.hasPrefix("s") && ending.dropFirst().allSatisfy { ("a"..."z").contains($0) }
            && (ending.hasPrefix("sw") || ending.hasPrefix("sv"))
    }
}
