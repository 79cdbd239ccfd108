import Analysis
import Foundation
import Model
import Templating
import TestSupport
import Testing

@testable import Site

@Suite("Templates and pages, those that a site has and those that it has not")
struct TemplateTests {
    /// What is wrong with a site without any account that has templates of its own.
    private func problems(_ overrides: [String: String]) throws -> [String] {
        let portfolio = Portfolio(settings: Settings(), accounts: [])
        let analysis = PortfolioAnalysis(of: portfolio, asOf: try #require(Day("2026-11-23")))
        do {
            _ = try Site(
                of: portfolio, analysis: analysis, findings: [], words: words(.english),
                templates: TemplateSet(overrides: overrides))
            return []
        } catch {
            return error.templates.map { "\($0)" }
        }
    }

    @Test("the view of every kind of page is listed")
    func views() {
        let pages = TemplateSet().files.keys.filter {
            $0.hasSuffix(".html") && !$0.contains("/") && $0 != "layout.html"
        }
        #expect(PageBuilder.views.map { $0.template }.sorted() == pages.sorted())
    }

    @Test("a site's own template is compiled, though no page of it is made", arguments: PageBuilder.views.indices)
    func ownTemplate(position: Int) throws {
        let path = PageBuilder.views[position].template
        let found = try problems([path: "{{nothing}}"])
        #expect(found.count == 1)
        #expect(found.first?.contains(path) == true)
    }

    @Test("a page of which there is one is listed, and the bar has each that it has a title for")
    func pages() throws {
        let source = try String(contentsOfFile: Fixture.project("Sources/Site/Addresses/Page.swift"), encoding: .utf8)
        let declared = source.prefix(upTo: try #require(source.range(of: "    var path: String")).lowerBound)
            .matches(of: #/\n    case ([a-zA-Z, ]+)(?=\n)/#)
            .flatMap { $0.1.split(separator: ", ").map(String.init) }
        let listed = Page.parts + Page.single
        #expect(declared.count > 15)
        #expect(declared.filter { name in !listed.contains { "\($0)" == name } } == [])
        #expect(Set(listed).count == listed.count)
        let offered = Set(NavigationGroup.allCases.flatMap(\.pages))
        #expect(listed.filter { $0.navigationTitle != nil && !offered.contains($0) } == [])
        #expect(offered.filter { $0.navigationTitle == nil || !listed.contains($0) } == [])
    }

    /// All views that a view leads to, itself included.
    private func views(of first: any View.Type) -> [any View.Type] {
        var found: [any View.Type] = [first]
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(first)]
        var next = 0
        while next < found.count {
            for case let view? in found[next].fieldNames.map(\.view) where seen.insert(ObjectIdentifier(view)).inserted
            {
                found.append(view)
            }
            next += 1
        }
        return found
    }

    @Test("each field of a view is asked for by a template")
    func fields() throws {
        let texts = words(.english).texts.map { ("words." + $0.key, $0.value) }
        let library = TemplateLibrary(
            templates: TemplateSet().templates, constants: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
        func use<Page: View>(in template: String, _ page: Page.Type) throws -> (asked: Set<String>, all: Set<String>) {
            let compiled = try library.compile(template, for: page)
            var asked: Set<String> = []
            var all: Set<String> = []
            for view in views(of: page) {
                for (name, _) in view.fieldNames {
                    all.insert("\(view).\(name)")
                    if compiled.uses(name, of: view) { asked.insert("\(view).\(name)") }
                }
            }
            return (asked, all)
        }
        func use(_ page: (some PageView).Type) throws -> (asked: Set<String>, all: Set<String>) {
            try use(in: page.template, page)
        }
        var asked: Set<String> = []
        var all: Set<String> = []
        for found in try PageBuilder.views.map({ try use($0) }) + [use(in: ChartDrawing.template, ChartDrawing.self)] {
            asked.formUnion(found.asked)
            all.formUnion(found.all)
        }
        #expect(all.count > 300)
        #expect(all.subtracting(asked).sorted() == [])
    }

    @Test("a part of pages of a site's own is compiled, too")
    func ownPartial() throws {
        #expect(try problems(["partials/visit.html": "{{nothing}}"]).contains { $0.contains("partials/visit.html") })
        #expect(try problems(["partials/visit.html": "<p>"]) == [])
    }
}
