import ArgumentParser
import Content
import Glibc
import Model

/// The one clock: `--as-of`, else `as_of` in the settings, else `SOURCE_DATE_EPOCH`, else today in the site's timezone.
enum Clock {
    /// The day for which a site is made.
    static func asOf(_ option: AsOfDay?, settings: Settings) throws(WrongUsage) -> Day {
        if let option { return option.day }
        return try own(settings)
    }

    /// The site's own day, if that on the command line lies before it: the site is then made as it was known on that day.
    static func laterOwnDay(_ option: AsOfDay?, settings: Settings) throws(WrongUsage) -> Day? {
        guard let option else { return nil }
        let own = try own(settings)
        return option.day < own ? own : nil
    }

    /// The day for which a site is made if the command line does not say.
    private static func own(_ settings: Settings) throws(WrongUsage) -> Day {
        if let day = settings.asOf { return day }
        var seconds = Int(time(nil))
        if let epoch = Terminal.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty {
            guard let number = Int(epoch), (0..<253_402_214_400).contains(number) else {
                throw WrongUsage("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not “\(epoch)”")
            }
            seconds = number
        }
        guard let day = Timezone.day(of: seconds, in: settings.timezone) else {
            throw WrongUsage("today's date cannot be told in the timezone \(settings.timezone)")
        }
        return day
    }
}

/// A day given on the command line.
struct AsOfDay: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(argument) else { return nil }
        self.day = day
    }
}

/// The command was called in a way that makes no sense.
struct WrongUsage: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
