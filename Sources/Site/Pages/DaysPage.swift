import Analysis
import Model
import Templating

/// `days.html`: the days with visits, those to come first, each with the day sheets of its reps.
struct DaysPage: PageView {
    static let template = "days.html"

    struct Row: View {
        let day: LinkView
        let iso: String
        let isToday: Bool
        /// Nobody has said yet what came of one of its visits.
        let isUnreported: Bool
        /// The sheets of each rep.
        let reps: [LinkView]
        let accounts: [LinkView]

        init(_ pack: DayPack, at place: PagePlace, _ context: SiteContext) {
            day = LinkView(text: context.formats.weekdayAndDay(pack.day), url: place.link(.day(pack.day)))
            iso = pack.day.description
            isToday = pack.day == context.asOf
            isUnreported = pack.sheets.contains(where: \.isUnreported)
            reps = pack.reps.map { rep in
                LinkView(
                    text: context.name(ofRep: rep),
                    url: context.pageOfSheets(of: rep, on: pack.day).map { place.link($0) })
            }
            accounts = pack.sheets.map { DayStopView($0, on: pack.day, at: place, context).account }
        }
    }

    let frame: FrameView
    /// Today's and those after it.
    let coming: [Row]
    /// The latest first.
    let past: [Row]
    /// What the sheets are for, and how far back they are kept.
    let lede: String

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.navDays], at: place, context)
        let first = SiteContext.firstDayWithSheets(asOf: context.asOf)
        lede = context.words.daySheetLede(day: context.formats.day(first))
        func rows(_ packs: some Sequence<DayPack>) -> [Row] { packs.map { Row($0, at: place, context) } }
        coming = rows(context.dayPacks.filter { $0.day >= context.asOf })
        past = rows(context.dayPacks.filter { $0.day < context.asOf }.reversed())
    }
}
