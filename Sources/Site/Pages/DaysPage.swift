import Analysis
import Model
import Templating

/// `days.html`: the days with a visit to come or without a report, each with its pack.
struct DaysPage: PageView {
    static let template = "days.html"

    struct Row: View {
        let day: LinkView
        let iso: String
        let isToday: Bool
        /// Nobody has said yet what came of its visits.
        let isPast: Bool
        let count: String
        let reps: [LinkView]
        let accounts: [LinkView]

        init(_ pack: DayPack, at place: PagePlace, _ context: SiteContext) {
            let page = Page.dayPack(pack.day)
            day = LinkView(text: context.formats.weekdayAndDay(pack.day), url: place.link(page))
            iso = pack.day.description
            isToday = pack.day == context.asOf
            isPast = pack.day < context.asOf
            count = context.formats.number(pack.sheets.count)
            reps = Set(pack.sheets.map(\.rep)).sorted(by: precedes).map { context.link(toRep: $0, from: place) }
            accounts = pack.sheets.map { sheet in
                LinkView(
                    text: context.portfolio.accounts[sheet.account].nameInLists,
                    url: place.link(page, anchor: DaySheetView.anchor(of: sheet, context)))
            }
        }
    }

    let frame: FrameView
    let rows: [Row]
    /// A day as the command line takes it.
    let example: String

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.navDays], at: place, context)
        example = context.asOf.description
        rows = context.dayPacks.map { Row($0, at: place, context) }
    }
}
