import Findings
import Model
import TestSupport
import Testing
import Text

@testable import Content

@Suite("Where a value stands in its row or its item")
struct ValuePlacesTests {
    @Test("a finding that names a field stands at its value; where there is none, at the row or the item")
    func values() throws {
        let scratch = try Scratch()
        try scratch.write(
            """
            ---
            name: Acme
            stage: target
            sales:
              - period: 2026-03
                revenue: 5
              - {revenue: 7, period: 2026-04}
            ---

            """, to: "content/accounts/acme/account.md")
        try scratch.write("period,revenue,profit\n2026-05,\"9\",\n", to: "content/accounts/acme/sales.csv")
        let loader = ContentLoader(DiskSource(scratch.path), rules: formRules)
        let loaded = loader.loadPortfolio(loader.loadSettings(), asOf: Day("2026-11-23") ?? Day(number: 0))
        let sales = try #require(loaded.portfolio.accounts.first).sales
        func places(of field: String?) -> [String] {
            loader.placed(
                sales.map {
                    Finding(rule: "x", severity: .warning, place: $0.place, field: field, message: Statement(words: ""))
                }
            ).map(\.place.range.summary)
        }
        #expect(places(of: "revenue") == ["6:14-6:15", "7:15-7:16", "2:9-2:12"])
        #expect(places(of: "period") == ["5:13-5:20", "7:26-7:33", "2:1-2:8"])
        #expect(places(of: "profit") == sales.map(\.place.range.summary))
        #expect(places(of: nil) == sales.map(\.place.range.summary))
    }

    @Test("a file that is gone, or says something else by now, leaves a finding where it is")
    func gone() throws {
        let scratch = try Scratch()
        let place = Place(path: "content/accounts/acme/sales.csv", range: SourceRange(line: 2, column: 1, length: 7))
        let finding = Finding(
            rule: "x", severity: .warning, place: place, field: "revenue", message: Statement(words: ""))
        let loader = ContentLoader(DiskSource(scratch.path), rules: formRules)
        #expect(loader.placed([finding]) == [finding])
        try scratch.write("period,product\n2026-05,lamp\n", to: place.path)
        #expect(loader.placed([finding]) == [finding])
        try scratch.write("period,\"\n", to: place.path)
        #expect(loader.placed([finding]) == [finding])
    }
}
