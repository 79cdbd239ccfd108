import Foundation
import TestSupport
import Testing

@Suite("Renaming by --fix")
struct RenamingTests {
    private static let accounts = "site/content/accounts/"

    @Test("files and folders that macOS named are renamed, with all that is in them, and then the site builds")
    func renamed() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = try scratch.readText(Self.accounts + "nova/account.md")
            .replacing("name: ", with: "name: New ", maxReplacements: 1)
        try scratch.write(card, to: Self.accounts + "cafe\u{301}/account.md")
        try scratch.write(
            "---\nname: Zoë Brown\ntitel: Buyer\n---\n", to: Self.accounts + "cafe\u{301}/contacts/zoe\u{308}.md")
        let check = try Command.run("check", "--fix", in: scratch.site)
        #expect(check.errors.contains("Fixed 3 problems."), "\(check.errors)")
        #expect(check.status == 0, "\(check.output)")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.location("site/content/accounts"))
        #expect(names.contains { Array($0.utf8) == Array("caf\u{E9}".utf8) })
        #expect(!names.contains { Array($0.utf8) == Array("cafe\u{301}".utf8) })
        let left = try FileManager.default.subpathsOfDirectory(atPath: scratch.site)
            .filter { $0.contains("/.dossier-") }
        #expect(left == [])
        #expect(try scratch.readText(Self.accounts + "caf\u{E9}/contacts/zo\u{EB}.md").contains("Zoë Brown"))
        #expect(try Command.run("build", in: scratch.site).status == 0)
    }

    @Test("a name that is taken is not written over, and stays a finding")
    func taken() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for (name, text) in [("zoe\u{308}", "One"), ("zo\u{EB}", "Two")] {
            try scratch.write("---\nname: \(text)\ntitle: Buyer\n---\n", to: Self.accounts + "acme/contacts/\(name).md")
        }
        let before = scratch.snapshot("site/content")
        let check = try Command.run("check", "--fix", in: scratch.site)
        #expect(check.status == 1)
        #expect(check.output.contains("error[name-clash]"))
        #expect(!check.output.contains("can be fixed"))
        #expect(scratch.snapshot("site/content") == before)
        for (name, text) in [("zoe\u{308}", "One"), ("zo\u{EB}", "Two")] {
            #expect(try scratch.readText(Self.accounts + "acme/contacts/\(name).md").contains("name: \(text)"))
        }
    }

    @Test("the closing line counts what was ignored")
    func litter() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("x", to: Self.accounts + "acme/files/Thumbs.db")
        #expect(
            try Command.run("check", in: scratch.site).output.contains("1 leftover of editors and systems is ignored."))
        try scratch.write("x", to: Self.accounts + "acme/account.md~")
        #expect(
            try Command.run("check", in: scratch.site).output.contains(
                "2 leftovers of editors and systems are ignored."))
    }
}
