import TestSupport
import Testing

@Suite("dossier init")
struct StarterSiteTests {
    @Test("a new site checks and builds without a single warning", arguments: ["en", "zh-Hans"])
    func isClean(language: String) throws {
        let scratch = try Scratch()
        let initialised = try Command.run("init", "site", "--language", language, in: scratch.path)
        #expect(initialised.status == 0)
        #expect(initialised.output.contains("dossier build --site site"))

        let check = try Command.run("check", "--strict", "--site", "site", in: scratch.path)
        #expect(check.status == 0, "\(check.output)")
        let build = try Command.run("build", "--strict", "--site", "site", in: scratch.path)
        #expect(build.status == 0, "\(build.errors)")
        let home = try scratch.readText("site/public/index.html")
        #expect(home.contains("lang=\"\(language)\""))
    }

    @Test(
        "a new site is clean on whatever day it is made",
        arguments: ["2026-01-01", "2028-02-29", "2026-12-31", "2027-03-31"])
    func onAnyDay(day: String) throws {
        let scratch = try Scratch()
        let seconds = try #require(
            try Command.run("date", ["-u", "-d", day, "+%s"]).output.split(separator: "\n").first)
        let environment = ["SOURCE_DATE_EPOCH": String(seconds)]
        #expect(try Command.run("init", "site", in: scratch.path, environment: environment).status == 0)
        let check = try Command.run("check", "--strict", "--site", "site", in: scratch.path, environment: environment)
        #expect(check.status == 0, "\(check.output)")
    }

    @Test("nothing that is there already is touched")
    func occupied() throws {
        let scratch = try Scratch()
        try scratch.write("mine\n", to: "site/notes.txt")
        let refused = try Command.run("init", "site", in: scratch.path)
        #expect(refused.status == 3)
        #expect(scratch.snapshot("site").keys.sorted() == ["notes.txt"])
    }

    @Test("a language that the tool does not speak is wrong usage, and nothing is made")
    func unknownLanguage() throws {
        let scratch = try Scratch()
        #expect(try Command.run("init", "site", "--language", "fr", in: scratch.path).status == 2)
        #expect(scratch.snapshot("").isEmpty)
    }
}
