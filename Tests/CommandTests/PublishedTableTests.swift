import Foundation
import TestSupport
import Testing

@Suite("Published ABC tables as content")
struct PublishedTableTests {
    @Test("43 customers at 55 and 85 %: A 12, B 15, C 16, each as the textbook has it")
    func textbook() throws {
        let rows = try table("cn_customer_abc_55_85")
        var tree = PortfolioTree(settings: "as_of: 2026-11-23\nlanguage: zh-Hans\ncurrency: CNY\n")
        for row in rows { tree.sales[row[0]] = ["2026-03,,\(row[1]),"] }
        let abc = try JSON(try tree.abc(writing: tree.files.reversed()))

        #expect(abc["version"].integer == 1)
        #expect(abc["measure"].text == "revenue")
        #expect(abc["cuts"].list.map(\.integer) == [55, 85])
        #expect(["A", "B", "C"].map { abc["counts"][$0].integer } == [12, 15, 16])
        let accounts = abc["accounts"].list
        #expect(accounts.map { $0["id"].text } == rows.map { $0[0] })
        #expect(accounts.map { $0["rank"].integer } == Array(1...43))
        #expect(accounts.map { $0["tier"].text } == rows.map { $0[3] })
        #expect(accounts.map { $0["amount"].cents } == rows.map { Int($0[1]).map { $0 * 100 } })
        #expect(abc["total"].cents == 104_000_000)
        for (account, row) in zip(accounts, rows) {
            let share = try #require(account["cumulative_share"].number)
            #expect(abs(share - (Double(row[2]) ?? 0) / 1_040_000) < 0.000_001)
        }
    }

    @Test("SAP's ten items at 70/20/10 get their published classes with crossing: higher and restart")
    func sap() throws {
        let rows = try table("sap_hana_pal")
        var tree = PortfolioTree(
            settings: "as_of: 2026-11-23\nabc: {cuts: [70, 90], crossing: higher, restart: true}\n")
        for row in rows { tree.sales[row[0]] = ["2026-03,,\(row[1]),"] }
        let abc = try JSON(try tree.abc(writing: tree.files))
        let tiers = Dictionary(
            abc["accounts"].list.map { ($0["id"].text ?? "", $0["tier"].text ?? "") },
            uniquingKeysWith: { first, _ in first })
        #expect(tiers == Dictionary(rows.map { ($0[0], $0[2]) }, uniquingKeysWith: { first, _ in first }))
    }

    private func table(_ name: String) throws -> [[String]] {
        let text = try String(contentsOfFile: Fixture.folder("abc/\(name).csv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    }
}
