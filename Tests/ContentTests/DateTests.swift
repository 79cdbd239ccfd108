import Model
import Testing

@testable import Content

@Suite("Dates")
struct DateTests {
    @Test(
        "a date is four digits, two and two, and exists",
        arguments: ["2026-03-14", "2024-02-29", "0001-01-01", "9999-12-31"])
    func date(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(
        "nothing else is a date",
        arguments: [
            "2026-3-14", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-03-14 ",
            "２０２６-03-14", "2026/03/14", "20260314", "-2026-03-1", "",
        ])
    func noDate(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "what was most likely meant is suggested",
        arguments: [
            ("2026/3/14", "2026-03-14"), ("14.3.2026", "2026-03-14"), ("20260314", "2026-03-14"),
            ("2026年3月14日", "2026-03-14"), ("31/12/2026", "2026-12-31"),
        ])
    func likely(text: String, expected: String) {
        #expect(likelyDate(text) == expected)
    }

    @Test(
        "what has two readings, or none, is not guessed",
        arguments: [
            "03/04/2026", "before 2026/3/14", "2026-3-14 10:00", "2026-3-14?", "2026-02-30", "14.3.26", "soon", "",
            "99999999999999999999", "2026-03",
        ])
    func notGuessed(text: String) {
        #expect(likelyDate(text) == nil)
    }

    @Test("why a date does not exist is told")
    func reasons() {
        #expect(whyNoDate("2026-02-29")?.english == "29 February 2026 does not exist: that month has 28 days.")
        #expect(whyNoDate("2026-13-01")?.english == "There are only twelve months.")
        #expect(whyNoDate("2026-13")?.english == "There are only twelve months.")
        #expect(whyNoDate("2026-12") == nil)
        #expect(whyNoDate("tomorrow") == nil)
    }

    @Test(
        "a period is a year, a quarter, a month or a day",
        arguments: [
            ("2026", "2026-01-01", "2026-12-31"), ("2026-Q3", "2026-07-01", "2026-09-30"),
            ("2024-02", "2024-02-01", "2024-02-29"), ("2026-03-14", "2026-03-14", "2026-03-14"),
        ])
    func period(text: String, first: String, last: String) throws {
        let period = try #require(Period(text))
        #expect((period.first.description, period.last.description) == (first, last))
        #expect(period.description == text)
    }

    @Test(
        "nothing else is a period",
        arguments: ["26", "2026-Q0", "2026-Q5", "2026-13", "2026-1", "2026-q3", "0000", "2026-03-32"])
    func noPeriod(text: String) {
        #expect(Period(text) == nil)
    }
}
