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
        return access("/usr/share/zoneinfo/" + name, R_OK) == 0
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
