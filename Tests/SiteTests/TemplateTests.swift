import Analysis
import Foundation
import Model
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

    @Test("a part of pages of a site's own is compiled, too")
    func ownPartial() throws {
        #expect(try problems(["partials/visit.html": "{{nothing}}"]).contains { $0.contains("partials/visit.html") })
        #expect(try problems(["partials/visit.html": "<p>"]) == [])
    }
}
