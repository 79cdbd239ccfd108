import Foundation
import Model
import TestSupport
import Testing

@testable import Site

@Suite("Glossary")
struct GlossaryTests {
    /// A line of the table in docs/glossary.md.
    private func row(_ term: GlossaryTerm) -> String {
        let texts = [words(.english), words(.chinese)]
        let names = texts.map { $0[term.phrase] }
        let meanings = texts.map { $0.word(.glossaryMeaning, term.rawValue) }
        return "| " + (names + meanings).joined(separator: " | ") + " |"
    }

    @Test("docs/glossary.md says what the pages say, in both languages, word for word")
    func document() throws {
        let text = try String(contentsOfFile: Fixture.project("docs/glossary.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map(String.init)
        #expect(rows == GlossaryTerm.allCases.map(row))
    }

    @Test("every page leads to the glossary, every link to a word of it, and every word is led to")
    func links() throws {
        let pages = try site(of: Fixture.small).texts().filter { $0.path.hasSuffix(".html") }
        let glossary = try #require(pages.first { $0.path == Page.glossary.path }?.text)
        let anchors = Set(glossary.matches(of: #/<div id="([^"]+)"><dt>/#).map { String($0.1) })
        #expect(anchors == Set(GlossaryTerm.allCases.map(\.rawValue)))
        var linked: Set<String> = []
        for (path, text) in pages {
            #expect(text.contains("glossary.html\""), "\(path)")
            linked.formUnion(text.matches(of: #/glossary\.html#([^"]+)"/#).map { String($0.1) })
        }
        #expect(linked == anchors)
    }

    @Test("what is open on the as-of day is as much on every page and in every data file")
    func sameFigures() throws {
        let site = try site(of: Fixture.demo)
        let pages = Dictionary(try site.texts().map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        func tile(_ page: String, after label: String) throws -> String {
            let text = try #require(pages[page])
            let rest = try #require(text.range(of: label))
            return String(text[rest.upperBound...].prefix(120))
        }
        #expect(try tile("index.html", after: "<span class=\"label\">Open complaints</span>").contains(">6<"))
        #expect(try tile("complaints.html", after: "<dt>Open complaints</dt>").contains(">6 "))
        let register = try #require(pages["complaints.html"])
        let states = register.matches(of: #/class="state complaint-(open|answered)"/#).map { String($0.1) }
        #expect(states.count == 6)
        #expect(states.count { $0 == "open" } == 3)
        #expect(register.contains(">Unanswered<") && !register.contains(">Open<"))
    }

    @Test("no two words mean the same, and none is explained by nothing")
    func meanings() {
        for language in [Settings.Language.english, .chinese] {
            let words = words(language)
            let names = GlossaryTerm.allCases.map { words[$0.phrase] }
            #expect(Set(names).count == names.count)
            let meanings = GlossaryTerm.allCases.map { words.word(.glossaryMeaning, $0.rawValue) }
            #expect(Set(meanings).count == meanings.count)
        }
    }
}
