import TestSupport
import Testing

@Suite("Exit status")
struct ExitStatusTests {
    @Test("0: a clean site, and one with warnings")
    func clean() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let check = try Command.run("check", in: scratch.site)
        #expect(check.status == 0)
        #expect(check.output.contains("warning["))
        #expect(try Command.run("build", in: scratch.site).status == 0)
    }

    @Test("1: warnings under --strict, and nothing is built")
    func strict() throws {
        let scratch = try Scratch(copying: Fixture.small)
        #expect(try Command.run("check", "--strict", in: scratch.site).status == 1)
        #expect(try Command.run("build", "--strict", in: scratch.site).status == 1)
        #expect(scratch.snapshot("site/public").isEmpty)
    }

    @Test("1: a warning that the settings raise to an error; 0: an error that they turn off")
    func levels() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml")
        try scratch.write(settings + "rules: {overdue-receivable: error}\n", to: "site/dossier.yaml")
        #expect(try Command.run("check", in: scratch.site).status == 1)

        try scratch.write(settings + "rules: {date-mismatch: off}\n", to: "site/dossier.yaml")
        let visit = "site/content/accounts/acme/visits/2026-11-10.md"
        try scratch.write(
            try scratch.readText(visit).replacing("date: 2026-11-10", with: "date: 2026-11-11"), to: visit)
        #expect(try Command.run("check", in: scratch.site).status == 0)
    }

    @Test("0: everything that a baseline knows; 1: one problem more")
    func baseline() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = "site/content/accounts/acme/account.md"
        try scratch.write(try scratch.readText(card).replacing("owner: kim\n", with: "owner: kin\n"), to: card)
        #expect(try Command.run("check", "--write-baseline", "known.txt", in: scratch.site).status == 1)
        let known = try Command.run("check", "--baseline", "known.txt", in: scratch.site)
        #expect(known.status == 0, "\(known.output)")
        try scratch.write(try scratch.readText(card).replacing("region: north", with: "region: nort"), to: card)
        #expect(try Command.run("check", "--baseline", "known.txt", in: scratch.site).status == 1)
    }

    @Test("0: a site whose only problems --fix could write, and the rest of the file is as it was")
    func fix() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = "site/content/accounts/acme/account.md"
        let original = try scratch.readText(card)
        try scratch.write(
            original.replacing("owner: kim\n", with: "onwer: kim\n").replacing("limit: 60000", with: "limit: 60'000"),
            to: card)
        #expect(try Command.run("check", in: scratch.site).status == 1)
        #expect(try Command.run("check", "--fix", in: scratch.site).status == 0)
        #expect(try scratch.readText(card) == original)
    }

    @Test(
        "1: what --fix cannot write without changing a value stays as it is, and is not said to be fixable",
        arguments: [
            "21k", "(21000)", "-5000", "2万", "$21000", "1e5", "21.000", "21,500", "21000 USD", "12%", "'1,5,0'",
        ])
    func unfixable(limit: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = "site/content/accounts/acme/account.md"
        let changed = try scratch.readText(card).replacing("limit: 60000", with: "limit: \(limit)")
        try scratch.write(changed, to: card)
        let check = try Command.run("check", in: scratch.site)
        #expect(check.status == 1)
        #expect(!check.output.contains("can be fixed") && !check.output.contains("did you mean"))
        #expect(try Command.run("check", "--fix", in: scratch.site).errors.contains("Fixed 0 problems."))
        #expect(try scratch.readText(card) == changed)
    }

    @Test(
        "2: a call that makes no sense",
        arguments: [
            ["frobnicate"], ["build", "--frobnicate"], ["build", "somewhere"], ["build", "--as-of", "2026-02-30"],
            ["build", "--as-of", "tomorrow"], ["check", "--format", "xml"], ["check", "--site"],
            ["explain", "no-such-rule"],
            ["explain", "bad-date", "bad-csv"], ["init"], ["template", "a.html"],
        ])
    func usage(arguments: [String]) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let wrong = try Command.run(Command.dossier, arguments, in: scratch.site)
        #expect(wrong.status == 2)
        #expect(wrong.output.isEmpty)
        #expect(!wrong.errors.isEmpty)
        #expect(scratch.snapshot("site/public").isEmpty)
    }

    @Test("2: a SOURCE_DATE_EPOCH that is none", arguments: ["today", "-1", "99999999999999", "1e9"])
    func epoch(value: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml").replacing("as_of: 2026-11-23\n", with: "")
        try scratch.write(settings, to: "site/dossier.yaml")
        #expect(try Command.run("check", in: scratch.site, environment: ["SOURCE_DATE_EPOCH": value]).status == 2)
    }

    @Test(
        "3: what cannot be read or written",
        arguments: [
            ["build", "--site", "nowhere"], ["check", "--site", "nowhere"], ["check", "--site", "public-of-others"],
            ["check", "--site", "site/dossier.yaml"], ["build", "--site", "site", "--out", "public-of-others"],
            ["build", "--site", "site", "--out", "site/content"], ["build", "--site", "site", "--out", "site"],
            ["build", "--site", "site", "--out", "site/dossier.yaml"],
            ["build", "--site", "site", "--out", "nowhere/at/all"],
            ["check", "--site", "site", "--baseline", "nowhere.txt"],
            ["check", "--site", "site", "--write-baseline", "nowhere/b"],
            ["template", "nowhere.html", "--data", "site/dossier.yaml"],
            ["template", "site/dossier.yaml", "--data", "nowhere.json"],
            ["template", "site/dossier.yaml", "--data", "site/dossier.yaml"], ["init", "site"],
        ])
    func unreadable(arguments: [String]) throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("mine\n", to: "public-of-others/letter.txt")
        let before = scratch.snapshot("")
        let failed = try Command.run(Command.dossier, arguments, in: scratch.path)
        #expect(failed.status == 3, "\(failed.errors)")
        #expect(failed.errors.contains("error: "))
        #expect(scratch.snapshot("") == before)
    }

    @Test("a command whose reader has gone away does not complain", arguments: ["check", "explain"])
    func closedPipe(command: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let shell = try Command.run("bash", ["-c", "'\(Command.dossier)' \(command) | true"], in: scratch.site)
        #expect(shell.errors.isEmpty)
    }

    @Test(
        "no day is too early or too late",
        arguments: ["0001-01-01", "0001-12-31", "1970-01-01", "9998-06-30", "9999-12-31"])
    func anyDay(day: String) throws {
        let scratch = try Scratch(copying: Fixture.smallChinese)
        let check = try Command.run("check", "--as-of", day, in: scratch.site)
        #expect(check.status < 2, "\(check.errors)")
        let build = try Command.run("build", "--as-of", day, in: scratch.site)
        #expect(build.status < 2, "\(build.errors)")
    }
}
