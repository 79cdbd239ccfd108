import Testing

@testable import Site

@Suite("Tables for spreadsheets")
struct CSVWriterTests {
    @Test(
        "a text that a spreadsheet would take for a formula is guarded, wherever a cell could begin",
        arguments: [
            ("=7", "'=7"), ("@1", "'@1"), ("+49301234", "'+49301234"), ("-", "'-"), ("＝7", "'＝7"), ("＋1", "'＋1"),
            ("－1", "'－1"), ("＠x", "'＠x"), ("\t=1", "'\t'=1"), ("a;=1", "a;'=1"), ("a|@x;-1", "a|'@x;'-1"),
            ("a\t+1", "a\t'+1"), ("a - b = c", "a - b = c"), ("K-001", "K-001"), ("", ""),
            ("Acme & Sons", "Acme & Sons"),
        ])
    func guarded(text: String, expected: String) {
        #expect(cells([.text(text)]) == expected)
    }

    @Test("a text of several lines is guarded at each of them, and quoted")
    func lines() {
        #expect(cells([.text("a\n=1,\"b\"")]) == "\"a\n'=1,\"\"b\"\"\"")
        #expect(cells([.text("a\r\n-1")]) == "\"a\r\n'-1\"")
    }

    @Test("a number is written as it is, below zero too")
    func numbers() {
        #expect(cells([.number("-12.50"), .number(""), .text("x"), .number("0.125")]) == "-12.50,,x,0.125")
    }

    private func cells(_ cells: [CSVWriter.Cell]) -> String {
        var writer = CSVWriter(["c"])
        let heading = writer.bytes.count
        writer.row(cells)
        return String(decoding: writer.bytes[heading...].dropLast(2), as: UTF8.self)
    }
}
