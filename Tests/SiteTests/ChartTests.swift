import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Charts")
struct ChartTests {
    @Test(
        "whatever a chart draws lies within its frame",
        arguments: [Fixture.demo, Fixture.chineseDemo, Fixture.small, Fixture.smallChinese])
    func withinFrame(folder: String) throws {
        var count = 0
        for (path, text) in try site(of: folder).texts() {
            for chart in text.matches(of: #/(?s)<svg[^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>(.*?)</svg>/#) {
                let frame = (width: Double(chart.1) ?? 0, height: Double(chart.2) ?? 0)
                count += 1
                for (x, y) in try points(in: chart.3) {
                    #expect(
                        (-0.05...frame.width + 0.05).contains(x) && (-0.05...frame.height + 0.05).contains(y),
                        "\(path): \(x), \(y) in \(frame)")
                }
            }
        }
        #expect(count > 5)
    }

    @Test(
        "accounts with returns, nothing sold, one sale, or one amount alone are drawn within their frames too",
        arguments: 0..<8)
    func oddFigures(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let scratch = try Scratch(copying: Fixture.small)
        let amounts = ["0", "0.01", "-5", "-123456.78", "999999999999999", "1", "33.33"]
        var rows = ["period,product,revenue,profit"]
        for month in 1...9 where random.chance(70) {
            rows.append(
                "2026-0\(month),\(random.pick(["lamp", "chair"])),\(random.pick(amounts)),\(random.pick(amounts + [""]))"
            )
        }
        try scratch.write(rows.joined(separator: "\n") + "\n", to: "site/content/accounts/acme/sales.csv")
        try withinFrame(folder: scratch.site)
    }

    @Test(
        "an axis has few round steps that reach what is drawn",
        arguments: [1, 2, 3, 7, 10, 11, 99, 100, 101, 12_345, 999_999, 1_000_000, 7_654_321_000])
    func axis(largest: Int) {
        let axis = Scale.axis(for: Int128(largest))
        #expect(axis.top >= Int128(largest))
        #expect(axis.steps.first == 0 && axis.steps.last == axis.top)
        #expect(axis.steps.count <= 6)
        #expect(axis.top <= 3 * Int128(largest) + 5)
    }

    /// Every corner and end of what is drawn, outside of patterns and before any transformation.
    private func points(in drawing: Substring) throws -> [(Double, Double)] {
        let drawing = drawing.replacing(#/(?s)<defs>.*?</defs>/#, with: "")
        return try drawing.matches(of: #/<(rect|line|circle|text|polyline|polygon|path)\b([^>]*)>/#).flatMap { match in
            let pairs = match.2.matches(of: #/\b([a-z]+[12]?)="([^"]*)"/#).map { (String($0.1), String($0.2)) }
            let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            func number(_ name: String) throws -> Double {
                guard let text = values[name] else { return 0 }
                return try #require(Double(text), "\(match.0)")
            }
            switch match.1 {
            case "rect":
                let (x, y, width, height) = try (number("x"), number("y"), number("width"), number("height"))
                #expect(width >= 0 && height >= 0, "\(match.0)")
                return [(x, y), (x + width, y + height)]
            case "line": return try [(number("x1"), number("y1")), (number("x2"), number("y2"))]
            case "circle": return try [(number("cx"), number("cy"))]
            case "text": return try [(number("x"), number("y"))]
            case "polyline", "polygon":
                let numbers = try (values["points"] ?? "").split { $0 == " " || $0 == "," }.map {
                    try #require(Double($0))
                }
                #expect(numbers.count.isMultiple(of: 2))
                return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
            default: return []
            }
        }
    }
}
