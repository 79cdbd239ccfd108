import Analysis
import Model
import Templating

/// The day sheets of a day as one file that needs no site around it: what `dossier day` writes.
struct DayFilePage: PageView {
    static let template = "day-file.html"

    let name: String
    let siteTitle: String
    let language: String
    let asOf: DayView
    let style: Markup
    let reps: [DayRepView]

    /// - Parameters:
    ///   - isPersonal: Whether tier, stance and what is known of people's lives are told.
    ///   - style: The site's style sheet.
    init(_ pack: DayPack, isPersonal: Bool, style: String, _ context: SiteContext) {
        name = context.words.daySheetDayTitle(day: context.weekdayAndDate(pack.day))
        siteTitle = context.portfolio.settings.title.isolated
        language = context.words.language.rawValue
        asOf = DayView(context.asOf, context.formats.day(context.asOf))
        // Within the element nothing is escaped; only its own end tag could end it.
        self.style = Markup(safe: style.replacing("</", with: "<\\/"))
        reps = pack.reps.map { rep in
            // Two reps may go to the same account.
            DayRepView(of: rep, pack, isPersonal: isPersonal, at: nil, context) { "\($0.id).\(rep)" }
        }
    }
}
