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
        /// Who leaves on it, or is away when its week begins, for a narrow screen, which has no lanes.
        let stays: [StayEntry]
    }

    /// A stay of a contact in a list of days.
    struct StayEntry: View {
        let repKey: String
        let stay: StayLineView
        /// From when until when; nil of a day alone.
        let span: String?
    }

    struct Week: View {
        let number: String
        let days: [DayCell]
        /// Who is away on days of it.
        let lanes: [Lane]
    }

    /// A line below the days of a week: stays of contacts that follow one another. All are of accounts of one rep, whose
    /// choice shows or hides the line.
    struct Lane: View {
        let repKey: String
        let trips: [Trip]
        /// An empty text for each day behind the last stay.
        let after: [String]
    }

    /// A stay of a contact as a bar below the days of a week that it takes.
    struct Trip: View {
        let stay: StayLineView
        /// An empty text for each day between it and the stay before it, or the week's beginning.
        let before: [String]
        let length: String
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
        let stays = context.stays.stays(in: month).map { entry -> ClippedStay in
            let account = context.portfolio.accounts[entry.account]
            let contact = account.contacts[entry.contact]
            let stay = contact.itinerary[entry.stay]
            return ClippedStay(
                from: max(stay.from, month.firstDay), to: min(stay.to, month.lastDay),
                entry: StayEntry(
                    repKey: context.owner(of: account),
                    stay: StayLineView(stay, contact, of: account, at: place, context),
                    span: stay.from == stay.to ? nil : formats.weekdaySpan(stay.from, stay.to)))
        }.sorted { $0.from < $1.from }
        var monday = month.firstDay.startOfWeek
        var weeks: [Week] = []
        while monday <= month.lastDay {
            let days = (0..<7).map { offset -> DayCell in
                let day = monday + offset
                let isOutside = day.month != month
                let visits = isOutside ? [] : context.visitLines(on: day, at: place)
                let away = stays.filter { !isOutside && day == max($0.from, monday) && day <= $0.to }
                return DayCell(
                    number: String(day.components.day), date: DayView(day, formats.weekdayAndDay(day)),
                    dayURL: !isOutside && context.hasSheets(day) ? place.link(.day(day)) : nil,
                    isOutside: isOutside, isToday: day == context.asOf, isWeekend: offset > 4, visits: visits,
                    stays: away.map(\.entry))
            }
            weeks.append(
                Week(number: String(monday.week), days: days, lanes: Self.lanes(of: stays, in: monday)))
            monday = monday + 7
        }
        self.weeks = weeks
    }
    /// The part of a stay that lies within the month.
    private struct ClippedStay {
        let from: Day
        let to: Day
        let entry: StayEntry
    }

    /// As few lines for each rep as hold the stays of a week, none over another.
    /// - Parameter stays: In order of their first days.
    private static func lanes(of stays: [ClippedStay], in monday: Day) -> [Lane] {
        var lanes: [(repKey: String, trips: [Trip], taken: Int)] = []
        for stay in stays where stay.from <= monday + 6 && stay.to >= monday {
            let (first, last) = (max(stay.from - monday, 0), min(stay.to - monday, 6))
            let free = lanes.firstIndex { $0.repKey == stay.entry.repKey && $0.taken <= first }
            if free == nil { lanes.append((stay.entry.repKey, [], 0)) }
            let lane = free ?? lanes.count - 1
            lanes[lane].trips.append(
                Trip(
                    stay: stay.entry.stay, before: days(first - lanes[lane].taken), length: String(last - first + 1)))
            lanes[lane].taken = last + 1
        }
        return lanes.map { Lane(repKey: $0.repKey, trips: $0.trips, after: days(7 - $0.taken)) }
    }

    private static func days(_ count: Int) -> [String] { [String](repeating: "", count: count) }
}
