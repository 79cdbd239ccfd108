import Glibc
import Model

/// What the machine's tz database knows.
public enum Timezone {
    /// Whether the database has a zone of this name. `UTC` is always there.
    static func exists(_ name: String) -> Bool {
        if name == "UTC" { return true }
        let isName = name.utf8.allSatisfy { byte in
            Character(UnicodeScalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte)
                || "_+-/".utf8.contains(byte)
        }
        guard isName, !name.hasPrefix("/"), !name.isEmpty else { return false }
        // A region, such as `Europe`, is a folder there.
        var status = stat()
        let path = "/usr/share/zoneinfo/" + name
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, R_OK) == 0
    }

    /// The day that a moment, in seconds since 1970 UTC, belongs to in a zone.
    ///
    /// Sets the process's `TZ`, so it is called before any thread is started.
    public static func day(of seconds: Int, in zone: String) -> Day? {
        setenv("TZ", zone, 1)
        tzset()
        var moment = time_t(seconds)
        var parts = tm()
        guard localtime_r(&moment, &parts) != nil else { return nil }
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}

extension Timezone {
    /// The offsets of a zone's clocks during some days. After the last of them the last offset holds.
    ///
    /// Sets the process's `TZ`, so it is called before any thread is started.
    public static func offsets(in zone: String, from first: Day, to last: Day) -> ClockOffsets {
        setenv("TZ", zone, 1)
        tzset()
        let end = last.number * 86_400
        var moment = first.number * 86_400
        var offset = self.offset(at: moment)
        let start = offset
        var changes: [ClockOffsets.Change] = []
        // No zone changes its clocks twice within a week.
        let week = 7 * 86_400
        while moment < end {
            let next = moment + week
            if self.offset(at: next) != offset {
                let change = firstMoment(after: moment, upTo: next) { self.offset(at: $0) != offset }
                offset = self.offset(at: change)
                changes.append(ClockOffsets.Change(moment: change, offset: offset))
            }
            moment = next
        }
        return ClockOffsets(first: start, changes: changes)
    }

    /// Seconds by which the clocks of the process's timezone are ahead of UTC.
    private static func offset(at moment: Int) -> Int {
        var moment = time_t(moment)
        var parts = tm()
        return localtime_r(&moment, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
    }

    /// The first moment for which a condition holds that does not hold at `start` and holds at `end`.
    private static func firstMoment(after start: Int, upTo end: Int, where holds: (Int) -> Bool) -> Int {
        var (start, end) = (start, end)
        while end - start > 1 {
            let middle = start + (end - start) / 2
            if holds(middle) { end = middle } else { start = middle }
        }
        return end
    }
}
