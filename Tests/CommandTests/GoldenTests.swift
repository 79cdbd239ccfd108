import Foundation
import TestSupport
import Testing

@Suite("Golden pages and messages")
struct GoldenTests {
    private static let english = Result { try built(Fixture.small) }
    private static let chinese = Result { try built(Fixture.smallChinese) }

    @Test(
        "a page is the accepted one, to the byte",
        arguments: [
            "index.html", "accounts.html", "accounts/acme.html", "accounts/acme/visits.html",
            "accounts/acme/complaints.html",
            "abc.html", "calendar/2026-11.html", "calendar/2026-12.html", "days/2026-11-10.html",
            "days/2026-11-10/kim.html",
            "days/2026-12-01/kim.html", "404.html", "data/abc.json",
            "data/visits.json",
        ])
    func englishPage(path: String) throws {
        try Golden.expect(try Self.english.get().readText("site/public/" + path), is: "en/" + path)
    }

    @Test(
        "a Chinese page is the accepted one, to the byte",
        arguments: [
            "index.html", "accounts/安和家居.html", "accounts/安和家居/visits.html", "accounts/安和家居/complaints.html",
            "abc.html", "calendar/2026-11.html", "days/2026-12-07.html", "days/2026-12-07/李明.html",
        ])
    func chinesePage(path: String) throws {
        try Golden.expect(try Self.chinese.get().readText("site/public/" + path), is: "zh-Hans/" + path)
    }

    @Test("what `check` says of a valid site is the accepted text")
    func warnings() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try Golden.expect(try Command.run("check", in: scratch.site).output, is: "messages/warnings.txt")
    }

    @Test(
        "what `check` says of a broken site is the accepted text",
        arguments: [
            "a misspelt field", "separators between thousands", "a date the way Germans write it",
            "a month within a quarter",
            "an owner who is no rep", "parents in a circle", "a link behind words of another script",
            "a symbolic link out of the site", "a second colon on a line", "an amount behind words of another script",
            "aliases that stand for ten thousand million words", "a code that two accounts have", "an escape character",
        ])
    func message(name: String) throws {
        let tree = try #require(BrokenTreeTests.all.first { $0.name == name })
        let scratch = try Scratch(copying: Fixture.small)
        _ = try tree.lay(in: scratch)
        let check = try Command.run("check", in: scratch.site)
        try Golden.expect(check.output, is: "messages/\(name.replacingOccurrences(of: " ", with: "-")).txt")
        // What `build` refuses to build for, it says in the same words.
        let build = try Command.run("build", in: scratch.site)
        #expect(build.errors.hasPrefix(check.output))
    }

    @Test(
        "each other format says the same in its own accepted form",
        arguments: ["json", "github", "gitlab", "sarif", "rdjson", "junit"])
    func format(name: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        for tree in BrokenTreeTests.all where ["a misspelt field", "a month within a quarter"].contains(tree.name) {
            _ = try tree.lay(in: scratch)
        }
        let check = try Command.run("check", "--format", name, in: scratch.site)
        #expect(check.status == 1)
        let text = check.output.replacing(/"version": "\d+\.\d+\.\d+"/, with: "\"version\": \"VERSION\"")
        try Golden.expect(text, is: "messages/formats/\(name).txt")
    }

    @Test(
        "what `explain` tells in Chinese is the accepted text: of rules, and of their list",
        arguments: ["late-answer", "list-mark", "unreadable-file", nil])
    func explanation(rule: String?) throws {
        let arguments = ["explain"] + (rule.map { [$0] } ?? []) + ["--language", "zh-Hans"]
        let explained = try Command.run(Command.dossier, arguments)
        try Golden.expect(explained.output, is: "messages/explain/\(rule ?? "all").txt")
    }

    private static func built(_ site: String) throws -> Scratch {
        let scratch = try Scratch(copying: site)
        let build = try Command.run("build", in: scratch.site)
        try #require(build.status == 0, "\(build.errors)")
        return scratch
    }
}
