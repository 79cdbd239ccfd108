import TestSupport
import Testing

@testable import Content

@Suite("Tables")
struct CSVTests {
    @Test("every cell knows its place in characters: quotes, commas in them, and other scripts")
    func places() throws {
        let table = try #require(
            CSVTable(Array("期间,product\n2026-01,\"灯, 大\"\n,x\n".utf8), in: SourceFile(path: "a.csv")))
        #expect(table.rows.map { $0.map(\.text) } == [["期间", "product"], ["2026-01", "灯, 大"], ["", "x"]])
        #expect(table.rows[0].map(\.range.summary) == ["1:1-1:3", "1:4-1:11"])
        #expect(table.rows[1].map(\.range.summary) == ["2:1-2:8", "2:9-2:15"])
        #expect(table.rows[2].map(\.range.summary) == ["3:1-3:1", "3:2-3:3"])
    }

    @Test(
        "line ends of Windows, blank lines, and no line end at the end are all right",
        arguments: ["a,b\r\n1,2\r\n", "a,b\n\n\n1,2", "\n\r\na,b\n1,2\n\n"])
    func lineEnds(text: String) throws {
        let table = try #require(CSVTable(Array(text.utf8), in: SourceFile(path: "a.csv")))
        #expect(table.rows.map { $0.map(\.text) } == [["a", "b"], ["1", "2"]])
        #expect(table.rows[1].map(\.range.start.column) == [1, 3])
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let lineOfOne = try #require(lines.firstIndex { $0.first == UInt8(ascii: "1") }) + 1
        #expect(table.rows[1][0].range.start.line == lineOfOne)
    }

    @Test("a quote within quotes is written twice, and a cell may go over lines")
    func quotes() throws {
        let table = try #require(
            CSVTable(Array("a,\"2\"\" pipe\"\n\"one\ntwo\",c\n".utf8), in: SourceFile(path: "a.csv")))
        #expect(table.rows.map { $0.map(\.text) } == [["a", "2\" pipe"], ["one\ntwo", "c"]])
        #expect(table.rows[1].map(\.range.summary) == ["2:1-3:5", "3:6-3:7"])
    }

    @Test("an empty cell at a row's end has its own place")
    func lastCell() throws {
        let table = try #require(CSVTable(Array("a,b\n1,\n".utf8), in: SourceFile(path: "a.csv")))
        #expect(table.rows[1].map(\.range.summary) == ["2:1-2:2", "2:3-2:3"])
    }

    @Test("whatever the bytes, a table is read or what is wrong is told")
    func randomTables() {
        var random = SeededGenerator(seed: 2)
        let pieces = ["a", ",", "\"", "\n", "\r\n", "\r", " ", "12", "期", "\t", ";"]
        for _ in 0..<3000 {
            let text = (0..<random.number(0...30)).map { _ in random.pick(pieces) }.joined()
            let file = SourceFile(path: "a.csv")
            let table = CSVTable(Array(text.utf8), in: file)
            #expect((table == nil) == !file.findings.isEmpty, "\(text)")
            for cell in table?.rows.flatMap({ $0 }) ?? [] { #expect(cell.range.start <= cell.range.end, "\(text)") }
        }
    }
}
