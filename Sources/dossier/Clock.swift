import ArgumentParser
import Content
import Findings
import Glibc
import Model

/// The one clock: `--as-of`, else `as_of` in the settings, else `SOURCE_DATE_EPOCH`, else today in the site's timezone.
enum Clock {
    /// The day for which a site is made.
    static func asOf(_ option: AsOfDay?, _ loaded: ContentLoader.LoadedSettings) throws(WrongUsage) -> Day {
        if let option { return option.day }
        return try own(loaded)
    }

    /// The site's own day, if that on the command line lies before it: the site is then made as it was known on that day.
    static func laterOwnDay(_ option: AsOfDay?, _ loaded: ContentLoader.LoadedSettings) throws(WrongUsage) -> Day? {
        guard let option else { return nil }
        let own = try own(loaded)
        return option.day < own ? own : nil
    }

    /// Today in a zone, for which `SOURCE_DATE_EPOCH` can stand.
    static func today(in timezone: Timezone) throws(WrongUsage) -> Day {
        var seconds = Int(time(nil))
        if let epoch = Terminal.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty {
            guard let number = Int(epoch), (0..<253_402_214_400).contains(number) else {
                throw WrongUsage(.badSourceDate(value: epoch))
            }
            seconds = number
        }
        return timezone.day(of: seconds)
    }

    /// The day for which a site is made if the command line does not say.
    private static func own(_ loaded: ContentLoader.LoadedSettings) throws(WrongUsage) -> Day {
        if let day = loaded.settings.asOf { return day }
        return try today(in: loaded.timezone)
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
    let message: Statement

    init(_ message: Statement) {
        self.message = message
    }
}
