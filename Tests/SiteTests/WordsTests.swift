import Content
import Findings
import Foundation
import Model
import Rules
import Schema
import TestSupport
import Testing

@testable import Site
@testable import generate_sources

@Suite("The interface's words")
struct WordsTests {
    private static let english = words(.english)
    private static let chinese = words(.chinese)

    @Test("both languages have the same names")
    func sameNames() {
        let (english, chinese) = (Set(Self.english.texts.keys), Set(Self.chinese.texts.keys))
        #expect(english.subtracting(chinese).sorted() == [])
        #expect(chinese.subtracting(english).sorted() == [])
    }

    @Test("nothing is wrong with the words that travel with the executable", arguments: [english, chinese])
    func noProblems(words: Words) {
        #expect(words.problems.map(\.message) == [])
    }

    @Test("a word that is missing, a hole that nobody fills and one that is left out are told")
    func problems() {
        var texts = Self.english.texts
        texts["nav.home"] = nil
        texts["account.rank"] = "rank {rank} of {cuont}"
        texts["date.span"] = "from {from}"
        #expect(
            Words(language: .english, texts: texts).problems.map(\.message.english) == [
                "the word `nav.home` is missing", "`date.span` leaves out {to}",
                "`account.rank` asks for {cuont}, which it is not given",
            ])
    }

    @Test("every word is used: by a template, by its name in Swift, or as one of a family")
    func everyWordIsUsed() throws {
        var used = try namedInSwift()
        for family in WordFamily.allCases { used.formUnion(family.members.map { "\(family.rawValue).\($0)" }) }
        for text in TemplateSet().templates.values {
            used.formUnion(text.matches(of: #/\{\{[#^&\/{]?\s*words\.([\w.-]+)/#).map { String($0.1) })
        }
        used.formUnion(Statement.declared.map(\.text))
        // Names of currencies, by their codes.
        used.insert("currency")
        // Labels of the industries that a site has when it lists none of its own: any word may stand there.
        used.insert("industry")
        let unused = Self.english.texts.keys.filter { name in
            // A section over a part of the words uses all that is in it.
            !used.contains(name) && !used.contains { name.hasPrefix($0 + ".") }
        }
        #expect(unused.sorted() == [])
        #expect(try site(of: Fixture.small).unusedWords.filter { !$0.hasPrefix("industry.") } == [])
    }

    @Test(
        "no text of pages has the name of a text of messages, which would take its place", arguments: ["en", "zh-Hans"])
    func namesApart(language: String) {
        let names = TemplateSet.languageFiles(language).map { file in
            Set(StringsFile.read(TemplateSet().files[file] ?? "", path: file).texts.keys)
        }
        #expect(names.count == 2 && names.allSatisfy { $0.count > 100 })
        #expect(names[0].intersection(names[1]).sorted() == [])
    }

    @Test("every sentence of messages is said somewhere")
    func everySentenceIsSaid() throws {
        let code = try Self.code(below: "Sources")
        let said = Set(code.matches(of: #/\.([a-z]\w*)\b/#).map { String($0.1) })
        // Those of rules are asked for by the rules' names.
        let sentences = Statement.declared.filter { !$0.sentence.hasPrefix("rule.") }
        // A form that only one field has is said where the schema is written into Swift.
        let forms = Set(Field.all.compactMap { if case .own(let form) = $0.form { form.sentence } else { nil } })
        let unsaid = sentences.filter {
            !said.contains(TextDeclaration.identifier($0.sentence[...])) && !forms.contains($0.sentence)
        }
        #expect(unsaid.map(\.text) == [])
    }

    private static func code(below folder: String) throws -> String {
        let sources = Fixture.project(folder)
        var code = ""
        for case let name as String in FileManager.default.enumerator(atPath: sources) ?? .init()
        where name.hasSuffix(".swift") {
            code += try String(contentsOfFile: sources + "/" + name, encoding: .utf8) + "\n"
        }
        return code
    }

    /// The texts whose names in Swift stand in the sources.
    private func namedInSwift() throws -> Set<String> {
        let code = try Self.code(below: "Sources/Site")
        // A word stands for itself, behind a blank or a bracket; a phrase is asked of the words.
        let pattern =
            #"(?<![\w)\]}?!>"\\])\.([a-z]\w*)\b(?!\s*[({])|\bwords\s*\.(\w+)|\bWord\.(\w+)|\b(rising\w+)\(full:"#
        let expression = try NSRegularExpression(pattern: pattern)
        let whole = code as NSString
        let named = Set(
            expression.matches(in: code, range: NSRange(location: 0, length: whole.length)).flatMap { match in
                (1...4).map { match.range(at: $0) }.filter { $0.location != NSNotFound }.map(whole.substring)
            })
        let path = Fixture.project("templates/strings/en.yaml")
        let texts = try textDeclarations(in: String(contentsOfFile: path, encoding: .utf8), path: path)
        return Set(texts.filter { named.contains($0.identifier) }.map(\.name))
    }

    @Test("both languages fill in the same values, and English has its plural wherever a number stands")
    func placeholders() {
        for (name, text) in Self.english.texts {
            let other = Self.chinese.texts[name] ?? ""
            #expect(holes(text) == holes(other), "\(name)")
            let forms = text.components(separatedBy: " | ")
            if forms.count > 1 { #expect(forms.count == 2 && holes(forms[1]) == holes(text), "\(name)") }
            #expect(!other.contains(" | "), "\(name): Chinese has one form")
        }
    }

    @Test("every sentence has a hole for each of its facts, and no other", arguments: [english, chinese])
    func sentences(words: Words) throws {
        for sentence in Statement.declared {
            let text = try #require(words.texts[sentence.text])
            #expect(holes(text) == Set(sentence.holes), "\(sentence.text)")
        }
    }

    @Test("each rule, of form and of care, has its texts, and no text is of no rule")
    func rules() {
        let rules = FormRule.allCases.map(\.description) + careRuleDescriptions
        let declared = Set(Statement.declared.map(\.sentence).filter { $0.hasPrefix("rule.") })
        let texts = rules.flatMap { [$0.summary, $0.reason, $0.remedy, $0.steps] }.map(\.sentence)
        let asked = Set(texts + rules.map { "rule.\($0.name).name" })
        #expect(declared.subtracting(asked).sorted() == [])
        #expect(asked.subtracting(declared).sorted() == [])
    }

    @Test(
        "no page of any site shows a hole that nobody filled",
        arguments: [
            Fixture.demo, Fixture.chineseDemo, Fixture.small, Fixture.smallChinese,
        ])
    func noHoleIsLeft(folder: String) throws {
        for (path, text) in try site(of: folder).texts() {
            let hole = text.firstMatch(of: /\{[a-z_]+\}/)
            #expect(hole == nil, "\(path): \(hole?.0 ?? "")")
        }
    }

    /// What stands between two texts: in one language it ends in a blank, in another there is nothing.
    private static let joiners: Set = ["comma", "opening_bracket", "closing_bracket", "sentence_gap"]

    @Test("no word is empty, none has blanks around it, and Chinese is not English that was forgotten")
    func wellFormed() {
        for (name, text) in Self.english.texts {
            #expect(
                text == text.trimmingCharacters(in: .whitespaces) || text.hasPrefix(" ")
                    || name.hasSuffix("_separator") || Self.joiners.contains(name),
                "\(name)")
        }
        for texts in [Self.english.texts, Self.chinese.texts] {
            for (name, text) in texts {
                #expect(!text.isEmpty || name.hasPrefix("report.gap") || Self.joiners.contains(name), "\(name)")
            }
        }
        let same = Self.english.texts.filter { name, text in
            text == Self.chinese.texts[name] && text.replacing(/\{\w+\}/, with: "").contains(/[a-z]{4}/)
        }
        #expect(same.keys.sorted() == [])
    }

    private func holes(_ text: String) -> Set<String> {
        Set(
            text.replacing("{{", with: "").replacing("}}", with: "").matches(of: /\{(\w+)(?::\w+)?\}/).map {
                String($0.1)
            })
    }
}
