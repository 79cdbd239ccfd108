import Analysis
import Foundation
import Model
import Testing
import Text

@Suite("Published ABC tables")
struct PublishedTables {
    @Test("43 customers at 55 and 85 % get the classes of the textbook's table")
    func textbookTable() throws {
        let rows = try table("cn_customer_abc_55_85")
        let accounts = rows.map { account($0[0], sold: Money(units: (Int128($0[1]) ?? 0) * 100)) }
        let analysis = ABCAnalysis(of: portfolio(accounts.reversed()), asOf: asOf)

        #expect(analysis.entries.map(\.id) == rows.map { $0[0] })
        #expect(analysis.entries.map { $0.cumulative.units } == rows.map { (Int128($0[2]) ?? 0) * 100 })
        #expect(analysis.entries.map { $0.tier?.rawValue } == rows.map { $0[3] })
        #expect(analysis.total == 104_000_000)
        #expect((analysis.counts.a, analysis.counts.b, analysis.counts.c) == (12, 15, 16))
        #expect(analysis["C12"]?.cumulativeShare?.basisPoints == 5413)
        #expect(analysis["C27"]?.cumulativeShare?.basisPoints == 8452)
    }

    @Test("the textbook's crossing customers and the tie between B and C are told")
    func textbookLines() throws {
        let accounts = try table("cn_customer_abc_55_85").map { account($0[0], sold: Money(units: Int128($0[1]) ?? 0)) }
        let analysis = ABCAnalysis(of: portfolio(accounts), asOf: asOf)

        #expect(analysis.lines.map(\.crossedBy) == ["C13", "C28"])
        #expect(analysis["C13"]?.reason == .crossesCut(line: .a))
        #expect(analysis["C28"]?.reason == .crossesCut(line: .b))
        #expect(analysis.cutTies.map(\.accounts) == [["C26", "C27", "C28"]])
    }

    @Test("SAP's ten items at 70/20/10 get their published classes with crossing: higher and restart")
    func sapTable() throws {
        let rows = try table("sap_hana_pal")
        let accounts = try rows.map { row in
            let units = try #require(Decimal(row[1])?.units(places: 2))
            return account(row[0], sold: Money(units: units))
        }
        let analysis = ABCAnalysis(
            of: portfolio(accounts) {
                $0.abc.cuts = ABCSettings.Cuts(a: Percentage(hundredths: 7000), b: Percentage(hundredths: 9000))
                $0.abc.crossing = .higher
                $0.abc.restart = true
            }, asOf: asOf)

        for row in rows { #expect(analysis[row[0]]?.tier?.rawValue == row[2], "\(row[0])") }
        #expect(analysis.lines.map(\.crossedBy) == ["item4", "item6"])
    }

    private func table(_ name: String) throws -> [[String]] {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../Fixtures/abc/\(name).csv")
        let text = try String(contentsOf: fixtures, encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    }
}
