import Foundation
import TestSupport
import Testing

/// The list of all mistakes that were tried, one file a kind in `Golden/mistakes`: what is said of each, and what `--fix`
/// makes of it.
@Suite("Golden list of mistakes")
struct MistakeListTests {
    @Test(
        "what is said of each mistake, and what --fix makes of it, is the accepted text",
        arguments: BrokenTree.Kind.allCases)
    func list(kind: BrokenTree.Kind) throws {
        let texts = try BrokenTreeTests.all.filter { $0.kind == kind }.map(Self.entry)
        try Golden.expect(texts.joined(separator: "\n"), is: "mistakes/\(kind.rawValue).txt")
    }

    @Test("of each kind there are at least four, and 150 in all")
    func counts() {
        for kind in BrokenTree.Kind.allCases {
            let count = BrokenTreeTests.all.count { $0.kind == kind }
            #expect(count >= 4, "\(kind.rawValue): \(count)")
        }
        #expect(BrokenTreeTests.all.count >= 150)
        let names = BrokenTreeTests.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("a third of them is in Chinese sites")
    func languages() {
        let chinese = BrokenTreeTests.all.count { $0.site == .chinese }
        #expect(chinese * 3 >= BrokenTreeTests.all.count, "\(chinese) of \(BrokenTreeTests.all.count)")
    }

    /// One mistake as the list has it.
    private static func entry(of tree: BrokenTree) throws -> String {
        let scratch = try Scratch(copying: tree.site.folder)
        let usual = try usual(tree.site).get()
        _ = try tree.lay(in: scratch)
        var text = "\(tree.name) (\(tree.site.rawValue))\n"
        var isFixable = false
        for finding in try findings(in: scratch) where !usual.contains(words(finding)) {
            isFixable = isFixable || finding["fix"]["path"].text != nil || finding["renaming"]["path"].text != nil
            text += "  \(place(finding)): \(words(finding))\n"
            for remark in ["suggestion", "help"] {
                guard let words = finding[remark].text else { continue }
                text += "    \(remark): \(words.replacingOccurrences(of: "\n", with: "\n      "))\n"
            }
            for note in finding["notes"].list {
                text += "    note \(place(note)): \(note["message"].text ?? "")\n"
            }
        }
        guard isFixable else { return text }
        let before = scratch.snapshot("site")
        _ = try Command.run("check", "--fix", in: scratch.site)
        let after = scratch.snapshot("site")
        let changes = changes(from: before, to: after)
        if !changes.isEmpty { text += "  --fix\n" + changes.map { "    \($0)\n" }.joined() }
        return text
    }

    /// What is said of the valid sites.
    private static func usual(_ site: BrokenTree.Site) -> Result<Set<String>, any Error> {
        site == .english ? usualEnglish : usualChinese
    }

    private static let usualEnglish = Result { try usual(in: .english) }
    private static let usualChinese = Result { try usual(in: .chinese) }

    private static func usual(in site: BrokenTree.Site) throws -> Set<String> {
        try Set(findings(in: Scratch(copying: site.folder)).map(words))
    }

    private static func findings(in scratch: Scratch) throws -> [JSON] {
        try JSON(Command.run("check", "--format", "json", in: scratch.site).output)["findings"].list
    }

    private static func words(_ finding: JSON) -> String {
        "\(finding["severity"].text ?? "")[\(finding["rule"].text ?? "")]: \(finding["message"].text ?? "")"
    }

    private static func place(_ finding: JSON) -> String {
        "\(finding["path"].text ?? ""):\(finding["line"].integer ?? 0):\(finding["column"].integer ?? 0)"
    }

    /// The lines that are not as they were, and the names that came and went.
    private static func changes(from before: [String: Data], to after: [String: Data]) -> [String] {
        let (before, after) = (byBytes(before), byBytes(after))
        let paths = Set(before.keys).union(after.keys).sorted { $0.lexicographicallyPrecedes($1) }
        return paths.flatMap { bytes -> [String] in
            let path = String(decoding: bytes, as: UTF8.self)
            guard let old = before[bytes] else { return ["+ \(path)"] }
            guard let new = after[bytes] else { return ["- \(path)"] }
            guard old != new else { return [] }
            let difference = lines(new).difference(from: lines(old))
            return [path + ":"] + difference.removals.map { "- " + line(in: $0) }
                + difference.insertions.map { "+ " + line(in: $0) }
        }
    }

    /// `String` takes two spellings of a name for equal, but a disk does not.
    private static func byBytes(_ tree: [String: Data]) -> [[UInt8]: Data] {
        Dictionary(uniqueKeysWithValues: tree.map { (Array($0.key.utf8), $0.value) })
    }

    private static func lines(_ data: Data) -> [Substring] {
        String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func line(in change: CollectionDifference<Substring>.Change) -> Substring {
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
    }
}
