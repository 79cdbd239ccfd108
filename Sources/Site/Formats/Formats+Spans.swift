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

    /// A period below a drawing, where the room is small, in lines: `FY2026-Q1` and `Feb–Apr 2026`.
    func axisLines(_ period: Period) -> [String] {
        guard period.kind == .quarter else { return [self.period(period)] }
        let year = String(period.year)
        let quarter = String((period.first.month - (period.yearStart - 1)).month / 3 + 1)
        guard period.isFiscal else { return lines(words.dateAxisQuarter(quarter: quarter, year: year)) }
        let (first, last) = (period.first.month, period.last.month)
        let months =
            first.year == last.year
            ? words.dateAxisMonthsOfYear(
                from: shortName(ofMonth: first.month), to: shortName(ofMonth: last.month), year: String(first.year))
            : words.dateAxisMonths(from: shortMonth(first), to: shortMonth(last))
        return lines(words.dateAxisFiscalQuarter(year: year, quarter: quarter)) + lines(months)
    }

    /// The names of months one after the other, without their year: `Oct`, `Oct–Nov`.
    func monthNames(_ months: ClosedRange<Month>) -> String {
        let (first, last) = (shortName(ofMonth: months.lowerBound.month), shortName(ofMonth: months.upperBound.month))
        return months.lowerBound == months.upperBound ? first : words.dateMonthNames(from: first, to: last)
    }

    /// The lines of a text that breaks where its language wants it to.
    func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    /// A difference of two percentages in percentage points, with its sign: `+0.9 pp`.
    func points(_ hundredths: Int) -> String {
        let number = percentage(Percentage(hundredths: hundredths)).dropLast(words[.percent].count)
        return words.percentagePoints(n: (hundredths > 0 ? "+" : "") + number)
    }
}
