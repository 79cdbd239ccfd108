import Model
import Testing

@Suite("Days")
struct DayTests {
    @Test(
        "weeks are those of ISO 8601: the first one has the year's first Thursday",
        arguments: [("2026-12-31", 53), ("2027-01-01", 53), ("2027-01-03", 53), ("2027-01-04", 1)])
    func weeks(day: String, week: Int) throws {
        #expect(try #require(Day(day)).week == week)
    }
}
