import Findings
import TestSupport
import Testing

@testable import Content

@Suite("Text that YAML drops")
struct DroppedTextTests {
    private static let visit = "content/accounts/acme/visits/2026-11-10.md"
    private static let card = "content/accounts/acme/account.md"

    /// A value, what is found in its line, and the line after the fix.
    static let dropped: [(String, String, String, String)] = [
        (
            visit, "purpose: Autumn order", "purpose: Autumn order ▸#4711 for Ruth",
            "purpose: \"Autumn order #4711 for Ruth\""
        ),
        (visit, "purpose: Autumn order", "purpose: Order no. ▸# 4711", "purpose: \"Order no. # 4711\""),
        (visit, "purpose: Autumn order", "purpose: ▸#4711 first", "purpose: \"#4711 first\""),
        (visit, "purpose: Autumn order", "purpose: 秋季订货 ▸#4711", "purpose: \"秋季订货 #4711\""),
        (visit, "purpose: Autumn order", "purpose: The \"big\" one ▸#1 # told", "purpose: 'The \"big\" one #1' # told"),
        (visit, "purpose: Autumn order", "purpose: ▸&Sons order", "purpose: \"&Sons order\""),
        (card, "name: Acme & Sons", "name: Acme ▸#1 Ltd", "name: \"Acme #1 Ltd\""),
        (card, "owner: kim", "owner: kim\naliases:\n  - Acme ▸#1", "owner: kim\naliases:\n  - \"Acme #1\""),
    ]

    @Test("what stands behind ` #` in a text is missed, and quotes bring it back", arguments: dropped)
    func found(path: String, old: String, new: String, after: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/" + path)
        try #require(text.contains(old))
        let broken = text.replacing(old, with: new, maxReplacements: 1)
        try scratch.write(broken.replacing("▸", with: ""), to: "site/" + path)
        let finding = try #require(load(scratch.location("site")).findings.first { $0.rule == "dropped-text" })
        let before = broken.prefix { $0 != "▸" }
        #expect(finding.place.range.start.line == 1 + before.count { $0 == "\n" })
        let start = try #require(before.split(separator: "\n").last)
        #expect(finding.place.range.start.column == 1 + start.unicodeScalars.count)
        #expect(finding.severity == .warning)
        let fixed = FixedFile(Array(try scratch.readText("site/" + path).utf8), applying: [try #require(finding.fix)])
        #expect(String(decoding: fixed.bytes, as: UTF8.self) == text.replacing(old, with: after, maxReplacements: 1))
        try scratch.write(fixed.bytes, to: "site/" + path)
        #expect(load(scratch.location("site")).findings.filter { $0.rule == "dropped-text" } == [])
    }

    /// One for each kind of field.
    static let lawful: [(String, String, String)] = [
        (card, "limit: 60000", "limit: 60000 #in euro"), (card, "reviewed: 2026-11-20", "reviewed: 2026-11-20 #late"),
        (card, "since: 2019-04", "since: 2019-04 #roughly"), (card, "employees: 120", "employees: 120 #told us"),
        (card, "owner: kim", "owner: kim #since may"),
        (visit, "status: done", "status: done #at last"), (visit, "time: 10:00", "time: 10:00 #sharp"),
        (visit, "purpose: Autumn order", "purpose: Autumn order # told by Ruth"),
        (visit, "purpose: Autumn order", "purpose: Autumn order for two # 2 hours"),
        (visit, "purpose: Autumn order", "purpose: \"Autumn order\" #told by Ruth"),
        (visit, "purpose: Autumn order", "purpose: C#4 and F#, order#4711"),
        (visit, "purpose: Autumn order", "#purpose: Autumn order"),
        (card, "reviewed: 2026-11-20", "reviewed: 2026-11-20\naliases: #none yet\n  - Acme"),
        ("dossier.yaml", "language: en", "language: en #English"),
    ]

    @Test("comments behind amounts, days, words and settings are lawful", arguments: lawful)
    func silent(path: String, old: String, new: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/" + path)
        try #require(text.contains(old), "\(path): \(old)")
        try scratch.write(text.replacing(old, with: new, maxReplacements: 1), to: "site/" + path)
        #expect(load(scratch.location("site")).findings.map(\.summary) == [])
    }

    @Test("fields below a second `---` are no text, and a heading with a rule under it is")
    func secondFence() throws {
        func findings(_ text: String) -> (SourceFile, [String]) {
            let file = SourceFile(path: "a.md")
            _ = FrontMatter(Array(text.utf8), in: file)
            return (file, file.findings.map(\.summary))
        }
        let text = "---\nstatus: done\n---\npurpose: Order\nactions:\n  - {what: x}\n---\nBody\n"
        let (file, found) = findings(text)
        #expect(found == ["dropped-text 3:1 the fields end at this `---`; those below it are read as text"])
        let fixed = FixedFile(Array(text.utf8), applying: file.findings.compactMap(\.fix))
        #expect(
            String(decoding: fixed.bytes, as: UTF8.self)
                == "---\nstatus: done\npurpose: Order\nactions:\n  - {what: x}\n---\nBody\n")
        // Without the line they would stand within the field above them.
        let (indented, told) = findings("---\nstatus: done\n---\n  purpose: Order\n---\nBody\n")
        #expect(told == found)
        #expect(indented.findings.compactMap(\.fix).isEmpty)
        #expect(findings("---\na: b\n---\nTitle\n---\n").1 == [])
        #expect(findings("---\na: b\n---\n\nnote: this\n\nand more\n\n---\n").1 == [])
        #expect(findings("---\na: b\n---\nnote: this\n").1 == [])
        #expect(
            findings("---\na: b\n———\nBody\n").1
                == [
                    "front-matter 3:1 this line does not end the front matter: that does a line of three hyphens, `---`"
                ])
    }
}
