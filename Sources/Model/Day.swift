/// A day of the Gregorian calendar, without time or timezone.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day that lies so many days after 1970-01-01, or before it if below zero.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a date that exists, or nil.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Month(year: year, month: month).length).contains(day)
        else { return nil }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`, and nothing else.
    public init?(_ text: String) {
        var text = text
        guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
        self = day
    }

    /// Reads `YYYY-MM-DD`, and nothing else.
    public init?(_ text: Substring) {
        self.init(String(text))
    }

    init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = decimal(text[0..<4]), let month = decimal(text[5..<7]), let day = decimal(text[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date in numbers; month and day begin with 1.
    public var components: (year: Int, month: Int, day: Int) {
        // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The month in which the day lies.
    public var month: Month {
        let (year, month, _) = components
        return Month(year: year, month: month)
    }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    public var weekday: Int {
        let fromThursday = (number + 3) % 7
        return (fromThursday + 7) % 7 + 1
    }

    /// The Monday of this day's week.
    public var startOfWeek: Day { self - (weekday - 1) }

    /// ISO 8601 week of the year.
    public var week: Int {
        let thursday = startOfWeek + 3
        let firstOfYear = Day.number(year: thursday.components.year, month: 1, day: 1)
        return (thursday.number - firstOfYear) / 7 + 1
    }

    /// The earlier day comes first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// The day that lies so many days later.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// The day that lies so many days earlier.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

    /// How many days lie between two days: positive if `left` is later.
    public static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// Days from 1970-01-01 to a date of any year, whether or not a file may hold it.
    public static func number(year: Int, month: Int, day: Int) -> Int {
        // H. Hinnant, days_from_civil.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let index = number - Self.firstKnown
        return Self.known.indices.contains(index) ? Self.known[index] : Self.text(of: self)
    }

    /// The texts of the days from 2010 to 2039, which pages and files ask for by the hundred thousand.
    private static let known = (0..<(number(year: 2040, month: 1, day: 1) - firstKnown)).map {
        text(of: Day(number: firstKnown + $0))
    }
    private static let firstKnown = number(year: 2010, month: 1, day: 1)

    private static func text(of day: Day) -> String {
        let (year, month, day) = day.components
        return String { text in
            text.put(day.magnitude, digits: 2)
            text.put("-")
            text.put(month.magnitude, digits: 2)
            text.put("-")
            text.put(year.magnitude, digits: 4)
            if year < 0 { text.put("-") }
        }
    }
}

/// A number of only ASCII digits, or nil. At most nine digits, so that it cannot overflow.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}
