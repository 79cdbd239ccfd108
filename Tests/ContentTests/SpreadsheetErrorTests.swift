import Model
import Testing

@testable import Content

@Suite("What spreadsheets and programs leave where a number should be")
struct SpreadsheetErrorTests {
    @Test(
        "a cell that is no number is told for what it is",
        arguments: [
            ("#REF!", NumberRefusal.Obstacle.spreadsheetError), ("#N/A", .spreadsheetError),
            ("#DIV/0!", .spreadsheetError), ("#NAME?", .spreadsheetError), ("#NV", .spreadsheetError),
            ("#####", .spreadsheetError), ("NaN", .noNumber), ("inf", .noNumber), ("=A1+5", .formula),
            ("1/2", .fraction), ("½", .fraction), ("12½", .fraction), ("#12", .other),
            ("21 USD", .otherCurrency("USD")),
        ])
    func obstacles(text: String, obstacle: NumberRefusal.Obstacle) {
        let kind = NumberKind(.amount(Currency(code: "EUR")), mayBeNegative: true)
        #expect(NumberReading(text, as: kind) == .refused(.form(obstacle)))
    }

    @Test("a spreadsheet's error is no code and no day either, and a number with a # before it is none")
    func others() {
        #expect(SpreadsheetError.isOne("#BEZUG!"))
        for text in ["#", "##", "#12", "# REF!", "REF!", "#REF", "#1!"] { #expect(!SpreadsheetError.isOne(text)) }
    }
}
