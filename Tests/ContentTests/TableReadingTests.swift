import Findings
import Model
import TestSupport
import Testing
import Text

@testable import Content

@Suite("Readings of tables")
struct TableReadingTests {
    @Test(
        "a decimal comma without quotes is told, and the number offered where there is one way to read the row",
        arguments: [
            ("period,revenue", "2026-03,20600,5", "20600.5"),
            ("period,revenue", "2026-03,20600,50", "20600.50"),
            ("period,revenue", "2026-03,1.234,5", "1234.5"),
            ("period,revenue", "2026-03,1,234.56", "1234.56"),
            ("period,revenue", "2026-03,1,250,000", "1250000"),
            ("period,product,orders,revenue", "2026-03,lamp,3,20600,5", "20600.5"),
            ("period,orders,quantity,revenue", "2026-03,3,15,20651,5", "20651.5"),
            ("period,orders,quantity,revenue", "2026-03,3,15,20600,5", nil),
            ("period,orders,quantity,revenue", "2026-03,3,150,20651,5", nil),
            ("period,revenue", "2026-03,21,500", nil),
            ("period,revenue", "2026-03,21,x", nil),
            ("period,revenue", "2026-03,\"21\",5", nil),
            ("period,product,revenue", "2026-03,lamp,5,big", nil),
        ] as [(String, String, String?)])
    func decimalComma(heading: String, row: String, offered: String?) throws {
        let scratch = try site(heading + "\n" + row + "\n")
        let findings = load(scratch.path).findings
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.rule == "bad-csv" && finding.message.english.contains("cells, but there are"))
        #expect(finding.suggestion == offered && finding.fix?.replacement == offered)
        guard let fix = finding.fix else { return }
        let path = "content/accounts/acme/sales.csv"
        try scratch.write(FixedFile(Array(try scratch.read(path)), applying: [fix]).bytes, to: path)
        let fixed = load(scratch.path)
        #expect(fixed.findings.isEmpty)
        #expect(fixed.portfolio.accounts[0].sales[0].revenue.units == Decimal(fix.replacement)?.units(places: 2))
    }

    @Test("codes are texts and join as they are written: no nought is lost, no number and no word is made of them")
    func codes() throws {
        let codes = ["010", "02142", "219E01", "NO"]
        let scratch = try site("period,product,revenue\n" + codes.map { "2026-03,\($0),5\n" }.joined())
        for code in codes {
            try scratch.write("---\nname: Product \(code)\n---\n", to: "content/products/\(code).md")
        }
        try scratch.write("regions: [NO, 010]\nindustries: {219E01: Tools}\n", to: "dossier.yaml")
        let card = try scratch.readText("content/accounts/acme/account.md")
        try scratch.write(
            card.replacing("region: north", with: "region: NO").replacing("industry: tools", with: "industry: 219E01")
                .replacing("---\nname", with: "---\ncode: 02142\nname"),
            to: "content/accounts/acme/account.md")
        let loaded = load(scratch.path)
        #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.message.english))")
        let account = loaded.portfolio.accounts[0]
        #expect(account.sales.compactMap(\.product).sorted() == codes.sorted())
        #expect(account.code == "02142" && account.region == "NO" && account.industry == "219E01")
        #expect(codes.allSatisfy { loaded.portfolio.product($0)?.name == "Product \($0)" })
        // 10 is another code than 010.
        try scratch.write("period,product,revenue\n2026-03,10,5\n", to: "content/accounts/acme/sales.csv")
        #expect(load(scratch.path).findings.map(\.rule) == ["unknown-reference"])
    }

    @Test("a code that a spreadsheet took for a number is told for what it is")
    func shortenedCode() throws {
        let scratch = try site("period,product,revenue\n2026-03,2.19E+26,5\n")
        try scratch.write(
            "invoice,issued,due,amount\n2.19E+26,2026-03-01,2026-04-01,5\n",
            to: "content/accounts/acme/receivables.csv")
        let findings = load(scratch.path).findings.sorted { $0.place.path < $1.place.path }
        #expect(
            findings.map(\.message.english) == [
                "row 2, `invoice`: `2.19E+26` \(Statement.shortenedCode.english)",
                "row 2, `product`: `2.19E+26` \(Statement.shortenedCode.english)",
            ])
        #expect(findings.allSatisfy { $0.help?.english == Statement.formatColumnAsText.english && $0.fix == nil })
    }

    @Test("other codes are no such number", arguments: ["219E01", "2.19", "E+26", "K-2E+1", "2.19E+2x", "12E+26", "E"])
    func otherCodes(code: String) {
        #expect(!isShortenedCode(code))
        #expect(isShortenedCode("2E+26") && isShortenedCode("2,19E+26") && isShortenedCode("1.5E-05"))
    }

    @Test("a column's misspelt name is not made one that is there already")
    func columnsOffered() throws {
        let fixes = load(try site("period,revenue,revenu\n2026-03,5,6\n").path).findings.compactMap(\.fix)
        #expect(fixes.isEmpty)
    }

    private func site(_ sales: String) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            ---
            name: Acme
            industry: tools
            region: north
            owner: kim
            stage: target
            company: {address: 1 High Street, phone: "1", legal_representative: Ann, founded: 1990}
            ---

            """, to: "content/accounts/acme/account.md")
        try scratch.write(sales, to: "content/accounts/acme/sales.csv")
        return scratch
    }
}
