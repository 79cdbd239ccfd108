import Analysis
import Model
import Templating

/// `days/YYYY-MM-DD.html`: the sheets of the accounts that are visited on a day, made to be printed.
struct DayPage: PageView {
    static let template = "day.html"

    let frame: FrameView
    let name: String
    let previous: LinkView?
    let next: LinkView?
    let reps: [TermView]
    /// By rep, and for each by time: in this order they are listed and printed.
    let sheets: [DaySheetView]

    init(_ pack: DayPack, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        name = context.dayPackTitle(pack.day)
        frame = FrameView(name, at: place, context)
        func link(_ pack: DayPack?) -> LinkView? {
            pack.map { LinkView(text: formats.weekdayAndDay($0.day), url: place.link(.dayPack($0.day))) }
        }
        previous = link(context.dayPacks.last { $0.day < pack.day })
        next = link(context.dayPacks.first { $0.day > pack.day })
        sheets = pack.sheets.map { DaySheetView($0, on: pack.day, at: place, context) }
        let keys = Set(pack.sheets.map(\.rep)).sorted(by: precedes)
        reps = keys.map { TermView(term: $0, text: context.name(ofRep: $0)) }
    }
}

extension SiteContext {
    /// `Day pack for Tuesday, 24 November 2026`.
    func dayPackTitle(_ day: Day) -> String {
        words.dayPackTitle(weekday: words.word(.weekday, String(day.weekday)), day: formats.day(day))
    }
}
