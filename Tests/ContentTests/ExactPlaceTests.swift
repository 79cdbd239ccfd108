import Findings
import TestSupport
import Testing
import Text

@testable import Content

@Suite("Places of items, cells and values")
struct ExactPlaceTests {
    private static let card = "content/accounts/acme/account.md"
    private static let visit = "content/accounts/acme/visits/2026-11-10.md"
    private static let ted = "content/accounts/acme/contacts/ted.md"
    private static let complaint = "content/accounts/acme/complaints/2026-10-05.md"
    private static let bell = "content/accounts/bell/account.md"
    private static let settings = "dossier.yaml"

    /// A text of the small site, and what stands there instead: a mark in front of each wrong item.
    static let items: [(path: String, old: String, new: String)] = [
        // Lists of names and texts, on one line and on several.
        (card, "[north-trade]", "[north-trade, ▸east-trade]"),
        (card, "partners: [north-trade]", "partners:\n  - north-trade\n  - ▸east-trade # gone\n  - ▸west-trade"),
        (card, "partners: [north-trade]", "partners: ▸east-trade"),
        (card, "[chain]", "[chain, ▸{a: b}]"),
        (card, "tags: [chain]", "tags:\n- chain\n- ▸[chain]"),
        (card, "tags: [chain]", "aliases: [Acmes, ▸\"A\u{200B}\"]"),
        (card, "strengths: [Pays early]", "strengths:\n    - Pays early\n    - ▸{a: b}"),
        (card, "threats: [A rival moves in]", "threats: [A rival, ▸[x]]"),
        (visit, "[ruth, ted]", "[ruth, ▸ivy, ted, ▸ivy]"),
        (visit, "met: [ruth, ted]", "met:\n  - ruth\n\n  # and\n  - ▸ivy"),
        (visit, "met: [ruth, ted]", "met: [ruth, ~, ▸ivy]"),
        (visit, "met: [ruth, ted]", "met: [ruth, ted]\nmoved_from: [2026-11-01, ▸2026-11-31]"),
        (ted, "works_with: [ruth]", "works_with: [ruth,\n  ▸ivy]"),
        (complaint, "resolved: 2026-10-12", "resolved: [2026-10-08, ▸2026-10-09]\nreopened: [2026-10-10]"),
        (settings, "cuts: [55, 85]", "cuts: [55, ▸high]"),
        (settings, "causes: {", "attachments: [dwg, ▸.dxf]\ncauses: {"),
        // Fields of items.
        (card, "since: 2011", "since: ▸soon"),
        (card, "{year: 2025, annual_sales: 990000", "{annual_sales: 990000, year: ▸x"),
        (card, "{year: 2025, annual_sales: 990000", "{annual_sales: 990000, year: ▸2024"),
        (card, "share: 12.5", "share: ▸most"),
        (card, "due: 2027-01-31", "due: ▸2027-02-31"),
        (card, "field: revenue", "field: ▸turnover"),
        (card, "tags: [chain]", "owners:\n  - until: 2025-06-30\n    rep: ▸mxa"),
        (card, "2027: 150000", "2027: ▸many"),
        (card, "targets: {2026", "targets: {2026: 1, ▸26"),
        (visit, "due: 2026-11-25}", "due: 2026-11-25, done: ▸2026-12-31}"),
        (bell, "product: chair, revenue: 10000", "revenue: 10000, product: ▸sofa"),
        (bell, "currency: USD", "currency: ▸CHF"),
        (settings, "causes: {", "totals:\n  - {revenue: 5, period: 2026-10, account: ▸acne}\ncauses: {"),
        (settings, "causes: {", "growth: {default: 1, regions: {north: 2, ▸west: 3}}\ncauses: {"),
        (settings, "causes: {", "growth:\n  FY2026:\n    industries:\n      ▸mining: 3\ncauses: {"),
        (settings, "type: integer", "type: ▸whole"),
    ]

    @Test("a wrong item of a list, and a wrong field of an item, is found at its own line and column", arguments: items)
    func item(path: String, old: String, new: String) throws {
        try expect(path, old, new)
    }

