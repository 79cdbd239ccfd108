import Content
import Findings
import Foundation
import Model
import Rules
import TestSupport
import Testing

@testable import Site

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

    @Test("no word that Swift asks for is missing", arguments: [Settings.Language.english, .chinese])
    func noneMissing(language: Settings.Language) {
        #expect(words(language).missing == [])
    }

    @Test("every word is used: by a template, by its name in Swift, or as one of a family")
    func everyWordIsUsed() throws {
        var used = Set(Phrase.allCases.map(\.rawValue))
        for family in WordFamily.allCases { used.formUnion(family.members.map { "\(family.rawValue).\($0)" }) }
        for text in TemplateSet().templates.values {
            used.formUnion(text.matches(of: #/\{\{[#^&\/{]?\s*words\.([\w.-]+)/#).map { String($0.1) })
        }
        // Labels of the industries that a site has when it lists none of its own: any word may stand there.
        used.insert("industry")
        let unused = Self.english.texts.keys.filter { name in
            // A section over a part of the words uses all that is in it.
            !used.contains(name) && !used.contains { name.hasPrefix($0 + ".") }
        }
        #expect(unused.sorted() == [])
        #expect(try site(of: Fixture.small).unusedWords.filter { !$0.hasPrefix("industry.") } == [])
    }

    @Test("every word that Swift has a name for stands in Swift")
    func everyPhraseIsUsed() throws {
        let sources = Fixture.project("Sources/Site")
        var code = ""
        for case let name as String in FileManager.default.enumerator(atPath: sources) ?? .init()
        where name.hasSuffix(".swift") && !name.hasSuffix("Phrase.swift") {
            code += try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
        }
        // A name that stands for itself: behind a blank or a bracket, and not behind a value whose property it would be.
        let implicit = try NSRegularExpression(pattern: #"(?<![\w)\]}?!>"\\])\.([a-z]\w*)\b(?!\s*[({])"#)
        let named = code.matches(of: #/\bPhrase\.(\w+)/#).map { String($0.1) }
        let whole = code as NSString
        let names = Set(named).union(
            implicit.matches(in: code, range: NSRange(location: 0, length: whole.length)).map {
                whole.substring(with: $0.range(at: 1))
            })
        #expect(Phrase.allCases.map { "\($0)" }.filter { !names.contains($0) } == [])
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

    @Test(
        "every sentence of a rule of care has a hole for each of its facts, and no other",
        arguments: [english, chinese])
    func sentences(words: Words) throws {
        for sentence in CareSentence.allCases {
            let text = try #require(words.texts["finding.\(sentence.rawValue)"])
            #expect(holes(text) == Set(sentence.facts), "\(sentence.rawValue)")
        }
    }

    @Test("each rule whose findings can stand on a page has its words there, those of form too")
    func rules() {
        let shown = FormRule.allCases.map(\.description).filter { $0.severity == .warning || $0.isAdjustable }
        let known = Set(WordFamily.rule.members)
        for rule in shown { #expect(known.contains("\(rule.name).summary"), "\(rule.name)") }
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

    @Test("no word is empty, none has blanks around it, and Chinese is not English that was forgotten")
    func wellFormed() {
        for (name, text) in Self.english.texts {
            #expect(
                text == text.trimmingCharacters(in: .whitespaces) || text.hasPrefix(" ")
                    || name.hasSuffix("_separator"),
                "\(name)")
        }
        for texts in [Self.english.texts, Self.chinese.texts] {
            for (name, text) in texts { #expect(!text.isEmpty, "\(name)") }
        }
        let same = Self.english.texts.filter { name, text in
            text == Self.chinese.texts[name] && text.replacing(/\{\w+\}/, with: "").contains(/[a-z]{4}/)
        }
        #expect(same.keys.sorted() == [])
    }

    private func holes(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }
}
