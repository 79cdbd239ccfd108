import Analysis
import Model
import TestSupport
import Testing

@testable import Site

@Suite("Templates, of pages that a site has and of those that it has not")
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
        let pages = TemplateSet().files.keys.filter { $0.hasSuffix(".html") && !$0.contains("/") && $0 != "layout.html" }
        #expect(PageBuilder.views.map { $0.template }.sorted() == pages.sorted())
    }

    @Test("a site's own template is compiled, though no page of it is made", arguments: PageBuilder.views.indices)
    func ownTemplate(position: Int) throws {
        let path = PageBuilder.views[position].template
        let found = try problems([path: "{{nothing}}"])
        #expect(found.count == 1)
        #expect(found.first?.contains(path) == true)
    }

    @Test("so is a part of pages")
    func ownPartial() throws {
        #expect(try problems(["partials/visit.html": "{{nothing}}"]).contains { $0.contains("partials/visit.html") })
        #expect(try problems(["partials/visit.html": "<p>"]) == [])
    }
}
