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

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("url") { $0.url }, .flag("isCurrent") { $0.isCurrent },
            .text("held") { $0.held }, .optionalText("planned") { $0.planned }, .optionalText("missed") { $0.missed },
            .optionalText("cancelled") { $0.cancelled },
        ]
    }

    let frame: FrameView
    let months: [MonthRow]
    let coming: [VisitLineView]
    let missed: [VisitLineView]

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.calendarTitle], in: .calendar, at: place, context)
        months = context.calendar.months.reversed().map { month in
            var counts: [String: Int] = [:]
            for day in context.calendar.days(from: month.firstDay, to: month.lastDay) {
                for entry in context.calendar.visits(on: day) {
                    let visit = context.portfolio.accounts[entry.account].visits[entry.visit]
                    counts[visit.state(asOf: context.asOf), default: 0] += 1
                }
            }
            return MonthRow(
                name: context.formats.month(month), url: place.link("calendar/\(month).html"),
                isCurrent: month == context.asOf.month, held: String(counts["done"] ?? 0),
                planned: counts["planned"].map(String.init), missed: counts["missed"].map(String.init),
                cancelled: counts["cancelled"].map(String.init))
        }
        let days = context.calendar.days(from: Day(number: .min / 2), to: Day(number: .max / 2))
        func lines(on day: Day, _ state: String) -> [VisitLineView] {
            context.visitLines(on: day, at: place) { $0.state(asOf: context.asOf) == state }
        }
        coming = Array(days.lazy.flatMap { lines(on: $0, "planned") }.prefix(40))
        missed = days.flatMap { lines(on: $0, "missed") }
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .list("months") { $0.months },
        .list("coming") { $0.coming },
        .list("missed") { $0.missed },
    ]
}
