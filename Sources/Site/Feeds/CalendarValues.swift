import Model
import Text

/// Dates as iCalendar has them (RFC 5545 §3.3.4, §3.3.5).
enum CalendarValues {
    /// `20261124`
    static func day(_ day: Day) -> String {
        String { text in put(day, to: &text) }
    }

    /// A moment in seconds since 1970 UTC: `20261124T083000Z`.
    static func moment(_ seconds: Int) -> String {
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        let day = Day(number: (seconds - rest) / 86_400)
        return String { text in
            text.put("Z")
            for part in [rest % 60, rest / 60 % 60, rest / 3600] { text.put(part.magnitude, digits: 2) }
            text.put("T")
            put(day, to: &text)
        }
    }

    private static func put(_ day: Day, to text: inout BackwardText) {
        let (year, month, number) = day.components
        text.put(number.magnitude, digits: 2)
        text.put(month.magnitude, digits: 2)
        text.put(year.magnitude, digits: 4)
    }
}
