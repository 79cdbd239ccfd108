import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Pareto chart")
struct ParetoChartTests {
    /// A drawing, measured.
    private struct Drawing {
        struct Bar {
            let x, y, width, height: Double
            let title: String

            var right: Double { x + width }
        }

        let bars: [Bar]
        let line: [(x: Double, y: Double)]
        /// Labels of the left and of the right axis with the heights at which they stand.
        let amounts: [(y: Double, label: String)]
        let shares: [(y: Double, label: String)]
        let grid: [Double]
        let text: String
        /// Where the axes end, and where the base line lies.
        let top, bottom, left, right: Double

        init(_ text: String) throws {
            self.text = text
            func number(_ text: Substring) throws -> Double { try #require(Double(text)) }
            bars = try text.matches(
                of:
                    #/<g class="bars"><title>([^<]*)</title><rect class="bar[^"]*" x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/#
            ).map {
                Bar(
                    x: try number($0.2), y: try number($0.3), width: try number($0.4), height: try number($0.5),
                    title: String($0.1))
            }
            let points = try #require(text.firstMatch(of: #/<path class="cumulative" d="M([^"]*)"/#)).1
            line = try points.split(separator: " L").map { point in
                let parts = point.split(separator: ",")
                return (try number(parts[0]), try number(parts[1]))
            }
            func labels(_ css: String) throws -> [(y: Double, label: String)] {
                try text.matches(of: #/<text class="([a-z]+)" x="[^"]+" y="([^"]+)"[^>]*>([^<]*)/#)
                    .filter { $0.1 == css }
                    .map { (try number($0.2) - 4, String($0.3)) }
            }
            amounts = try labels("amount")
            shares = try labels("share")
            let rules = text.matches(of: #/<line class="(?:grid|base)" x1="([^"]+)" y1="([^"]+)" x2="([^"]+)"/#)
            grid = try rules.map { try number($0.2) }
            let first = try #require(rules.first)
            (left, right) = (try number(first.1), try number(first.3))
            (top, bottom) = (try #require(grid.min()), try #require(grid.max()))
        }

        /// The share of the plot's height that something takes.
        func share(_ height: Double) -> Double { height / (bottom - top) }
    }

    /// Accounts with these amounts, largest first, in whole euros.
    private func drawing(_ amounts: [Int], enlarged: Bool = false) throws -> Drawing {
        let scratch = try Scratch()
        try scratch.write("as_of: 2026-11-23\n", to: "dossier.yaml")
        for (index, amount) in amounts.enumerated() {
            let name = "a" + String(1000 + index)
            try scratch.write(
                """
                ---
                name: Account \(name)
                industry: tools
                region: north
                owner: kim
                company: {address: 1 High Street, phone: "1", legal_representative: Ann, founded: 1990}
                credit: {limit: 1, payment_terms: net}
                sales: [{period: 2026-03, revenue: \(amount)}]
                ---

                """, to: "content/accounts/\(name)/account.md")
        }
        let name = enlarged ? "abc/pareto-enlarged.svg" : "abc/pareto.svg"
        return try Drawing(#require(try site(of: scratch.path).texts().first { $0.path == name }).text)
    }

    @Test(
        "a bar is as high as its amount on the scale on which the line is drawn",
        arguments: [
            [500, 300, 150, 50], [100], [70, 30], [7, 7, 7, 7, 7, 7], Array((1...40).reversed()),
            [1_000_000, 300_000, 200_000, 100, 1],
        ])
    func bars(amounts: [Int]) throws {
        let drawing = try drawing(amounts)
        let total = Double(amounts.reduce(0, +))
        #expect(drawing.bars.count == amounts.count)
        var sum = 0.0
        for (index, amount) in amounts.enumerated() {
            sum += Double(amount)
            // To a tenth of a unit; what is too small to be seen is drawn as half a unit.
            let bar = drawing.bars[index]
            #expect(abs(bar.height - max(0.5, Double(amount) / total * 300)) < 0.11)
            #expect(abs(bar.y + bar.height - drawing.bottom) < 0.01, "a bar stands on the base line")
            #expect(abs(drawing.share(drawing.bottom - drawing.line[index].y) - sum / total) < 0.0005)
            #expect(abs(drawing.line[index].x - bar.right) < 0.01, "the line's corner is at the bar's right edge")
        }
        #expect(drawing.line.count == amounts.count)
    }

    @Test("the line begins at the first bar's right upper corner and ends at 100 % and at the axis")
    func line() throws {
        for amounts in [[500, 300, 150, 50], [100], Array((1...90).reversed())] {
            let drawing = try drawing(amounts)
            let first = drawing.line[0]
            #expect((first.x, first.y) == (drawing.bars[0].right, drawing.bars[0].y))
            let last = try #require(drawing.line.last)
            #expect((last.x, last.y) == (drawing.right, drawing.top))
        }
    }

    @Test("the left axis goes from nothing to the total, the right one to 100 %, and the lines across are those of one")
    func axes() throws {
        let drawing = try drawing([500_000, 300_000, 150_000, 50_000])
        #expect(drawing.amounts.map(\.label) == ["0", "250", "500", "750", "1,000"])
        #expect(drawing.shares.map(\.label) == ["0%", "25%", "50%", "75%", "100%"])
        #expect(drawing.shares.map { drawing.bottom - $0.y } == [0, 75, 150, 225, 300])
        #expect(drawing.grid == drawing.shares.map(\.y) && drawing.grid == drawing.amounts.map(\.y))
        #expect(drawing.text.contains(">Revenue, EUR thousand</text>"))
    }

    @Test("past sixty entries the first 59 stand alone, and one bar is all the others", arguments: [60, 61, 75, 400])
    func rest(count: Int) throws {
        let amounts = (1...count).map { 2 * count - $0 }
        let drawing = try drawing(amounts)
        #expect(drawing.bars.count == 60)
        guard count > 60 else { return }
        let (total, rest) = (amounts.reduce(0, +), amounts.dropFirst(59).reduce(0, +))
        let bar = drawing.bars[59]
        #expect(abs(drawing.share(bar.height) - Double(rest) / Double(total)) < 0.0005)
        #expect(bar.title.hasPrefix("Ranks 60 to \(count) together: EUR"))
        #expect(drawing.text.contains(">\(count - 59) others</text>"))
        #expect(abs(drawing.line[58].y - drawing.line[59].y - bar.height) < 0.11)
        // All bars are equally wide.
        #expect(drawing.bars.allSatisfy { abs($0.width - bar.width) < 0.25 })
    }

    @Test("the second view has the bars on a scale of their own, and says so")
    func enlarged() throws {
        let drawing = try drawing([400, 300, 200, 100], enlarged: true)
        #expect(drawing.bars[0].height == 300 && drawing.bars[3].height == 75)
        #expect(drawing.grid == drawing.amounts.map(\.y) && drawing.grid == drawing.shares.map(\.y))
        #expect(drawing.shares.map(\.label) == ["0.0%", "25.0%", "50.0%", "75.0%", "100.0%"])
        #expect(drawing.text.contains("the bars enlarged: two scales"))
        #expect(drawing.line.last.map { ($0.x, $0.y) } ?? (0, 0) == (drawing.right, drawing.top))
    }

    @Test("the line is told from bars by what lies between them, in both drawings")
    func halo() throws {
        for isEnlarged in [false, true] {
            let text = try drawing([50, 30, 20], enlarged: isEnlarged).text
            let halo = try #require(text.firstMatch(of: #/<path class="halo" d="([^"]*)"/#))
            let line = try #require(text.firstMatch(of: #/<path class="cumulative" d="([^"]*)"/#))
            #expect(halo.1 == line.1 && halo.range.upperBound <= line.range.lowerBound)
        }
    }

    @Test("a cut's label stands where the line crosses it, within the drawing")
    func cuts() throws {
        for amounts in [[500, 300, 150, 50], [96, 4], [100], Array(repeating: 1, count: 30)] {
            let drawing = try drawing(amounts)
            let labels = drawing.text.matches(
                of:
                    #/<line class="cut-foot" x1="([\d.]+)" y1="([\d.]+)"[^>]*/><text class="cut" x="([\d.]+)" y="[\d.]+" text-anchor="(start|end)"[^>]*>([^<]*)/#
            )
            #expect(labels.count == 2)
            for label in labels {
                let (x, y) = (try #require(Double(label.1)), try #require(Double(label.2)))
                // The line lies at that height there, or has begun above it.
                let before = drawing.line.last { $0.x <= x }
                let behind = try #require(drawing.line.first { $0.x >= x })
                #expect(behind.y <= y + 0.11)
                #expect(before.map { $0.y >= y - 0.11 || $0.x == behind.x } ?? true)
                let textX = try #require(Double(label.3))
                let width = Double(7 * label.5.count) * (label.4 == "start" ? 1 : -1)
                #expect((drawing.left...drawing.right).contains(textX + width))
            }
        }
    }
}
