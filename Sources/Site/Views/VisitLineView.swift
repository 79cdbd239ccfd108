import Analysis
import Model
import Templating

/// A visit on one line: in a calendar, or in a list of the latest.
struct VisitLineView: View {
    let date: DayView
    let time: String?
    let account: String
    let url: String
    /// The way to its day sheet; nil where none is kept any more.
    let sheet: String?
    let rep: String
    let repKey: String
    let purpose: String?
    /// That it is only announced, or was announced for another day.
    let note: String?
    let state: String
    let status: String
    let tier: TierView

    init(_ entry: AgendaEntry, of account: Account, at place: PagePlace, _ context: SiteContext) {
        // Of a visit that is only announced, this is the report that announces it: it leads there, and says no more.
        let card = account.visits[entry.card]
        date = DayView(entry.day, context.formats.weekdayAndDay(entry.day))
        time = entry.state.isTentative ? nil : card.time?.description
        self.account = account.nameInLists
        url = place.link(.visit(account: account.id, id: card.id))
        sheet = context.linkToSheet(of: entry, at: account, from: place)
        rep = context.name(ofRepOf: entry, card)
        repKey = entry.rep
        purpose = entry.state.isTentative ? nil : card.purpose
        note = context.announcement(of: entry)
        state = entry.state.rawValue
        status = context.words.word(.visitStatus, state)
        tier = TierView(of: account.id, context)
    }
}
