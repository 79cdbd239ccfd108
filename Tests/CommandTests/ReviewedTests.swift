import Foundation
import TestSupport
import Testing

@Suite("Stamping cards as checked")
struct ReviewedTests {
    private static let card = "site/content/accounts/acme/account.md"
    private static let original = "reviewed: 2026-11-20\n"

    @Test("the day takes the place of the one before, and nothing else in the file changes")
    func replaced() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let before = scratch.snapshot("site")
        let run = try Command.run("reviewed", "acme", in: scratch.site)
        #expect(run.status == 0)
        #expect(run.output == "acme: checked on 2026-11-23 (before: 2026-11-20)\n")
        var expected = before
        expected["content/accounts/acme/account.md"] = Data(
            try Self.card(of: Fixture.small).replacing("2026-11-20", with: "2026-11-23").utf8)
        #expect(scratch.snapshot("site") == expected)
    }

    @Test(
        "whatever stands there: quotes, comments, nothing, blanks and the ends of lines stay as they are",
        arguments: [
            ("reviewed: 2026-11-20\n", "reviewed: 2026-11-23\n"),
            ("reviewed: \"2026-11-20\"   # by Kim\n", "reviewed: \"2026-11-23\"   # by Kim\n"),
            ("reviewed: '2026-11-20'\n", "reviewed: '2026-11-23'\n"),
            ("reviewed   :   2026-11-20 # so\n", "reviewed   :   2026-11-23 # so\n"),
            ("reviewed:\n", "reviewed: 2026-11-23\n"),
            ("reviewed: # never\n", "reviewed: 2026-11-23 # never\n"),
            ("reviewed: ''\n", "reviewed: '2026-11-23'\n"),
            ("reviewed: ~\n", "reviewed: 2026-11-23\n"),
            ("\"reviewed\": last week\n", "\"reviewed\": 2026-11-23\n"),
        ])
    func forms(before: String, after: String) throws {
        for ending in ["\n", "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                func card(_ line: String) throws -> String {
                    mark
                        + (try Self.card(of: Fixture.small)).replacing(Self.original, with: line)
                        .replacing("\n", with: ending)
                }
                #expect(try stamped(card(before)) == (try card(after)), "\(before.debugDescription)")
            }
        }
    }

    @Test("where there is none, a line is put in below the owner, with the file's own line ends")
    func inserted() throws {
        for ending in ["\n", "\r\n"] {
            let card = try Self.card(of: Fixture.small).replacing(Self.original, with: "")
                .replacing("owner: kim\n", with: "owner: kim # since May\n").replacing("\n", with: ending)
            let expected = card.replacing(
                "# since May\(ending)", with: "# since May\(ending)reviewed: 2026-11-23\(ending)")
            #expect(try stamped(card) == expected)
        }
    }

    @Test("below the name, where nobody is in charge")
    func withoutOwner() throws {
        #expect(
            try stamped("---\n  name: Ä & Söhne\n---\nreviewed: no\n")
                == "---\n  name: Ä & Söhne\n  reviewed: 2026-11-23\n---\nreviewed: no\n")
    }

    @Test(
        "a card in which the day cannot be written is left alone",
        arguments: [
            "---\nname: Acme\nreviewed: [2026-11-20]\n---\n", "---\nreviewed: 2026-11-20\nreviewed: 2026-11-21\n---\n",
            "---\n{name: Acme, owner: kim}\n---\n", "---\nname: [\n---\n", "no front matter\n", "---\ncode: K\n---\n",
        ])
    func unfit(card: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(card, to: Self.card)
        let before = scratch.snapshot("site")
        let run = try Command.run("reviewed", "bell", "acme", in: scratch.site)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error: content/accounts/acme/account.md:"))
        #expect(scratch.snapshot("site") == before)
    }

    @Test("an unknown account is said with the nearest name, and no card is stamped")
    func unknown() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let before = scratch.snapshot("site")
        let run = try Command.run("reviewed", "acme", "bel", in: scratch.site)
        #expect(run.status == 2)
        #expect(run.errors == "error: there is no account “bel”; did you mean “bell”?\n")
        #expect(scratch.snapshot("site") == before)
        for name in ["../acme", "acme/../bell", "acme/", ""] {
            #expect(try Command.run("reviewed", name, in: scratch.site).status == 2, "\(name)")
        }
    }

    @Test("the day is that of --as-of, then of the settings, then of SOURCE_DATE_EPOCH")
    func clock() throws {
        let scratch = try Scratch(copying: Fixture.small)
        _ = try Command.run("reviewed", "acme", "--as-of", "2026-12-24", in: scratch.site)
        #expect(try scratch.readText(Self.card).contains("reviewed: 2026-12-24\n"))
        let settings = try scratch.readText("site/dossier.yaml").replacing("as_of: 2026-11-23\n", with: "")
        try scratch.write(settings, to: "site/dossier.yaml")
        _ = try Command.run("reviewed", "acme", in: scratch.site, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
        #expect(try scratch.readText(Self.card).contains("reviewed: 2026-01-01\n"))
    }

    @Test("who may read and write the file stays as it was, and a link stays a link")
    func permissions() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(try scratch.read(Self.card), to: "site/content/accounts/acme/files/card.txt")
        try scratch.remove(Self.card)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.location(Self.card), withDestinationPath: "files/card.txt")
        let target = scratch.location("site/content/accounts/acme/files/card.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
        #expect(try Command.run("reviewed", "acme", in: scratch.site).status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: target)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: scratch.location(Self.card)) == "files/card.txt")
        #expect(try scratch.readText(Self.card).contains("reviewed: 2026-11-23\n"))
    }

    private func stamped(_ card: String) throws -> String {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(card, to: Self.card)
        let run = try Command.run("reviewed", "acme", in: scratch.site)
        #expect(run.status == 0, "\(run.errors)")
        return try scratch.readText(Self.card)
    }

    private static func card(of site: String) throws -> String {
        try String(contentsOfFile: site + "/content/accounts/acme/account.md", encoding: .utf8)
    }
}
