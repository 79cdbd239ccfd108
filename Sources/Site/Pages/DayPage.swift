import Analysis
import Model
import Templating

/// `days/YYYY-MM-DD.html`: who is visited on a day, by rep and time, with the way to the sheets.
struct DayPage: PageView {
    static let template = "day.html"

    /// A rep's day.
    struct RepDay: View {
        let name: String
        let key: String
        /// The page with all sheets of the rep, to be printed.
        let sheetsURL: String?
        let stops: [DayStopView]
        let unreported: [DayRepView.UnreportedRow]

        init(of rep: String, _ pack: DayPack, at place: PagePlace, _ context: SiteContext) {
            name = context.name(ofRep: rep)
            key = rep
            sheetsURL = context.pageOfSheets(of: rep, on: pack.day).map { place.link($0) }
            stops = pack.sheets(of: rep).map { DayStopView($0, on: pack.day, at: place, context) }
            unreported = context.unreported(upTo: rep, before: pack.day).map {
                DayRepView.UnreportedRow($0.visit, of: $0.account, at: place, context)
            }
        }
    }

    let frame: FrameView
    let name: String
    let previous: LinkView?
    let next: LinkView?
    let reps: [RepDay]

    init(_ pack: DayPack, at place: PagePlace, _ context: SiteContext) {
        name = context.words.daySheetDayTitle(day: context.weekdayAndDate(pack.day))
        frame = FrameView(name, at: place, context)
        func link(_ pack: DayPack?) -> LinkView? {
            pack.map { LinkView(text: context.formats.weekdayAndDay($0.day), url: place.link(.day($0.day))) }
        }
        previous = link(context.dayPacks.last { $0.day < pack.day })
        next = link(context.dayPacks.first { $0.day > pack.day })
        reps = pack.reps.map { RepDay(of: $0, pack, at: place, context) }
    }
}
