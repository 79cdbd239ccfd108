/// A stretch of whole days: a day, a month, a quarter or a year of the calendar.
public struct Period: Hashable, Sendable {
    public enum Kind: Sendable {
        case day, month, quarter, year
    }

    public let kind: Kind
    public let first: Day
    /// Belongs to the period.
    public let last: Day

    public init(day: Day) {
        (kind, first, last) = (.day, day, day)
    }

    public init(month: Month) {
        (kind, first, last) = (.month, month.firstDay, month.lastDay)
    }

    /// A quarter of the calendar, 1 to 4.
    public init(year: Int, quarter: Int) {
        let start = Month(year: year, month: quarter * 3 - 2)
        (kind, first, last) = (.quarter, start.firstDay, (start + 2).lastDay)
    }

    public init(year: Int) {
        let start = Month(year: year, month: 1)
        (kind, first, last) = (.year, start.firstDay, (start + 11).lastDay)
    }

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-Qn` or `YYYY-MM-DD`.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count >= 4, let year = decimal(bytes[0..<4]), year > 0 else { return nil }
        switch bytes.count {
        case 4:
            self.init(year: year)
        case 7 where bytes[4] == UInt8(ascii: "-") && bytes[5] == UInt8(ascii: "Q"):
            guard let quarter = decimal(bytes[6..<7]), (1...4).contains(quarter) else { return nil }
            self.init(year: year, quarter: quarter)
        case 7 where bytes[4] == UInt8(ascii: "-"):
            guard let month = decimal(bytes[5..<7]), (1...12).contains(month) else { return nil }
            self.init(month: Month(year: year, month: month))
        case 10:
            guard let day = Day(text) else { return nil }
            self.init(day: day)
        default:
            return nil
        }
    }

    public func hash(into hasher: inout Hasher) {
        // Most tables are of periods of one kind: the first day tells them apart.
        hasher.combine(first.number)
    }

    /// Whether the two share a day.
    public func overlaps(_ other: Period) -> Bool {
        first <= other.last && other.first <= last
    }
}

extension Period: Comparable {
    /// By first day; of two that begin together the shorter comes first.
    public static func < (left: Period, right: Period) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}

extension Period: CustomStringConvertible {
    /// As it is written in a file.
    public var description: String {
        switch kind {
        case .day: first.description
        case .month: first.month.description
        case .quarter: year + "-Q" + String((first.month.month + 2) / 3)
        case .year: year
        }
    }

    private var year: String {
        String { $0.put(first.month.year.magnitude, digits: 4) }
    }
}
