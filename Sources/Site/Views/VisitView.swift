import Analysis
import Model
import Templating

/// A visit, whole.
struct VisitView: View {
    let id: String
    let date: DayView
    let time: String?
    let location: String?
    let rep: LinkView
    let met: [LinkView]
    let purpose: String?
    /// Whether those who are named were met; of all other visits, they were or are to be.
    let isHeld: Bool
    /// `planned`, `done`, `cancelled` or `missed`, for the looks.
    let state: String
    let status: String
    let progress: String?
    let amount: String?
    /// That it took the place of a visit announced for another day.
    let note: String?
    /// The way to its day sheet; nil where none is kept any more.
    let sheet: String?
    /// The way to where its report is written, from its day on.
    let edit: LinkView?
    let next: DayView?
    let actions: [ActionView]
    let interval: String?
    let narrative: Markup?

    /// - Parameter entry: A visit with a card of its own.
    init(
        _ entry: AgendaEntry, of account: Account, interval: String? = nil, at place: PagePlace, _ context: SiteContext
    ) {
        let visit = account.visits[entry.card]
        let formats = context.formats
        id = visit.id
        date = DayView(visit.date, formats.day(visit.date))
        time = visit.time?.description
        location = visit.location
        rep = context.link(toRepOf: entry, visit, from: place)
        met = visit.met.map { context.link(toPerson: $0, of: account, from: place) }
        purpose = visit.purpose
        isHeld = entry.state == .held
        state = entry.state.rawValue
        status = context.words.word(.visitStatus, state)
        progress = visit.progress.map(context.label(ofProgress:))
        amount = visit.amount.map(formats.amountWithCurrency)
        note = context.announcement(of: entry)
        sheet = context.linkToSheet(of: entry, at: account, from: place)
        let isUnwritten = entry.state == .missed || entry.state == .planned && entry.day <= context.asOf
        edit = isUnwritten ? context.editLink(.editReport, visit.origin.path) : nil
        next = visit.nextVisit.map { DayView($0, formats.day($0)) }
        actions = visit.actions.map { ActionView($0, of: account, at: place, context) }
        self.interval = interval
        narrative =
            visit.narrative.isEmpty
            ? nil : place.markup(visit.narrative, of: .visit(account: account.id, id: visit.id), context.words)
    }
}
