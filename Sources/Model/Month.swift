/// A month of a year.
public struct Month: Hashable, Comparable, Sendable {
    /// Months since the January of the year 0.
    public let index: Int

    /// The month that lies so many months after the January of the year 0.
    public init(index: Int) {
        self.index = index
    }

    /// A month by its year and its number; 13 is the next year's January.
    public init(year: Int, month: Int) {
        self.index = year * 12 + month - 1
    }

    /// The year of the calendar, which need not be the fiscal one.
    public var year: Int { index >= 0 ? index / 12 : (index - 11) / 12 }
    /// 1 to 12.
    public var month: Int { index - year * 12 + 1 }
    /// The 1st of the month.
    public var firstDay: Day { Day(number: Day.number(year: year, month: month, day: 1)) }
    /// The 28th to the 31st, as the month has it.
    public var lastDay: Day { (self + 1).firstDay - 1 }

    /// Days in the month.
    public var length: Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The earlier month comes first.
    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
    /// The month that lies so many months later.
    public static func + (month: Month, months: Int) -> Month { Month(index: month.index + months) }
    /// The month that lies so many months earlier.
    public static func - (month: Month, months: Int) -> Month { Month(index: month.index - months) }
    /// How many months lie between two months: positive if `left` is later.
    public static func - (left: Month, right: Month) -> Int { left.index - right.index }
}

extension Month: CustomStringConvertible {
    /// `YYYY-MM`.
    public var description: String {
        String { text in
            text.put(month.magnitude, digits: 2)
            text.put("-")
            text.put(year.magnitude, digits: 4)
        }
    }
}
