import Analysis
import Model
import Templating

/// A day pack as one file that needs no site around it: what `dossier day` writes.
struct DayFilePage: PageView {
    static let template = "day-file.html"

    let name: String
    let siteTitle: String
    let language: String
    let asOf: DayView
    let style: Markup
    let sheets: [DaySheetView]

    /// - Parameter style: The site's style sheet.
    init(_ pack: DayPack, style: String, _ context: SiteContext) {
        name = context.dayPackTitle(pack.day)
        siteTitle = context.portfolio.settings.title.isolated
        language = context.words.language.rawValue
        asOf = DayView(context.asOf, context.formats.day(context.asOf))
        // Within the element nothing is escaped; only its own end tag could end it.
        self.style = Markup(safe: style.replacing("</", with: "<\\/"))
        sheets = pack.sheets.map { DaySheetView($0, on: pack.day, at: nil, context) }
    }
}
