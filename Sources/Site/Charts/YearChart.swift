import Model
import Templating

/// A year on one sheet: a row for each month, a square for each day with visits.
struct YearChart: View {
    private static let left = 60
    private static let top = 22
    private static let step = 29
    private static let rowHeight = 22
    private static let square = 18

    struct DayMark: View {
        let x: String
        let y: String
        let textX: String
        let textY: String
        /// `held`, `planned` or `missed`: of a day with several, the one that asks for most.
        let state: String
        let count: String
        let title: String
        var isHeld: Bool { state == "held" }
        var isMissed: Bool { state == "missed" }
    }

    struct MonthRow: View {
        let label: String
        let url: String?
        let labelY: String
        let y: String
        /// The weekends, as the places of their days.
        let weekends: [String]
        let days: [DayMark]
    }

    struct Label: View {
        let x: String
        let text: String
    }

    let year: String
    let name: String
    let description: String
    let columns: [Label]
    let months: [MonthRow]
    /// Where today stands, if it is in the year.
    let today: Label?
    let todayY: String

    /// The visits of a year, or nil if there are none.
    init?(_ year: Int, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        var total = VisitCounts()
        let known = Set(context.calendar.months)
        let rows = (1...12).map { number -> MonthRow in
            let month = Month(year: year, month: number)
            let y = Self.top + (number - 1) * Self.rowHeight
            let marks = (1...month.length).compactMap { day -> DayMark? in
                let day = month.firstDay + (day - 1)
                let counts = VisitCounts(on: day, context)
                total.add(counts)
                return counts.total == 0 ? nil : DayMark(day, counts, y: y, context)
            }
            let weekends = (1...month.length).filter { (month.firstDay + ($0 - 1)).weekday > 5 }
            return MonthRow(
                label: words.word(.monthShort, String(number)),
                url: known.contains(month) ? place.link(.calendarMonth(month)) : nil,
                labelY: String(y + 14), y: String(y),
                weekends: weekends.map { String(Self.x(of: $0)) }, days: marks)
        }
        guard total.total > 0 else { return nil }
        self.year = String(year)
        months = rows
        name = words.yearChartName(year: String(year))
        description = words.yearChartDescription(
            held: context.formats.number(total.held), planned: context.formats.number(total.planned),
            missed: context.formats.number(total.missed))
        columns = (1...31).map { Label(x: String(Self.x(of: $0) + Self.step / 2), text: String($0)) }
        let (thisYear, month, day) = context.asOf.components
        today = thisYear == year ? Label(x: String(Self.x(of: day)), text: words[.asOf]) : nil
        todayY = String(Self.top + (month - 1) * Self.rowHeight)
    }

    fileprivate static func x(of day: Int) -> Int { left + (day - 1) * step }
}

extension YearChart.DayMark {
    fileprivate init(_ day: Day, _ counts: VisitCounts, y: Int, _ context: SiteContext) {
        let x = YearChart.x(of: day.components.day)
        self.x = String(x + 5)
        self.y = String(y + 2)
        textX = String(x + 14)
        textY = String(y + 15)
        state = counts.missed > 0 ? "missed" : counts.planned > 0 ? "planned" : "held"
        count = String(counts.total)
        let parts = [("done", counts.held), ("planned", counts.planned), ("missed", counts.missed)].filter { $0.1 > 0 }
        title = context.words.yearChartDay(
            day: context.formats.weekdayAndDay(day),
            visits: parts.map { "\($0.1) \(context.words.word(.visitStatus, $0.0))" }
                .listed(by: context.words[.listSeparator]))
    }
}
