import Findings
import Foundation
import Model
import TestSupport
import Testing
import Text

@testable import Content

@Suite("Names")
struct NameTests {
    private static let acme = "site/content/accounts/acme/"

    // MARK: - Forms

    @Test("a reference in another form is found, said, and fixed")
    func referenceForm() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("---\nname: Zoë\ntitle: Buyer\n---\n", to: Self.acme + "contacts/zo\u{EB}.md")
        try edit(scratch, "visits/2026-11-10.md", "met: [ruth, ted]", "met: [ruth, zoe\u{308}]")
        let loaded = load(scratch.site)
        #expect(
            loaded.findings.map(\.summary) == [
                "reference-form 5:13 `zoë` is written in decomposed characters, and names are composed"
            ])
        let finding = try #require(loaded.findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.fix.map { Array($0.replacement.utf8) } == Array("zo\u{EB}".utf8))
        let visit = try #require(loaded.portfolio.account("acme")?.visits.first)
        #expect(visit.met.map { Array($0.utf8) } == [Array("ruth".utf8), Array("zo\u{EB}".utf8)])
    }

    @Test(
        "a link in another form is found, said, and fixed where its destination stands",
        arguments: [
            ("See [her](../contacts/zoe\u{308}.md) there.", "../contacts/zo\u{EB}.md"),
            ("See [her\n](../contacts/zoe%CC%88.md) there.", "../contacts/zo\u{EB}.md"),
            ("字 [a](../contacts/zo\u{EB}.md) [her](<../contacts/zoe\u{308}.md>)", "../contacts/zo\u{EB}.md"),
        ])
    func linkForm(text: String, fixed: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("---\nname: Zoë\ntitle: Buyer\n---\n", to: Self.acme + "contacts/zo\u{EB}.md")
        let path = Self.acme + "visits/2026-11-10.md"
        try scratch.write(try scratch.readText(path) + "\n" + text + "\n", to: path)
        let findings = load(scratch.site).findings
        #expect(findings.map(\.rule) == ["reference-form"])
        let fix = try #require(findings.first?.fix)
        #expect(Array(fix.replacement.utf8) == Array(fixed.utf8))
        let file = FixedFile(Array(try scratch.read(path)), applying: [fix])
        try scratch.write(file.bytes, to: path)
        #expect(load(scratch.site).findings.isEmpty)
    }

    @Test("words of the settings are found in either form")
    func wordForm() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml")
        try scratch.write(
            settings.replacing("south: South", with: "south: South, u\u{308}bersee: Übersee"), to: "site/dossier.yaml")
        try edit(scratch, "account.md", "region: north", "region: \u{FC}bersee")
        #expect(load(scratch.site).findings.map(\.summary).map { $0.prefix(19) } == ["reference-form 11:3"])
    }

    // MARK: - Accounts that look alike

    @Test(
        "names that nobody could tell apart are a warning",
        arguments: ["acme & sons", "Acme  &  Sons", "Ａｃｍｅ＆Ｓｏｎｓ", "ACME&SONS", "Acme\u{3000}& Sons", "Acme & Sons"])
    func lookalikes(name: String) throws {
        let findings = try named("Acme & Sons", name)
        #expect(findings.map(\.rule) == ["lookalike-name"])
        #expect(findings.first?.severity == .warning)
    }

    @Test("the form of an apostrophe makes no other name", arguments: ["'", "’", "ʼ", "＇", "`", "′"])
    func apostrophes(sign: String) throws {
        #expect(try named("O’Neil", "O\(sign)NEIL").map(\.rule) == ["lookalike-name"])
    }

    @Test(
        "names that differ by more stay silent",
        arguments: [
            ("Müller", "Muller"), ("Müller", "Möller"), ("Muller", "Möller"), ("O’Neil", "ONeil"), ("银河", "銀河"),
        ])
    func differentNames(first: String, second: String) throws {
        #expect(try named(first, second).isEmpty)
    }

    // MARK: - What is spelt with joiners

    @Test(
        "joiners and variants that a script or an emoji needs stay in names",
        arguments: [
            "می\u{200C}خواهم", "ക്\u{200D}ഷ", "👩\u{200D}👩\u{200D}👧 Family", "❤\u{FE0F} Hearts", "葛\u{E0100}城",
            "👩🏽\u{200D}🚀", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "1\u{FE0F}\u{20E3}",
        ])
    func neededJoiners(name: String) {
        #expect(name.hiddenScalars.isEmpty)
        #expect(name.withoutHiddenScalars == name)
    }

    @Test(
        "what nobody sees is found wherever it stands",
        arguments: [
            "No\u{200B}va", "No\u{200D}va", "\u{FE0F}Nova", "Nova\u{200E}", "No\u{AD}va", "Nova\u{3164}",
            "\u{2067}Nova\u{2069}", "No\u{E0020}va", "No\u{E0100}va", "N\u{34F}ova", "Nova\u{061C}",
        ])
    func hidden(name: String) {
        #expect(!name.hiddenScalars.isEmpty)
        #expect(name.withoutHiddenScalars == "Nova")
    }

    @Test(
        "a turn that is not closed on its line is a warning in prose, a closed one is none",
        arguments: [
            ("a \u{202E}b", 3), ("a \u{202B}b\u{202C} c", nil), ("\u{2067}x\u{202B}y\u{2069} z", nil),
            ("a \u{2068}b", 3),
            ("\u{202C}\u{2069} b", nil), ("\u{202A}\u{2067}x\u{202C}", 1), ("אב (3)\u{200F}", nil),
        ])
    func directions(text: String, column: Int?) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let path = Self.acme + "visits/2026-12-01.md"
        try scratch.write(try scratch.readText(path) + text + "\n\nMore.\n", to: path)
        let findings = load(scratch.site).findings
        #expect(findings.map(\.rule) == (column == nil ? [] : ["open-direction"]))
        #expect(findings.first?.place.range.start == column.map { SourcePosition(line: 7, column: $0) })
    }

    // MARK: - Litter and copies

    @Test(
        "what editors and systems leave behind is no record, no attachment and no error, and is counted",
        arguments: [
            "ruth.md~", "~$ruth.md", "Thumbs.db", "desktop.ini", "#ruth.md#", "ruth.md.orig", "Icon?", "Icon\r",
            ".DS_Store", "._ruth.md", ".ruth.md.swp", ".~lock.ruth.md#", "ruth.md.bak",
        ])
    func litter(name: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        for folder in ["contacts/", "files/", ""] { try scratch.write("x", to: Self.acme + folder + name) }
        let loaded = load(scratch.site)
        #expect(loaded.findings.isEmpty)
        #expect(loaded.litterCount == 3)
        #expect(loaded.portfolio.attachments.map(\.path) == ["accounts/acme/files/plan.txt"])
    }

    @Test("other files with a dot are ignored without a count")
    func dotfiles() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("", to: Self.acme + "files/.gitkeep")
        let loaded = load(scratch.site)
        #expect(loaded.findings.isEmpty && loaded.litterCount == 0)
    }

    @Test(
        "the names of copies are known, with what they were copied from",
        arguments: [
            ("a (1).md", "a.md"), ("a（2）.md", "a.md"), ("a - Copy.md", "a.md"), ("a - Copy (2).md", "a.md"),
            ("a copy.md", "a.md"), ("a copy 3.md", "a.md"), ("Copy of a.md", "a.md"), ("a - Kopie.md", "a.md"),
            ("a 2.md", "a.md"), ("a - 副本.md", "a.md"), ("a副本.md", "a.md"), ("a (copy).md", "a.md"),
            ("a_conflict-20261110-101010.md", "a.md"), ("a (case conflict 1).md", "a.md"), ("b c (1)", "b c"),
        ])
    func copies(name: String, original: String) {
        #expect(CopiedName(name)?.original == original)
    }

    @Test(
        "names that only look a little like a copy's are none",
        arguments: [
            "photocopy.md", "2026-11-10.md", "a (north).md", "copy.md", "plant2.md", "(1).md", "a-2.md", "conflict.md",
        ])
    func noCopies(name: String) {
        #expect(CopiedName(name) == nil)
    }

    @Test("a record that tells the same as another is a warning")
    func repeated() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for (path, copy) in [
            ("visits/2026-11-10.md", "visits/2026-11-10-b.md"), ("contacts/ruth.md", "contacts/ruth-young.md"),
            ("complaints/2026-10-05.md", "complaints/2026-10-05-x.md"),
        ] {
            try scratch.write(try scratch.readText(Self.acme + path) + "\n", to: Self.acme + copy)
        }
        let findings = load(scratch.site).findings
        #expect(findings.map(\.rule) == Array(repeating: "repeated-record", count: 3))
        #expect(findings.allSatisfy { $0.severity == .warning && $0.notes.count == 1 })
    }

    @Test("two visits of one purpose on two days, or with one word changed, tell two things")
    func notRepeated() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let visit = try scratch.readText(Self.acme + "visits/2026-12-01.md")
        try scratch.write(
            visit.replacing("2026-12-01", with: "2026-12-08"), to: Self.acme + "visits/2026-12-08.md")
        try scratch.write(visit + "\nWith Ted.\n", to: Self.acme + "visits/2026-12-01-b.md")
        #expect(load(scratch.site).findings.isEmpty)
    }

    // MARK: - The site's address

    @Test(
        "an address before which nothing but paths can stand is an error",
        arguments: [
            "https://u:p@intra.example/a", "https://u@intra.example", "https://intra.example/a?b",
            "https://x.example#c",
            "https://", "https:///a", "https://:80/", "https://a b.example", "http://x.example/<b>",
        ])
    func badBase(address: String) throws {
        let read = try settings("base_url: \"\(address)\"\n")
        #expect(read.findings.map(\.rule) == ["bad-value"])
        #expect(read.settings.baseURL == nil)
    }

    @Test(
        "an address with a port, a path or another script is fine",
        arguments: ["https://x.example:8443/a/b", "http://例.example"])
    func goodBase(address: String) throws {
        #expect(try settings("base_url: \"\(address)/\"\n").settings.baseURL == address)
    }

    // MARK: - Parts

    private func edit(_ scratch: Scratch, _ path: String, _ old: String, _ new: String) throws {
        let text = try scratch.readText(Self.acme + path)
        try #require(text.contains(old))
        try scratch.write(text.replacing(old, with: new), to: Self.acme + path)
    }

    /// What is found where the accounts `acme` and `nova` have these names.
    private func named(_ first: String, _ second: String) throws -> [Finding] {
        let scratch = try Scratch(copying: Fixture.small)
        for (account, name) in [("acme", first), ("nova", second)] {
            let path = "site/content/accounts/\(account)/account.md"
            let lines = try scratch.readText(path).split(separator: "\n", omittingEmptySubsequences: false)
            try scratch.write(
                lines.map { $0.hasPrefix("name: ") ? "name: \"\(name)\"" : String($0) }.joined(separator: "\n"),
                to: path)
        }
        return load(scratch.site).findings
    }
}