    /// Cells of the tables of the small site.
    static let cells: [(path: String, old: String, new: String)] = [
        ("sales.csv", "2026-02,lamp", "2026-02,▸sofa"),
        (
            "sales.csv",
            "period,product,orders,quantity,revenue,profit\n2025-12,lamp,2,20,18000.50,3900\n2026-01,lamp,3,22,18650,4040.25\n2026-02,lamp,2,21,18300,3990\n2026-Q2,lamp,7,70,60000,12000\n2026-10,lamp,4,24,21000,4500\n2026-10,chair,1,6,2400,300",
            "period,revenue,product\n2025-12,5,lamp\n\n2026-01,5,▸\"sofa\""
        ),
        ("sales.csv", "18650,", "▸x,"),
        ("sales.csv", "2026-10,chair,1", "2026-10,chair,▸one"),
        ("sales.csv", "2026-10,chair", "▸2027-10,chair"),
        ("receivables.csv", "2026-11-19,21000", "▸2026-11-31,21000"),
        ("receivables.csv", "R-3,2026-11-02", "R-3,▸2026-12-02"),
        (
            "receivables.csv",
            "invoice,issued,due,amount,paid,paid_on\nR-1,2026-09-01,2026-10-01,18000,18000,2026-09-28\nR-2,2026-10-20,2026-11-19,21000,1000,2026-11-01\nR-3,2026-11-02,2026-12-02,2400,,",
            "issued,due,amount,invoice\n2026-09-01,2026-10-01,18000,R-1\n2026-10-20,2026-11-19,21000,▸R-1"
        ),
    ]

    @Test("a wrong cell is found at its own line and column", arguments: cells)
    func cell(file: String, old: String, new: String) throws {
        try expect("content/accounts/acme/" + file, old, new)
    }

    /// Breaks a text of the small site, and compares the places of the findings with the marks.
    private func expect(_ path: String, _ old: String, _ new: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/" + path)
        try #require(text.contains(old), "\(old)")
        let marked = text.replacing(old, with: new, maxReplacements: 1)
        var places: [SourcePosition] = []
        var position = SourcePosition.start
        for scalar in marked.unicodeScalars {
            if scalar == "▸" {
                places.append(position)
            } else if scalar == "\n" {
                position = SourcePosition(line: position.line + 1, column: 1)
            } else {
                position.column += 1
            }
        }
        try scratch.write(marked.replacing("▸", with: ""), to: "site/" + path)
        let found = load(scratch.location("site")).findings
        #expect(found.map(\.place.range.start).sorted() == places, "\(found.map(\.summary))")
        #expect(found.allSatisfy { $0.place.path == path })
    }

    @Test("each value of each record and of the settings is found at its own place when it is none")
    func everyValue() throws {
        let site = Fixture.folder("Every")
        let scratch = try Scratch(copying: site)
        var count = 0
        for (path, data) in try Fixture.files(of: site).sorted(by: { $0.key < $1.key })
        where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
            // Of the rules, those of form alone are known here.
            let text = String(decoding: data, as: UTF8.self).replacing("concentration: ", with: "raw-html: ")
            let bytes = Array(text.utf8)
            let isRecord = path.hasSuffix(".md")
            let file = SourceFile(path: path)
            let yaml = try #require(isRecord ? FrontMatter(bytes, in: file)?.yaml : bytes[...])
            let root = try #require(YAMLParser.parse(yaml, in: file, lineOffset: isRecord ? 1 : 0))
            for range in Self.values(root) {
                let broken = FixedFile(
                    bytes, applying: [Finding.Fix(place: Place(path: path, range: range), replacement: "[[x]]")])
                try scratch.write(broken.bytes, to: "site/" + path)
                let found = load(scratch.location("site")).findings.filter { $0.place.path == path }
                #expect(
                    found.contains { $0.place.range.start == range.start },
                    "\(path):\(range.summary): \(found.map(\.summary))")
                count += 1
            }
            try scratch.write(bytes, to: "site/" + path)
        }
        #expect(count > 200)
    }

    /// The places of all values that are neither lists nor mappings.
    private static func values(_ root: YAMLNode) -> [SourceRange] {
        switch root.content {
        case .scalar: [root.range]
        case .sequence(let items): items.flatMap(values)
        case .mapping(let entries): entries.map(\.value).flatMap(values)
        }
    }

    @Test("a table with many wrong names is read once more, and no more")
    func reads() throws {
        var reads = 0
        let rows = (1...2000).map { "2026-01,sofa-\($0),5\n" }.joined()
        var places = ValuePlaces { path in
            reads += 1
            return Array(("period,product,revenue\n" + rows).utf8)
        }
        func finding(line: Int) -> Finding {
            let place = Place(path: "a.csv", range: SourceRange(line: line, column: 1, length: 3))
            return Finding(
                rule: "r", severity: .error, place: place, field: "product", message: Statement(words: "m"),
                fix: Finding.Fix(place: place, replacement: "lamp"))
        }
        for line in 2...2001 {
            let placed = places.placed(finding(line: line))
            #expect(placed.place.range.start == SourcePosition(line: line, column: 9))
            #expect(placed.fix?.place == placed.place)
        }
        #expect(reads == 1)
        let elsewhere = places.placed(finding(line: 3000))
        #expect(elsewhere.place == finding(line: 3000).place && elsewhere.fix == nil)
    }
}
