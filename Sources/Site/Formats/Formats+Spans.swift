import Model

extension Formats {
    /// Days of one week or the next, without the year: `Wed 25 Nov – Thu 26 Nov`, or one day alone.
    func weekdaySpan(_ first: Day, _ last: Day) -> String {
        first == last
            ? weekdayAndDay(first) : words.dateSpan(from: weekdayAndDay(first), to: weekdayAndDay(last))
    }

    /// From one day to another with the year, or one day alone.
    func daySpan(_ first: Day, _ last: Day) -> String {
        first == last ? shortDay(first) : span(first, last)
    }

    /// A period where the room is small: a fiscal one without its months.
    func shortPeriod(_ period: Period) -> String {
        period.isFiscal ? fiscalName(period) : self.period(period)
    }

    /// A difference of two percentages in percentage points, with its sign: `+0.9 pp`.
    func points(_ hundredths: Int) -> String {
        let number = percentage(Percentage(hundredths: hundredths)).dropLast(words[.percent].count)
        return words.percentagePoints(n: (hundredths > 0 ? "+" : "") + number)
    }
}
