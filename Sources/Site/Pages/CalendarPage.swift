import Model
import Templating

/// `calendar.html`: the months that have visits, and what is coming.
struct CalendarPage: PageView {
    static let template = "calendar.html"

    struct MonthRow: View {
        let name: String
        let url: String
        let isCurrent: Bool
        let held: String
        let planned: String?
        let missed: String?
        let cancelled: String?
    }

    let frame: FrameView
    let feed: String
    let year: ChartView?
    /// The year before and the year after.
    let otherYears: [ChartView]
    let months: [MonthRow]
    let coming: [VisitLineView]
    let missed: [VisitLineView]

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.calendarTitle], at: place, context)
        feed = place.link(download: .feed)
        let thisYear = context.asOf.components.year
        year = YearChart(thisYear, at: place, context).map { ChartView($0, context) }
        otherYears = [thisYear + 1, thisYear - 1].compactMap { YearChart($0, at: place, context) }
            .map { ChartView($0, context) }
        months = context.calendar.months.reversed().map { month in
            let counts = (0..<month.length).reduce(into: VisitCounts()) {
                $0.add(VisitCounts(on: month.firstDay + $1, context))
            }
            return MonthRow(
                name: context.formats.month(month), url: place.link(.calendarMonth(month)),
                isCurrent: month == context.asOf.month, held: context.formats.number(counts.held),
                planned: context.formats.count(counts.planned), missed: context.formats.count(counts.missed),
                cancelled: context.formats.count(counts.cancelled))
        }
        let days = context.calendar.days(from: Day(number: .min / 2), to: Day(number: .max / 2))
        coming = days.flatMap { context.visitLines(on: $0, at: place) { $0.state.isComing } }
        missed = days.flatMap { context.visitLines(on: $0, at: place) { $0.state.isUnreported } }
    }
}
