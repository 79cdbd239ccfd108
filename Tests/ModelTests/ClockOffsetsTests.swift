import Model
import Testing

@Suite("Clocks of a timezone")
struct ClockOffsetsTests {
    /// Berlin in 2026: put forward on 29 March at 01:00 UTC, back on 25 October at 01:00 UTC.
    private let berlin = ClockOffsets(
        first: 3600,
        changes: [
            ClockOffsets.Change(moment: 1_792_890_000, offset: 3600),
            ClockOffsets.Change(moment: 1_774_746_000, offset: 7200),
        ])

    private func moment(_ day: String, _ time: String) throws -> Int {
        let day = try #require(Day(day))
        let time = try #require(ClockTime(time))
        return berlin.moment(of: day, at: time) - day.number * 86_400
    }

    @Test(
        "a time is set back by the offset that holds at it",
        arguments: [
            ("2026-01-15", "09:00", 8 * 60), ("2026-07-15", "09:00", 7 * 60), ("2026-12-15", "09:00", 8 * 60),
            ("2026-03-29", "01:59", 59), ("2026-03-29", "03:00", 60), ("2026-07-15", "00:30", -90),
        ])
    func times(day: String, time: String, minutes: Int) throws {
        #expect(try moment(day, time) == minutes * 60)
    }

    @Test("a time that the clocks skip is counted as before they were put forward")
    func skipped() throws {
        #expect(try moment("2026-03-29", "02:30") == 90 * 60)
    }

    @Test("of a time that the clocks show twice the first counts")
    func twice() throws {
        #expect(try moment("2026-10-25", "01:59") == -1 * 60)
        #expect(try moment("2026-10-25", "02:30") == 30 * 60)
        #expect(try moment("2026-10-25", "03:00") == 120 * 60)
    }

    @Test("without a change the first offset holds for ever")
    func constant() throws {
        let day = try #require(Day("9999-12-31"))
        let time = try #require(ClockTime("05:30"))
        #expect(ClockOffsets(first: 19_800).moment(of: day, at: time) == day.number * 86_400)
        #expect(ClockOffsets.utc.moment(of: day, at: time) == day.number * 86_400 + 19_800)
    }
}
