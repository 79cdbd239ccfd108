import Findings
import Foundation
import Model
import TestSupport
import Text

@testable import Content

/// The rules that settings may name, where a test does not care for more.
let formRules = FormRule.allCases.map(\.description)

/// A site's content as the loader reads it.
func load(_ site: String, asOf: String = "2026-11-23") -> ContentLoader.LoadedPortfolio {
    let loader = ContentLoader(DiskSource(site), rules: formRules)
    let settings = loader.loadSettings()
    return loader.loadPortfolio(settings, asOf: settings.settings.asOf ?? Day(asOf) ?? Day(number: 0))
}

/// The settings that a text stands for, and what is wrong with it.
func settings(_ text: String) throws -> (settings: Settings, findings: [Finding]) {
    let scratch = try Scratch()
    try scratch.write(text, to: "dossier.yaml")
    let loaded = ContentLoader(DiskSource(scratch.path), rules: formRules).loadSettings()
    return (loaded.settings, loaded.findings)
}

extension Finding {
    /// `rule 3:7 message`.
    var summary: String {
        "\(rule) \(place.range.start.line):\(place.range.start.column) \(message.english)"
    }
}

extension SourceRange {
    /// `3:7-3:9`, the end being just behind the last character.
    var summary: String {
        "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
}
