import Foundation
import Model
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
            for chart in text.matches(of: #/(?s)<svg class="chart[^>]*viewBox="0 0 (\d+) (\d+)"[^>]*>(.*?)</svg>/#) {
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

    @Test(
        "what lies below zero hangs from the line on which the rest stands, by the same scale",
        arguments: [[5, -3], [-4], [0], [100, 0, -1], [1, 2, 3], [-10, -20], [7, -700]])
    func belowZero(amounts: [Int]) {
        for isRound in [true, false] {
            let axis = AmountAxis(
                for: amounts.map { Int128($0) }, from: Tenths(10), to: Tenths(110), isRound: isRound)
            #expect(axis.steps.contains(0))
            #expect(axis.steps.allSatisfy { (Tenths(10)...Tenths(110)).contains(axis.y(of: $0)) })
            for amount in amounts.map({ Int128($0) }) {
                let y = axis.y(of: amount)
                #expect((Tenths(10)...Tenths(110)).contains(y))
                #expect(amount > 0 ? y <= axis.base : y >= axis.base)
                let opposite = axis.length(of: -amount)
                #expect(axis.length(of: amount) == opposite)
            }
        }
    }

    @Test("a month of returns hangs below the line, and a year before has its stroke")
    func returns() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(
            """
            period,product,revenue,profit
            2025-09,lamp,500,50
            2026-08,lamp,1000,100
            2026-09,lamp,-500,-50

            """, to: "site/content/accounts/acme/sales.csv")
        let text = try #require(try site(of: scratch.site).texts().first { $0.path == "accounts/acme.html" }).text
        let drawing = try #require(text.firstMatch(of: #/(?s)<svg class="chart sales wide".*?</svg>/#)).0
        func columns(_ css: Substring) throws -> [(y: Double, height: Double)] {
            try drawing.matches(of: #/<rect class="([a-z ]+)" x="[^"]+" y="([^"]+)" width="[^"]+" height="([^"]+)"/#)
                .filter { $0.1 == css }
                .map { (try #require(Double($0.2)), try #require(Double($0.3))) }
        }
        let sold = try columns("sold revenue").filter { $0.height > 0 }
        let base = try #require(sold.map { $0.y + $0.height }.min())
        // The axis goes from -600 to 1,000, and is 180 units long.
        #expect(Set(sold.map(\.height)) == [112.5, 56.3])
        #expect(sold.first { $0.height == 56.3 && $0.y >= base } != nil)
        let loss = try columns("loss profit")
        #expect(loss.map(\.y) == [base] && loss.map(\.height) == [5.6])
        #expect(drawing.matches(of: #/<line class="before"/#).count == 2, "one among the keys, one of September 2025")
    }

    @Test("a quarter that is not booked to its end is hatched, and says which of its months are")
    func running() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(
            "period,product,revenue,profit\n2026-09,lamp,500,50\n2026-10,lamp,100,10\n2026-10,chair,90,10\n",
            to: "site/content/accounts/acme/sales.csv")
        let text = try #require(try site(of: scratch.site).texts().first { $0.path == "accounts/acme.html" }).text
        let drawing = try #require(text.firstMatch(of: #/(?s)<svg class="chart products wide".*?</svg>/#)).0
        #expect(drawing.matches(of: #/<rect class="sold running"/#).count == 3, "one among the keys, two products")
        #expect(drawing.contains(">Oct only</tspan>"))
        #expect(drawing.contains(">not booked to its end yet</text>"))
    }

    @Test(
        "amounts are said in one unit, so that neighbours differ",
        arguments: [
            (
                Settings.Language.english, [1_184, 1_203, 1_246, 1_318], 100_000_000, "EUR million",
                ["1,184", "1,203", "1,246", "1,318"]
            ),
            (.english, [120, 7, 0], 100_000, "EUR thousand", ["120.0", "7.0", "0"]),
            (.english, [990, 12, -3], 100, "EUR", ["990", "12", "−3"]),
            (.english, [5_000, 1], 100_00, "EUR thousand", ["500.0", "0.1"]),
            (.chinese, [104, 98], 100_000_000_00, "单位：亿欧元", ["104.0", "98.0"]),
            (.chinese, [990_890, 23_000, 99], 100, "单位：万欧元", ["99.1", "2.3", "0.01"]),
            (.chinese, [99_000, 23], 100, "单位：欧元", ["99,000", "23"]),
        ])
    func units(language: Settings.Language, amounts: [Int], times: Int, name: String, texts: [String]) throws {
        let formats = Formats(words: words(language), currency: Currency(code: "EUR"))
        let amounts = amounts.map { Int128($0) * Int128(times) }
        let unit = AmountUnit(for: amounts, formats)
        #expect(unit.name == name)
        #expect(amounts.map(unit.text) == texts)
    }

    @Test("names are broken into lines where one may end, and cut only past the last")
    func lines() {
        #expect(ChartText.lines("Leine-Verkehrsbetriebe", within: 120, most: 2) == ["Leine-", "Verkehrsbetriebe"])
        #expect(ChartText.lines("Holm & Sons", within: 200, most: 1) == ["Holm & Sons"])
        #expect(ChartText.lines("惠禾商业集团股份有限公司", within: 80, most: 2) == ["惠禾商业集团", "股份有限公司"])
        #expect(ChartText.lines("abcdefghijkl", within: 30, most: 1) == ["ab…"])
        #expect(ChartText.lines("", within: 30, most: 1) == [])
        #expect(ChartText.lines("abc", within: 0, most: 1).count == 1)
    }

    @Test("a drawing that stands alone has the looks of those in pages with it")
    func looks() throws {
        let looks = try #require(TemplateSet().files["assets/charts.css"])
        let drawings = try site(of: Fixture.small).texts().filter { $0.path.hasSuffix(".svg") && $0.path != "icon.svg" }
        #expect(drawings.count > 3)
        for (path, text) in drawings {
            #expect(text.contains("<style>\n\(looks)</style>"), "\(path)")
            let way = String(repeating: "../", count: path.count { $0 == "/" })
            #expect(text.contains("href=\"\(way.isEmpty ? "./" : way)charts.css\""), "\(path)")
        }
    }

    /// Every corner and end of what is drawn, and the ends of texts that are not turned.
    private func points(in drawing: Substring) throws -> [(Double, Double)] {
        let drawing = drawing.replacing(#/(?s)<style>.*?</style>/#, with: "")
        return try drawing.matches(of: #/<(rect|line|circle|text|path)\b([^>]*)>([^<]*)/#).flatMap { match in
            let pairs = match.2.matches(of: #/\b([a-z-]+[12]?)="([^"]*)"/#).map { (String($0.1), String($0.2)) }
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
            case "text":
                let (x, y) = try (number("x"), number("y"))
                guard values["transform"] == nil else { return [(x, y)] }
                // As wide as it is at least.
                let width = Double(ChartText.width(of: String(match.3), size: 9))
                let start =
                    values["text-anchor"] == "end" ? x - width : values["text-anchor"] == "middle" ? x - width / 2 : x
                return [(start, y), (start + width, y)]
            case "path":
                let numbers = try (values["d"] ?? "").split { !"0123456789.-".contains($0) }.map {
                    try #require(Double($0))
                }
                #expect(numbers.count.isMultiple(of: 2))
                return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
            default: return []
            }
        }
    }
}
