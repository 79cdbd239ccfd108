import Model
import Templating

/// `calendar/YYYY-MM.html`: a month of visits, week by week.
struct CalendarMonthPage: PageView {
    static let template = "calendar-month.html"

    struct DayCell: View {
        let number: String
        let date: DayView
        /// The page with the day's visits by rep and time; nil where none is kept.
        let dayURL: String?
        let isOutside: Bool
        let isToday: Bool
        let isWeekend: Bool
        let visits: [VisitLineView]
    }

    struct Week: View {
        let number: String
        let days: [DayCell]
        /// Who is away on days of it, one below the other.
        let trips: [Trip]
    }

    /// A stay of a contact as a bar below the days of a week that it takes.
    struct Trip: View {
        let stay: StayLineView
        /// From when until when, where there is no bar to show it.
        let span: String
        /// An empty text for each day before it.
        let before: [String]
        let length: String
        let after: [String]
    }

    let frame: FrameView
    let name: String
    let previous: LinkView?
    let next: LinkView?
    let weekdays: [String]
    let weeks: [Week]
    /// Where people are this week and the next; nil where nobody is away.
    let whereaboutsURL: String?

    init(_ month: Month, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        name = formats.month(month)
        frame = FrameView(words.calendarMonthTitle(month: name), at: place, context)
        whereaboutsURL = context.isThere(.whereabouts) ? place.link(.whereabouts) : nil
        let months = context.calendar.months
        func link(_ month: Month?) -> LinkView? {
            month.map { LinkView(text: formats.month($0), url: place.link(.calendarMonth($0))) }
        }
        previous = link(months.last { $0 < month })
        next = link(months.first { $0 > month })
        weekdays = (1...7).map { words.word(.weekdayShort, String($0)) }
        let stays = context.stays.stays(in: month).map { entry in
            let account = context.portfolio.accounts[entry.account]
            let contact = account.contacts[entry.contact]
            let stay = contact.itinerary[entry.stay]
            return (stay, StayLineView(stay, contact, of: account, at: place, context))
        }
        var monday = month.firstDay.startOfWeek
        var weeks: [Week] = []
        while monday <= month.lastDay {
            let days = (0..<7).map { offset -> DayCell in
                let day = monday + offset
                let isOutside = day.month != month
                let visits = isOutside ? [] : context.visitLines(on: day, at: place)
                return DayCell(
                    number: String(day.components.day), date: DayView(day, formats.weekdayAndDay(day)),
                    dayURL: !isOutside && context.hasSheets(day) ? place.link(.day(day)) : nil,
                    isOutside: isOutside, isToday: day == context.asOf, isWeekend: offset > 4, visits: visits)
            }
            let trips = stays.compactMap { stay, line -> Trip? in
                let first = max(stay.from, monday, month.firstDay)
                let last = min(stay.to, monday + 6, month.lastDay)
                guard first <= last else { return nil }
                return Trip(
                    stay: line, span: formats.weekdaySpan(first, last),
                    before: [String](repeating: "", count: first - monday), length: String(last - first + 1),
                    after: [String](repeating: "", count: monday + 6 - last))
            }
            weeks.append(Week(number: String(monday.week), days: days, trips: trips))
            monday = monday + 7
        }
        self.weeks = weeks
    }
}
