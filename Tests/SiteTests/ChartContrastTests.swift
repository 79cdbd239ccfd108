import Foundation
import Testing

@testable import Site

@Suite("The looks of charts")
struct ChartContrastTests {
    private let looks: String
    /// The colours by name: by day, by night, and on paper.
    private let palettes: [[String: String]]
    /// The same where the reader's own system says which colours there are: what stands in their places, by name.
    private let forced: [String: String]
    /// Whatever is drawn on: it need not stand out.
    private let grounds: Set<String> = ["ground", "wash"]

    init() throws {
        looks = try #require(TemplateSet().files["assets/charts.css"])
        let own = try #require(looks.firstRange(of: "@media (forced-colors: active)"))
        palettes = looks[..<own.lowerBound].matches(of: #/(?s)\.chart \{\s*--chart-ground.*?\}/#).map { palette in
            Dictionary(
                palette.0.matches(of: #/--chart-([a-z]+): #([0-9a-f]+);/#).map { (String($0.1), String($0.2)) },
                uniquingKeysWith: { first, _ in first })
        }
        forced = Dictionary(
            looks[own.lowerBound...].matches(of: #/--chart-([a-z]+): ([^;]+);/#).map { (String($0.1), String($0.2)) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test("every line and mark stands out from the ground by 3:1 or more, by day, by night and on paper")
    func againstTheGround() throws {
        #expect(palettes.count == 3)
        for palette in palettes {
            #expect(palette.keys.sorted() == palettes[0].keys.sorted())
            let ground = try #require(palette["ground"])
            for (name, colour) in palette where !grounds.contains(name) {
                #expect(try contrast(colour, ground) >= 3, "\(name) on the ground")
            }
        }
    }

    @Test("letters stand out by 4.5:1, and profit from the revenue in which it lies by 3:1")
    func againstOneAnother() throws {
        for palette in palettes {
            func colour(_ name: String) throws -> String { try #require(palette[name], "\(name)") }
            for name in ["ink", "soft", "accent", "good", "bad"] {
                #expect(try contrast(colour(name), colour("ground")) >= 4.5, "\(name)")
            }
            #expect(try contrast(colour("profit"), colour("sold")) >= 3)
        }
    }

    @Test("nothing has a colour of its own, and what is filled faintly has its outline")
    func rules() throws {
        let names = Set(palettes.flatMap(\.keys))
        for rule in looks.matches(of: #/(?m)^(\.chart[^{]*)\{([^}]*)\}/#) where !rule.2.contains("--chart-ground:") {
            for value in rule.2.matches(of: #/(?:fill|stroke|background): ([^;]*);/#).map(\.1) {
                let name = value.wholeMatch(of: #/var\(--chart-([a-z]+)\)/#).map { String($0.1) }
                #expect(value == "none" || name.map(names.contains) ?? false, "\(rule.1)")
            }
            guard rule.2.contains("opacity") else { continue }
            let isOutlined = rule.2.contains("stroke:") || rule.1.contains("shade-")
            #expect(isOutlined, "\(rule.1)")
        }
    }

    @Test("the ground of drawings is that of pages")
    func ground() throws {
        let pages = try #require(TemplateSet().files["assets/site.css"])
        for palette in palettes {
            let ground = try #require(palette["ground"])
            #expect(pages.contains("--paper: #\(ground)"), "\(ground)")
        }
    }

    @Test("where the system says which colours there are, ground, letters and lines of drawings follow it")
    func ofTheSystem() {
        #expect(forced == ["ground": "Canvas", "ink": "CanvasText", "soft": "CanvasText", "grid": "GrayText"])
        #expect(palettes.allSatisfy { Set(forced.keys).isSubset(of: $0.keys) })
    }

    /// By WCAG 2.2: from 1 to 21.
    private func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = try [luminance(one), luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: String) throws -> Double {
        let digits = colour.count == 3 ? colour.flatMap { [$0, $0] } : Array(colour)
        let parts = try stride(from: 0, to: 6, by: 2).map { start in
            let value = Double(try #require(Int(String(digits[start..<start + 2]), radix: 16))) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
