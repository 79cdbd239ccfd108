/// A stretch of whole days: a day, a month, a quarter or a year of the calendar, or a quarter or a year of a fiscal year.
///
/// A fiscal year is named for the calendar year in which it begins. One that begins in January is the calendar's.
public struct Period: Hashable, Sendable {
    /// How long a period is; quarters and years may be the calendar's or fiscal.
    public enum Kind: Sendable {
        case day, month, quarter, year
    }

    /// How long it is; that of a fiscal year is a year too.
    public let kind: Kind
    /// The first day, which belongs to the period.
    public let first: Day
    /// Belongs to the period.
    public let last: Day
    /// The month, 1 to 12, in which the years begin that the period is a part of: 1 for the calendar's.
    public let yearStart: Int

    /// A single day.
    public init(day: Day) {
        (kind, first, last, yearStart) = (.day, day, day, 1)
    }

    /// A whole month.
    public init(month: Month) {
        (kind, first, last, yearStart) = (.month, month.firstDay, month.lastDay, 1)
    }

    /// A quarter, 1 to 4, of a year.
    /// - Parameter start: The month, 1 to 12, in which the year begins.
    public init(year: Int, quarter: Int, yearStart start: Int = 1) {
        let month = Month(year: year, month: start + quarter * 3 - 3)
        (kind, first, last, yearStart) = (.quarter, month.firstDay, (month + 2).lastDay, start)
    }

    /// - Parameter start: The month, 1 to 12, in which the year begins.
    public init(year: Int, yearStart start: Int = 1) {
        let month = Month(year: year, month: start)
        (kind, first, last, yearStart) = (.year, month.firstDay, (month + 11).lastDay, start)
    }

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-Qn` or `YYYY-MM-DD`, all of the calendar, and the fiscal `FYYYYY` and `FYYYYY-Qn`.
    /// - Parameter start: The month, 1 to 12, in which fiscal years begin.
    public init?(_ text: String, fiscalYearStart start: Int = 1) {
        var text = text
        guard let period = text.withUTF8({ Period(utf8: $0, fiscalYearStart: start) }) else { return nil }
        self = period
    }

    private init?(utf8 bytes: UnsafeBufferPointer<UInt8>, fiscalYearStart start: Int) {
        guard bytes.count >= 4 else { return nil }
        if bytes[0] == UInt8(ascii: "F"), bytes[1] == UInt8(ascii: "Y") {
            let rest = UnsafeBufferPointer(rebasing: bytes[2...])
            guard let plain = Period(utf8: rest, fiscalYearStart: 1), plain.kind == .year || plain.kind == .quarter
            else { return nil }
            let first = plain.first.month
            switch plain.kind {
            case .year: self.init(year: first.year, yearStart: start)
            default: self.init(year: first.year, quarter: (first.month + 2) / 3, yearStart: start)
            }
            return
        }
        guard let year = decimal(bytes[0..<4]), year > 0 else { return nil }
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
            guard let day = Day(utf8: bytes) else { return nil }
            self.init(day: day)
        default:
            return nil
        }
    }

    /// Equal periods begin on the same day, so that it alone is fed to the hasher.
    public func hash(into hasher: inout Hasher) {
        // Most tables are of periods of one kind: the first day tells them apart.
        hasher.combine(first.number)
    }

    /// Whether the period is named by a fiscal year that is not the calendar's.
    public var isFiscal: Bool { yearStart != 1 }

    /// The year that names the period: for a fiscal one the year in which that begins.
    public var year: Int { (first.month - (yearStart - 1)).year }

    /// The months of the period; of a day, its month.
    public var months: ClosedRange<Month> { first.month...last.month }

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

extension Period {
    /// Which quarter of its year, a fiscal one of its fiscal year, it is or begins in: 1 to 4.
    public var quarterNumber: Int { (first.month - (yearStart - 1)).month / 3 + 1 }
}

extension Period: CustomStringConvertible {
    /// As it is written in a file.
    public var description: String {
        switch kind {
        case .day: first.description
        case .month: first.month.description
        case .quarter: yearName + "-Q" + String(quarterNumber)
        case .year: yearName
        }
    }

    /// As messages name it: as it is written in a file, a fiscal one with its months: `FY2026-Q2 (2026-05 to 2026-07)`.
    public var worded: String {
        isFiscal ? "\(self) (\(months.lowerBound) to \(months.upperBound))" : description
    }

    private var yearName: String {
        (isFiscal ? "FY" : "") + String { $0.put(year.magnitude, digits: 4) }
    }
}
