import Model

/// Dates as iCalendar has them (RFC 5545 §3.3.4, §3.3.5).
enum CalendarValues {
    /// `20261124`
    static func day(_ day: Day) -> String {
        day.description.replacing("-", with: "")
    }

    /// A moment in seconds since 1970 UTC: `20261124T083000Z`.
    static func moment(_ seconds: Int) -> String {
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        let day = Day(number: (seconds - rest) / 86_400)
        return self.day(day) + "T" + [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined() + "Z"
    }

    private static func twoDigits(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }
}
