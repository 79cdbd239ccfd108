import Analysis
import Content
import Findings
import Model
import Rules
import TestSupport
import Testing

@testable import Site

/// A site as it would be built from a folder of content.
func site(of folder: String) throws -> Site {
    let rules = FormRule.allCases.map(\.description) + careRuleDescriptions
    let loader = ContentLoader(DiskSource(folder), rules: rules)
    let settings = loader.loadSettings()
    let asOf = try #require(settings.settings.asOf ?? Day("2026-11-23"))
    let loaded = loader.loadPortfolio(settings, asOf: asOf)
    #expect(loaded.findings.allSatisfy { $0.severity != .error })
    let analysis = PortfolioAnalysis(of: loaded.portfolio, asOf: asOf)
    return try Site(
        of: loaded.portfolio, analysis: analysis,
        findings: loaded.findings + applyCareRules(to: loaded.portfolio, analysis: analysis),
        words: words(settings.settings.language), templates: TemplateSet())
}

extension Site {
    /// Every page and drawing as text, by path.
    func texts() throws -> [(path: String, text: String)] {
        try (0..<count).compactMap { index in
            guard let file = try file(at: index), case .bytes(let bytes) = file.contents,
                file.path.hasSuffix(".html") || file.path.hasSuffix(".svg")
            else { return nil }
            return (file.path, String(decoding: bytes, as: UTF8.self))
        }
    }
}
