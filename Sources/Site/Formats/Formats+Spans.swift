import Model

extension Formats {
    /// From one day to another, as short as it can be said: `23–29 Nov 2026`, `28 Nov – 4 Dec 2026`, `1 Dec 2025 – 4 Jan 2026`;
    /// whole months by their names alone: `Nov 2025 – Oct 2026`. One day stands alone.
    func span(_ first: Day, _ last: Day) -> String {
        if first == last { return shortDay(first) }
        if first == first.month.firstDay, last == last.month.lastDay, first.month <= last.month {
            return monthSpan(first.month...last.month)
        }
        let (from, to) = (first.components, last.components)
        if from.year != to.year { return words.dateSpan(from: shortDay(first), to: shortDay(last)) }
        let year = String(from.year)
        if from.month == to.month {
            return words.dateDaysOfMonth(
                fromDay: String(from.day), toDay: String(to.day), month: shortName(ofMonth: from.month), year: year)
        }
        return words.dateDaysOfYear(
            fromDay: String(from.day), fromMonth: shortName(ofMonth: from.month), toDay: String(to.day),
            toMonth: shortName(ofMonth: to.month), year: year)
    }

    /// From one month or year to another, as they are written: `November 2024 – October 2026`, `2024年至2026年`; one stands alone.
    func span(from first: String, to last: String) -> String {
        first == last ? first : words.dateSpan(from: first, to: last)
    }

    /// Days of one week or the next, without the year: `Wed 25 – Thu 26 Nov`, or one day alone.
    func weekdaySpan(_ first: Day, _ last: Day) -> String {
        let (from, to) = (first.components, last.components)
        if first == last {
            return words.dateWeekdayInText(
                weekday: name(ofWeekday: first.weekday), day: String(from.day), month: shortName(ofMonth: from.month))
        }
        let (fromWeekday, toWeekday) = (name(ofWeekday: first.weekday), name(ofWeekday: last.weekday))
        if from.month == to.month, from.year == to.year {
            return words.dateWeekdaysOfMonth(
                fromWeekday: fromWeekday, fromDay: String(from.day), toWeekday: toWeekday, toDay: String(to.day),
                month: shortName(ofMonth: from.month))
        }
        return words.dateWeekdays(
            fromWeekday: fromWeekday, fromDay: String(from.day), fromMonth: shortName(ofMonth: from.month),
            toWeekday: toWeekday, toDay: String(to.day), toMonth: shortName(ofMonth: to.month))
    }

    /// A quarter in a table or a drawing: `Q3 2026`, `2026Q3`. Fiscal ones, which say their months everywhere, and other periods
    /// are as long as ever.
    func shortPeriod(_ period: Period) -> String {
        guard period.kind == .quarter, !period.isFiscal else { return self.period(period) }
        return words.dateQuarterShort(quarter: String(period.quarterNumber), year: String(period.year))
    }

    /// A period below a drawing, where the room is small, in lines: `FY2026-Q1` and `Feb–Apr 2026`.
    func axisLines(_ period: Period) -> [String] {
        guard period.kind == .quarter, period.isFiscal else { return [shortPeriod(period)] }
        let (first, last) = (period.first.month, period.last.month)
        let months =
            first.year == last.year
            ? words.dateAxisMonthsOfYear(
                from: shortName(ofMonth: first.month), to: shortName(ofMonth: last.month), year: String(first.year))
            : words.dateAxisMonths(from: shortMonth(first), to: shortMonth(last))
        return lines(
            words.dateAxisFiscalQuarter(year: String(period.year), quarter: quarterName(period.quarterNumber)))
            + lines(months)
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
