import Model

/// A stretch of days that need not be a month, a quarter or a year of the calendar.
public struct DaySpan: Hashable, Sendable {
    /// Belongs to the span, as ``last`` does.
    public let first: Day
    /// Belongs to the span.
    public let last: Day

    /// A span that ends before it begins is cut to its first day.
    public init(first: Day, last: Day) {
        self.first = first
        self.last = max(first, last)
    }

    /// All days of a period, be it a day, a month, a quarter or a year.
    public init(_ period: Period) {
        self.init(first: period.first, last: period.last)
    }

    /// Whole months.
    public init(_ months: ClosedRange<Month>) {
        self.init(from: months.lowerBound, to: months.upperBound)
    }

    /// Whole months, from the first day of one to the last day of another.
    public init(from first: Month, to last: Month) {
        self.init(first: first.firstDay, last: last.lastDay)
    }

    /// The whole months before a day; the day's own month is not whole and does not count.
    /// - Parameter months: At least 1; at most 12,000 are looked at.
    public init(months: Int, before day: Day) {
        let last = day.month - 1
        self.init(from: last - (min(max(months, 1), 12_000) - 1), to: last)
    }

    /// Days in the span.
    public var length: Int { last - first + 1 }

    /// Whole months in a span that begins and ends with a month.
    public var months: Int { last.month - first.month + 1 }

    /// Whether a day lies in the span, its first and its last day included.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether every day of the period lies in the span.
    public func contains(_ period: Period) -> Bool { first <= period.first && period.last <= last }

    /// Whether the two share a day.
    public func overlaps(_ period: Period) -> Bool { first <= period.last && period.first <= last }

    /// Whether the two share a day.
    public func overlaps(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }
}

extension Day {
    /// The day so many days later, for numbers of days that somebody may have mistyped: never further than some
    /// ten thousand years.
    public func advanced(byDays days: Int) -> Day {
        self + min(max(days, -4_000_000), 4_000_000)
    }
}

extension Day {
    /// The fiscal year that the day lies in, named for the calendar year in which it begins.
    /// - Parameter start: The month in which fiscal years begin, 1 to 12.
    public func fiscalYear(start: Int) -> Int {
        month.month < start ? month.year - 1 : month.year
    }
}
