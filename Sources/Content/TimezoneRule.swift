import Model

/// The rule by which a zone's clocks change in all years to come, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct TimezoneRule: Sendable {
    /// A day of each year, and the seconds from its midnight on.
    private struct Turn: Sendable {
        enum Date: Sendable {
            /// `J1` to `J365`: 29 February is never counted.
            case withoutLeapDay(Int)
            /// `0` to `365`.
            case counted(Int)
            /// `M3.5.0`: of a month the week, of which 5 is the last one, and in it the day, of which 0 is Sunday.
            case weekday(month: Int, week: Int, day: Int)
        }

        var date: Date
        var seconds: Int

        /// In seconds of the zone's own clocks since 1970.
        func moment(in year: Int) -> Int {
            let january = Day.number(year: year, month: 1, day: 1)
            let day =
                switch date {
                case .counted(let days): january + days
                case .withoutLeapDay(let number):
                    Day.number(year: year, month: 3, day: 1) + (number - 60) - (number < 60 ? Self.leapDays(year) : 0)
                case .weekday(let month, let week, let day): Self.day(year, month, week: week, day: day)
                }
            return day * 86_400 + seconds
        }

        private static func leapDays(_ year: Int) -> Int {
            Day.number(year: year, month: 3, day: 1) - Day.number(year: year, month: 1, day: 1) - 59
        }

        private static func day(_ year: Int, _ month: Int, week: Int, day: Int) -> Int {
            let first = Day.number(year: year, month: month, day: 1)
            let next = month == 12 ? first + 31 : Day.number(year: year, month: month + 1, day: 1)
            let weekday = Day(number: first).weekday % 7
            var found = first + (day - weekday + 7) % 7 + (week - 1) * 7
            if found >= next { found -= 7 }
            return found
        }
    }

    /// Seconds ahead of UTC in standard time.
    let standard: Int
    private let summer: (offset: Int, start: Turn, end: Turn)?

    /// Reads a rule; nil where it is none.
    init?(_ text: some Collection<UInt8>) {
        var reader = Reader(rest: Array(text)[...])
        guard reader.skipName(), let behind = reader.offset(), behind.magnitude <= 25 * 3600 else { return nil }
        standard = -behind
        if reader.rest.isEmpty {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        var offset = standard + 3600
        if reader.rest.first != UInt8(ascii: ",") {
            guard let behind = reader.offset(), behind.magnitude <= 25 * 3600 else { return nil }
            offset = -behind
        }
        guard let start = reader.turn(), let end = reader.turn(), reader.rest.isEmpty else { return nil }
        summer = (offset, start, end)
    }

    /// The changes of the years in which two moments lie, and of the year before the first of them; by moment.
    func changes(from start: Int, to end: Int) -> [ClockOffsets.Change] {
        guard let summer, start <= end else { return [] }
        let (first, last) = (Self.year(of: start) - 1, Self.year(of: end) + 1)
        var changes: [ClockOffsets.Change] = []
        for year in first...last {
            let start = ClockOffsets.Change(moment: summer.start.moment(in: year) - standard, offset: summer.offset)
            let end = ClockOffsets.Change(moment: summer.end.moment(in: year) - summer.offset, offset: standard)
            changes += start.moment < end.moment ? [start, end] : [end, start]
        }
        // Where summer ends in the moment in which it begins again, it goes on.
        return changes.sorted {
            $0.moment != $1.moment ? $0.moment < $1.moment : $0.offset == standard && $1.offset != standard
        }
    }

    /// The year in which a moment lies, or one of the ends of the time for which anybody asks.
    private static func year(of moment: Int) -> Int {
        let limit = 20_000 * 366
        return Day(number: min(max(moment / 86_400, -limit), limit)).components.year
    }

    /// Takes the parts of a rule from its text.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest.removeFirst()
            return true
        }

        /// `CET`, or `<+0530>`.
        mutating func skipName() -> Bool {
            if take("<") {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
                rest = rest[(end + 1)...]
                return true
            }
            let name = rest.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
            rest = rest.dropFirst(name.count)
            return name.count >= 3
        }

        mutating func number(in range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard (1...4).contains(digits.count) else { return nil }
            rest = rest.dropFirst(digits.count)
            let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            return range.contains(number) ? number : nil
        }

        /// `[+-]hh[:mm[:ss]]`, in seconds; to be read as hours behind UTC, or as a time of day of up to a week.
        mutating func offset() -> Int? {
            let isNegative = take("-")
            if !isNegative { _ = take("+") }
            guard var seconds = number(in: 0...167).map({ $0 * 3600 }) else { return nil }
            for unit in [60, 1] where take(":") {
                guard let part = number(in: 0...59) else { return nil }
                seconds += part * unit
            }
            return isNegative ? -seconds : seconds
        }

        mutating func turn() -> Turn? {
            guard take(","), let date = date() else { return nil }
            guard take("/") else { return Turn(date: date, seconds: 2 * 3600) }
            return offset().map { Turn(date: date, seconds: $0) }
        }

        private mutating func date() -> Turn.Date? {
            if take("J") { return number(in: 1...365).map { .withoutLeapDay($0) } }
            guard take("M") else { return number(in: 0...365).map { .counted($0) } }
            guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
                let day = number(in: 0...6)
            else { return nil }
            return .weekday(month: month, week: week, day: day)
        }
    }
}
