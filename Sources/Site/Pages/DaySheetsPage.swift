import Analysis
import Model
import Templating

/// `days/YYYY-MM-DD/REP.html`: the day sheets of one rep, one side of paper for each account, printed at once.
struct DaySheetsPage: PageView {
    static let template = "day-sheets.html"

    let frame: FrameView
    let rep: LinkView
    let date: LinkView
    /// The days of the rep's own sheets before and after this one.
    let previous: LinkView?
    let next: LinkView?
    /// The way to each sheet, where there are several.
    let stops: [DayStopView]
    let part: DayRepView

    init(of rep: String, on day: Day, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let pack = context.dayPack(on: day) ?? DayPack(of: context.portfolio, analysis: context.analysis, on: day)
        let name = context.name(ofRep: rep)
        frame = FrameView(words.daySheetTitleOf(rep: name, day: context.weekdayAndDate(day)), at: place, context)
        self.rep = context.link(toRep: rep, from: place)
        date = LinkView(text: context.weekdayAndDate(day), url: place.link(.day(day)))
        func link(_ pack: DayPack?) -> LinkView? {
            guard let pack, let page = context.pageOfSheets(of: rep, on: pack.day) else { return nil }
            return LinkView(text: context.formats.weekdayAndDay(pack.day), url: place.link(page))
        }
        func isOwn(_ pack: DayPack) -> Bool { pack.sheets.contains { $0.rep == rep } }
        previous = link(context.dayPacks.last { $0.day < day && isOwn($0) })
        next = link(context.dayPacks.first { $0.day > day && isOwn($0) })
        let sheets = pack.sheets(of: rep).filter { !$0.isCancelled }
        stops = sheets.count > 1 ? sheets.map { DayStopView($0, on: day, at: place, context) } : []
        part = DayRepView(
            of: rep, pack, isPersonal: context.portfolio.settings.personal == .site, at: place, context,
            anchor: \.id)
    }
}
