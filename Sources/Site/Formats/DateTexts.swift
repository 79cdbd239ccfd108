import Model

/// Writes days and months as a language has them.
struct DateTexts: Sendable {
    private let words: Words
    private let monthNames: [String]
    private let shortMonthNames: [String]
    private let weekdayNames: [String]
    private let quarterNames: [String]

    init(_ words: Words) {
        self.words = words
        monthNames = (1...12).map { words.word(.month, String($0)) }
        shortMonthNames = (1...12).map { words.word(.monthShort, String($0)) }
        weekdayNames = (1...7).map { words.word(.weekdayShort, String($0)) }
        quarterNames = (1...4).map { words.word(.quarter, String($0)) }
    }

    /// `23 November 2026`, `2026年11月23日`.
    func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return words.dateDay(day: String(number), month: name(ofMonth: month), year: String(year))
    }

    /// `23 Nov 2026`, `2026年11月23日`.
    func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.components
        return words.dateDayShort(day: String(number), month: shortName(ofMonth: month), year: String(year))
    }

    /// `Mon 23 Nov`, `11月23日 周一`.
    func weekdayAndDay(_ day: Day) -> String {
        let (_, month, number) = day.components
        return words.dateWeekday(
            weekday: name(ofWeekday: day.weekday), day: String(number), month: shortName(ofMonth: month))
    }

    /// `November 2026`, `2026年11月`.
    func month(_ month: Month) -> String {
        words.dateMonth(month: name(ofMonth: month.month), year: String(month.year))
    }

    /// `Nov 2026`, `2026年11月`.
    func shortMonth(_ month: Month) -> String {
        words.dateMonthShort(month: shortName(ofMonth: month.month), year: String(month.year))
    }

    /// `Q4 2026`, `2026年第四季度`: the quarter of the calendar that begins with a month.
    func quarter(from month: Month) -> String {
        words.dateQuarter(quarter: name(ofQuarter: (month.month + 2) / 3), year: String(month.year))
    }

    /// `November`, `11月`; months are counted from 1.
    func name(ofMonth month: Int) -> String { Self.name(month, monthNames) }
    func shortName(ofMonth month: Int) -> String { Self.name(month, shortMonthNames) }
    /// 1 is Monday.
    func name(ofWeekday weekday: Int) -> String { Self.name(weekday, weekdayNames) }
    /// `3`, `三`; quarters are counted from 1.
    func name(ofQuarter quarter: Int) -> String { Self.name(quarter, quarterNames) }

    private static func name(_ number: Int, _ names: [String]) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }
}

/// The texts of days and months that pages ask for by the ten thousand, each made once and found by its number.
struct KnownDates: Sendable {
    private var firstDay = 0
    private var days: [String] = []
    private var shortDays: [String] = []
    private var weekdaysAndDays: [String] = []
    private var firstMonth = 0
    private var months: [String] = []
    private var shortMonths: [String] = []
    private var quarters: [String] = []

    /// Those of some days and of all months in which they lie; none if there are no days.
    init(_ range: Range<Day>?, _ texts: DateTexts) {
        guard let range, !range.isEmpty else { return }
        let all = (0..<(range.upperBound - range.lowerBound)).map { range.lowerBound + $0 }
        firstDay = range.lowerBound.number
        days = all.map(texts.day)
        shortDays = all.map(texts.shortDay)
        weekdaysAndDays = all.map(texts.weekdayAndDay)
        let first = range.lowerBound.month
        firstMonth = first.index
        let allMonths = (0...((range.upperBound - 1).month - first)).map { first + $0 }
        months = allMonths.map(texts.month)
        shortMonths = allMonths.map(texts.shortMonth)
        quarters = allMonths.map(texts.quarter)
    }

    func day(_ day: Day) -> String? { Self.text(day.number - firstDay, days) }
    func shortDay(_ day: Day) -> String? { Self.text(day.number - firstDay, shortDays) }
    func weekdayAndDay(_ day: Day) -> String? { Self.text(day.number - firstDay, weekdaysAndDays) }
    func month(_ month: Month) -> String? { Self.text(month.index - firstMonth, months) }
    func shortMonth(_ month: Month) -> String? { Self.text(month.index - firstMonth, shortMonths) }
    func quarter(from month: Month) -> String? { Self.text(month.index - firstMonth, quarters) }

    private static func text(_ index: Int, _ texts: [String]) -> String? {
        texts.indices.contains(index) ? texts[index] : nil
    }
}
