import Findings
import TestSupport
import Testing

@testable import Content

/// A file that cannot be read is one finding, whatever refers to it or lies below it.
@Suite("One mistake, one finding")
struct OneFindingTests {
    private static let sites = [Fixture.small, Fixture.smallChinese, Fixture.folder("Every")]

    /// All files of the small sites that are read, each with the text that stands first in it.
    private static let files = Result {
        try sites.flatMap { site in
            try Fixture.files(of: site).keys.filter { $0.hasSuffix(".md") && !$0.contains("/files/") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { (site, $0) }
        }
    }

    private static func findings(in site: String, breaking path: String, _ change: (String) -> String) throws
        -> [Finding]
    {
        let scratch = try Scratch(copying: site)
        let text = try scratch.readText("site/" + path)
        let broken = change(text)
        try #require(broken != text, "\(path)")
        try scratch.write(broken, to: "site/" + path)
        // Rules of care, of which one site sets levels, are not known here.
        return load(scratch.site).findings.filter { !$0.message.english.hasPrefix("there is no rule") }
    }

    @Test("a record that is no YAML")
    func records() throws {
        let files = try Self.files.get()
        try #require(files.count > 20)
        for (site, path) in files {
            let found = try Self.findings(in: site, breaking: path) {
                $0.replacing(": ", with: "：", maxReplacements: 1)
            }
            #expect(found.map(\.place.path) == [path], "\(path): \(found.map(\.message.english))")
        }
    }

    @Test("a record whose fields never end")
    func fences() throws {
        for (site, path) in try Self.files.get() {
            let found = try Self.findings(in: site, breaking: path) { text in
                text.replacing("\n---\n", with: "\n--\n", maxReplacements: 1)
            }
            #expect(found.map(\.rule) == ["front-matter"], "\(path): \(found.map(\.message.english))")
        }
    }

    @Test("a misspelt name that stands there twice is told, and not mended in one of its places")
    func misspeltTwice() throws {
        let visit = "content/accounts/acme/visits/2026-11-10.md"
        for (text, hasFix) in [("palce: Their shop", true), ("palce: Their shop\npalce: Our office", false)] {
            let found = try Self.findings(in: Fixture.small, breaking: visit) {
                $0.replacing("place: Their shop", with: text)
            }
            let unknown = try #require(found.first { $0.rule == "unknown-field" })
            #expect(unknown.suggestion == "place")
            #expect((unknown.fix != nil) == hasFix)
            #expect(found.contains { $0.rule == "duplicate-key" } != hasFix)
        }
    }

    @Test("settings that cannot be read", arguments: sites)
    func settings(site: String) throws {
        let found = try Self.findings(in: site, breaking: "dossier.yaml") {
            $0.replacing(": ", with: "：", maxReplacements: 1)
        }
        #expect(found.map(\.place.path) == ["dossier.yaml"], "\(found.map(\.message.english))")
    }

    @Test("an industry that nobody knows, whose facts nobody knows either")
    func industry() throws {
        let found = try Self.findings(in: Fixture.small, breaking: "content/accounts/acme/account.md") {
            $0.replacing("industry: retail", with: "industry: fishing")
        }
        #expect(found.map(\.rule) == ["unknown-reference"], "\(found.map(\.message.english))")
    }

    @Test("facts of an industry that are declared in a way that cannot be read")
    func declarations() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/dossier.yaml")
        let fields = try #require(text.firstRange(of: "fields: {stores: {label: Stores, type: integer}}"))
        try scratch.write(text.replacingCharacters(in: fields, with: "fields: [stores]"), to: "site/dossier.yaml")
        let found = load(scratch.site).findings
        #expect(found.map(\.place.path) == ["dossier.yaml"], "\(found.map(\.message.english))")
    }

    @Test("facts where none are declared say so")
    func noFacts() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/dossier.yaml")
        let fields = try #require(text.firstRange(of: "fields: {stores: {label: Stores, type: integer}}"))
        try scratch.write(text.replacingCharacters(in: fields, with: "label: Shops"), to: "site/dossier.yaml")
        let found = load(scratch.site).findings.filter { $0.rule == "unknown-field" }
        #expect(!found.isEmpty)
        for finding in found {
            #expect(finding.help?.english == "dossier.yaml declares no facts for `retail`.")
        }
    }

    @Test(
        "a table that cannot be read, with those that refer to it",
        arguments: ["sales.csv", "receivables.csv"])
    func tables(name: String) throws {
        let path = "content/accounts/acme/" + name
        for site in [Fixture.small, Fixture.folder("Every")] where try Fixture.files(of: site)[path] != nil {
            let heading = try Self.findings(in: site, breaking: path) { "x" + $0 }
            #expect(heading.map(\.place.path) == [path], "\(heading.map(\.message.english))")
            // The last row has a cell too many.
            let row = try Self.findings(in: site, breaking: path) { text in
                var lines = text.split(separator: "\n").map(String.init)
                lines[lines.count - 1] += ",x,x"
                return lines.joined(separator: "\n") + "\n"
            }
            #expect(row.map(\.place.path) == [path], "\(row.map(\.message.english))")
        }
    }

    @Test("an account without its card, and links to what lies below it")
    func missingCard() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = "site/content/accounts/acme/account.md"
        try scratch.write(try scratch.readText(card), to: "site/content/accounts/acme/account.MD")
        try scratch.remove(card)
        let other = "site/content/accounts/nova/account.md"
        try scratch.write(
            try scratch.readText(other) + "\n[Ruth](../acme/contacts/ruth.md) [Acme](../acme/account.md)\n", to: other)
        let found = load(scratch.site).findings
        #expect(found.map(\.message.english) == ["`account.MD` must end in `.md`, in small letters"])
    }
}
