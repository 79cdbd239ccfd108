import Foundation
import TestSupport
import Testing

/// A report that could not be written is no success, whatever it would have said.
@Suite("Reports that cannot be written")
struct UnwrittenReportTests {
    private static let formats = ["text", "json", "github", "gitlab", "sarif", "rdjson", "junit"]

    private static let commands =
        formats.flatMap { ["check --format \($0)", "check --strict --format \($0)"] } + [
            "check --fix", "check --all", "build", "build --strict", "explain", "explain bad-date", "reviewed acme",
            "day 2026-12-01", "init ../new", "init ../neu --language zh-Hans", "template a.html --data a.json",
            "--help",
            "help", "help build", "check --help", "--version",
        ]

    @Test("3: on a device that is full, for every command and format", arguments: commands)
    func fullDevice(command: String) throws {
        let run = try run(command, output: ">/dev/full")
        // Warnings that count as errors go to standard error, where `build` has nothing else to say.
        guard command != "build --strict" else { return #expect(run.status == 1) }
        #expect(run.status == 3, "\(run.errors)")
        #expect(run.errors.contains("error: cannot write to standard output: No space left on device"))
    }

    @Test(
        "3: where standard output is closed",
        arguments: ["check", "check --format json", "explain", "build", "--version"])
    func closedOutput(command: String) throws {
        #expect(try run(command, output: ">&-").status == 3)
    }

    @Test("3: findings that a command can only say on standard error", arguments: ["build", "day 2026-12-01"])
    func fullErrors(command: String) throws {
        #expect(try run(command, output: "2>/dev/full", isBroken: true).status == 3)
        #expect(try run(command, output: "", isBroken: true).status == 1)
    }

    @Test("0: what is written to a device is written to it, and the device stays one")
    func devices() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try #require(mkfifo(scratch.location("pipe"), 0o644) == 0)
        let shell = try Command.run(
            "bash",
            [
                "-c",
                "cat ../pipe > ../read & '\(Command.dossier)' check --write-baseline ../pipe; wait; test -p ../pipe && '\(Command.dossier)' check --write-baseline /dev/stdout --format json",
            ], in: scratch.site)
        #expect(shell.status == 0, "\(shell.errors)")
        #expect(try scratch.readText("read").contains("incomplete-card"))
        #expect(shell.output.contains("incomplete-card"))
    }

    private func run(_ command: String, output: String, isBroken: Bool = false) throws -> Command {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("{{name}}\n", to: "site/a.html")
        try scratch.write("{\"name\": \"x\"}", to: "site/a.json")
        if isBroken { try scratch.write("no front matter\n", to: "site/content/reps/kim.md") }
        return try Command.run("bash", ["-c", "'\(Command.dossier)' \(command) \(output)"], in: scratch.site)
    }
}

/// `check` and `build` find the same; of a rule that finds too much, `text` lists the first hundred.
@Suite("What check and build find")
struct AgreementTests {
    @Test(
        "templates that are wrong, words that nothing asks for and files that no page uses",
        arguments: ["check", "build"])
    func templates(command: String) throws {
        for (path, text) in [
            ("templates/accounts.html", "{{nothing}}"), ("templates/acounts.html", "x"),
            ("templates/strings/en.yaml", "nav: {hoem: Home}\n"), ("templates/strings/en.yaml", "nav: [\n"),
        ] {
            let scratch = try Scratch(copying: Fixture.small)
            try scratch.write(text, to: "site/" + path)
            let run = try Command.run(command, in: scratch.site)
            #expect(run.status == (text == "nav: [\n" ? 3 : 1), "\(path): \(run.errors)")
            #expect(run.errors.contains("templates/"))
        }
    }

    @Test("a site's own words take the place of those of the same names, and the others stay")
    func ownWords() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("nav: {hoem: Start}\n", to: "site/templates/strings/en.yaml")
        #expect(
            try Command.run("build", in: scratch.site).errors.contains(
                "templates/strings/en.yaml:1:7: nothing uses the word `nav.hoem`; did you mean `nav.home`?\n"))
        try scratch.write(
            "nav: {home: Start}\nhouse: {motto: Nearer}\n", to: "site/templates/strings/en.yaml")
        let unused = try Command.run("check", in: scratch.site)
        #expect(unused.status == 1)
        #expect(unused.errors.contains("templates/strings/en.yaml:2:9: nothing uses the word `house.motto`\n"))
        let home = try String(contentsOfFile: Fixture.demo + "/templates/index.html", encoding: .utf8)
        try scratch.write(home + "<p>{{words.house.motto}}</p>\n", to: "site/templates/index.html")
        let build = try Command.run("build", in: scratch.site)
        #expect(build.status == 0, "\(build.errors)")
        let page = try scratch.readText("site/public/index.html")
        #expect(page.contains(">Start</a>") && page.contains("<p>Nearer</p>") && page.contains(">Accounts</a>"))
    }

    @Test("a name that is too long for its page")
    func longName() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let name = String(repeating: "x", count: 252)
        try scratch.write("---\nname: X\ntitle: Buyer\n---\n", to: "site/content/accounts/acme/contacts/\(name).md")
        let (check, build) = try (Command.run("check", in: scratch.site), Command.run("build", in: scratch.site))
        #expect(check.status == build.status, "\(check.errors) \(build.errors)")
    }

    @Test("beyond a hundred findings of a rule the others are counted; --all lists them, and other formats always do")
    func counted() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = "site/content/accounts/acme/account.md"
        let text = try scratch.readText(card)
        let links = (1...103).map { "[a](nowhere-\($0).md)" }.joined(separator: "\n")
        try scratch.write(text + "\n" + links + "\n", to: card)
        let check = try Command.run("check", in: scratch.site)
        #expect(check.output.matches(of: /error\[broken-link\]/).count == 100)
        #expect(check.output.contains("… and 3 more findings of broken-link (`dossier check --all` lists them)\n"))
        #expect(check.output.contains("Found 103 errors in 1 file."))
        let all = try Command.run("check", "--all", in: scratch.site)
        #expect(all.output.matches(of: /error\[broken-link\]/).count == 103)
        #expect(!all.output.contains("more findings"))
        let json = try Command.run("check", "--format", "json", in: scratch.site)
        #expect(try JSON(json.output)["findings"].list.count == 103)
        #expect(try Command.run("build", in: scratch.site).errors.contains("… and 3 more findings of broken-link"))
    }
}
