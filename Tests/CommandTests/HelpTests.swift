import Findings
import Foundation
import Model
import Schema
import Site
import TestSupport
import Testing
import Text

@testable import dossier

@Suite("Help and explanations")
struct HelpTests {
    private static let commands = Result {
        let help = try Command.run("--help").output
        let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
        return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    }

    @Test("every command's help tells what it does, each argument and option, and the exit status")
    func help() throws {
        let commands = try Self.commands.get()
        #expect(Set(["build", "check", "explain", "init", "template"]).isSubset(of: commands))
        for command in commands {
            let help = try Command.run(command, "--help")
            #expect(help.status == 0)
            #expect(help.errors.isEmpty)
            #expect(help.output.hasPrefix("OVERVIEW: "), "\(command)")
            #expect(help.output.contains("Exit status: 0"), "\(command)")
            try expectDescribed(help.output, command)
        }
    }

    @Test("the manual's front page names every command with a word about it")
    func frontPage() throws {
        let help = try Command.run("--help").output
        for command in try Self.commands.get() {
            #expect(help.contains(try Regex("\n  \(command) +[A-Z]")), "\(command)")
        }
        #expect(try Command.run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test("every rule that there is can be explained: why it exists, and what to do")
    func explanations() throws {
        let list = try Command.run("explain")
        #expect(list.status == 0)
        let names = list.output.matches(of: #/(?m)^  ([a-z-]+)  /#).map { String($0.1) }
        #expect(names.count >= 40)
        #expect(Set(names).count == names.count)
        for name in names {
            let explained = try Command.run("explain", name)
            #expect(explained.status == 0)
            #expect(explained.output.hasPrefix("\(name) ("))
            #expect(explained.output.contains(/\nWhy\n  \S/), "\(name)")
            #expect(explained.output.contains(/\nWhat to do\n  \S/), "\(name)")
            #expect(explained.output.split(separator: "\n").allSatisfy { $0.count <= 120 }, "\(name)")
        }
    }

    @Test(
        "a field is explained by its name, alone or with those around it; of several all are listed, and of a kind its fields"
    )
    func fields() throws {
        for (language, names) in [("en", Self.named), ("zh-Hans", Self.named)] {
            let texts = try names.map { name in
                let explained = try Command.run("explain", name, "--language", language)
                #expect(explained.status == 0, "\(name): \(explained.errors)")
                return "$ dossier explain \(name)\n\(explained.output)"
            }
            try Golden.expect(texts.joined(separator: "\n"), is: "messages/explain/\(language).txt")
        }
    }

    private static let named = [
        "credit.limit", "visits.next_visit", "accounts.stage", "complaints.result", "accounts.sales", "cadence.B.ideal",
        "totals.invoiced", "name", "products",
    ]

    @Test("every field can be explained in each language, and no line is too long")
    func everyField() {
        for language in Settings.Language.allCases {
            let wording = SiteWording(words(language))
            let explanation = FieldExplanation(language: language, wording: wording)
            for field in Field.all {
                let found = Field.named(field.fullName)
                #expect(found.map(\.fullName) == [field.fullName])
                let text = explanation.text(of: found)
                #expect(text.hasPrefix(field.fullName + "\n\n  "))
                #expect(field.example.isEmpty || text.contains(field.example.prefix(20)), "\(text)")
                #expect(text.split(separator: "\n").allSatisfy { displayWidth(of: String($0)) <= 100 }, "\(text)")
            }
        }
    }

    @Test("a rule that is not there is wrong usage, with the nearest name")
    func unknownRule() throws {
        let unknown = try Command.run("explain", "stale-cards")
        #expect(unknown.status == 2)
        #expect(unknown.output.isEmpty)
        #expect(unknown.errors.contains("did you mean “stale-card”?"))
    }

    @Test("`explain` speaks the language that is asked for, else that of the site, else the environment's")
    func languageOfExplanations() throws {
        func heading(_ arguments: String..., settings: String?, locale: String?) throws -> String {
            let scratch = try Scratch()
            try scratch.write(settings ?? "", to: settings == nil ? "no-settings" : "dossier.yaml")
            let explained = try Command.run(
                Command.dossier, ["explain", "bad-date", "--site", scratch.location(".")] + arguments,
                environment: ["LC_ALL": nil, "LC_MESSAGES": nil, "LANG": locale])
            #expect(explained.status == 0 && explained.errors.isEmpty)
            return String(explained.output.prefix { $0 != "\n" })
        }
        let (english, chinese) = ("bad-date (error; always an error)", "bad-date（错误；固定为错误）")
        #expect(try heading(settings: nil, locale: nil) == english)
        #expect(try heading(settings: nil, locale: "zh_CN.UTF-8") == chinese)
        #expect(try heading(settings: "language: zh-Hans\n", locale: "en_GB.UTF-8") == chinese)
        #expect(try heading(settings: "title: Accounts\n", locale: "zh_CN.UTF-8") == english)
        #expect(try heading(settings: "language: zh-Hans\ntitle: [\n", locale: "en_GB.UTF-8") == english)
        #expect(try heading(settings: "language: en\ntitle: [\n", locale: "zh_CN.UTF-8") == chinese)
        #expect(try heading("--language", "en", settings: "language: zh-Hans\n", locale: "zh_CN") == english)
        #expect(try heading("--language", "zh-Hans", settings: "language: en\n", locale: nil) == chinese)
    }

    @Test("`explain` takes the words that a site has of its own, if nothing is wrong with them")
    func ownWords() throws {
        let scratch = try Scratch()
        let words = try String(contentsOfFile: Fixture.project("templates/messages/en.yaml"), encoding: .utf8)
        func explained(why: String) throws -> String {
            let own = words.replacing("  why: \"Why\"\n", with: "  why: \"\(why)\"\n")
            try scratch.write(own, to: "templates/messages/en.yaml")
            return try Command.run("explain", "bad-date", "--language", "en", in: scratch.location("")).output
        }
        #expect(try explained(why: "The reason").contains("\nThe reason\n  Dates decide"))
        #expect(try explained(why: "The reason {of}").contains("\nWhy\n  Dates decide"))
    }

    /// Expects that each argument and option of the usage line stands below with words of its own.
    private func expectDescribed(_ help: String, _ command: String) throws {
        let usage = try #require(help.firstMatch(of: /USAGE: (.+)\n/)).1
        for name in usage.matches(of: /--[a-z-]+/).map({ String($0.0) }) {
            #expect(help.contains(try Regex("\n  (-., )?\(name)( <[a-z-]+>)?\\s+[A-Z]")), "\(command) \(name)")
        }
        for word in usage.split(separator: " ").dropFirst(2) where word.hasPrefix("<") || word.hasPrefix("[<") {
            let name = word.filter { $0 != "[" && $0 != "]" && $0 != "." }
            let isOptionValue = usage.contains(try Regex("--[a-z-]+ \(name)"))
            let isDescribed = help.contains(try Regex("\n  \(name)\\s+[A-Z]"))
            #expect(isOptionValue || isDescribed, "\(command) \(name)")
        }
    }
}
