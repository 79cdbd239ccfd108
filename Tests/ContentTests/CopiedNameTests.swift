import TestSupport
import Testing

@testable import Content

/// Names that programs give to copies, in the languages and programs of those who make them.
@Suite("Names of copies")
struct CopiedNameTests {
    static let copies = [
        "ruth (1).md", "ruth(1).md", "ruth（1）.md", "ruth - Copy.md", "ruth - Copy (2).md", "ruth - Copy - Copy.md",
        "ruth copy.md",
        "ruth copy 2.md", "Copy of ruth.md", "copy of ruth.md", "Copy (2) of ruth.md", "Kopie von ruth.md",
        "ruth - Kopie.md",
        "ruth – Kopie (3).md", "Copie de ruth.md", "ruth - copie.md", "ruth - 副本.md", "ruth 副本.md", "ruth副本.md",
        "ruth 副本 2.md", "ruth - 副本 (2).md", "ruth（副本）.md", "ruth的副本.md", "副本 ruth.md", "复件 ruth.md", "ruth 拷贝.md",
        "ruth (conflicted copy 2026-11-10 101010).md", "ruth (Kim's conflicted copy 2026-11-10).md",
        "ruth (Konflikt Kim 2026-11-10).md", "ruth（李明 的冲突副本 2026-11-10）.md",
        "ruth.sync-conflict-20261110-101010-ABCDEFG.md", "ruth_conflict-20261110-101010.md", "ruth-DESKTOP-4K2J9QX.md",
        "ruth-LAPTOP-ABC123.md", "ruth-KIMS-PC.md", "ruth-Kims-MacBook-Pro.md", "ruth copy (1).md",
    ]

    @Test("each leads to its original", arguments: copies)
    func original(name: String) throws {
        #expect(CopiedName(name)?.original == "ruth.md")
    }

    @Test("in a folder of records each is told as a copy and read by nobody", arguments: copies)
    func folder(name: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let path = "content/accounts/acme/contacts/" + name
        try scratch.write(
            try scratch.readText("site/content/accounts/acme/contacts/ruth.md"), to: "site/" + path)
        let loaded = load(scratch.site)
        #expect(loaded.findings.map(\.rule) == ["copied-file"], "\(loaded.findings.map(\.message.english))")
        #expect(
            loaded.findings.allSatisfy { $0.suggestion == nil && $0.message.english.contains("is a copy of `ruth.md`") }
        )
        let acme = try #require(loaded.portfolio.accounts.first { $0.id == "acme" })
        #expect(acme.contacts.count { $0.name.hasPrefix("Ruth") } == 1)
    }

    @Test(
        "names of records that only look alike are read",
        arguments: [
            "ruth-hopkins.md", "photocopy.md", "ruth-2.md", "2026-11-10-A320.md", "ruth-copy.md", "copy.md", "Ruth.md",
            "anna-OPEL.md", "ops-conference.md", "conflict-of-interest.md",
        ])
    func lawful(name: String) {
        let entry = Folder.Entry(name: name, diskName: name, kind: .file)
        #expect(StrayFile(record: entry, isThere: ["anna.md", "2026-11-10.md"].contains) == nil)
    }

    @Test("workbooks, documents and other endings have advice of their own, and no `did you mean` for copies")
    func endings() throws {
        func advice(_ name: String) -> String? {
            StrayFile(Folder.Entry(name: name, diskName: name, kind: .file), isThere: { _ in false })?.help.english
        }
        let names = ["a.xlsx", "a.docx", "a.MD", "a.markdown", "a.txt", "a.md.txt", "a.yml", "a.yaml"]
        for name in names { #expect(advice(name) != nil, "\(name)") }
        #expect(Set(names.compactMap(advice)).count == 6)
    }
}
