import Analysis
import Model
import Templating

/// Something that is still to be done, with the account and the card in which it was agreed.
struct OpenActionView: View {
    let what: String
    let who: LinkView?
    let due: DayView?
    /// How many days it is late.
    let late: String?
    let isDueToday: Bool
    /// Who is in charge of the account.
    let repKey: String
    let account: LinkView
    let source: LinkView

    init(_ open: OpenAction, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        let account = context.portfolio.account(open.account)
        what = open.action.what
        who = open.action.who.map { name in
            account.map { context.link(toWhoever: name, seesToItAt: $0, from: place) }
                ?? LinkView(text: name, url: nil)
        }
        due = open.action.due.map { DayView($0, formats.shortDay($0)) }
        late = open.lateBy.map { context.words.openActionLateBy(n: $0) }
        isDueToday = open.action.due == context.asOf
        repKey = account.map(context.owner(of:)) ?? ""
        self.account = context.link(toAccount: open.account, from: place)
        source = LinkView(
            text: context.text(of: open.source), url: place.link(open.source.record(at: open.account)))
    }
}

extension SiteContext {
    /// Where an action was agreed: "visit of 12 Nov 2026".
    func text(of source: OpenAction.Source) -> String {
        // The names of visits and complaints begin with their dates.
        let day = Day(source.id.prefix(10)).map(formats.shortDay) ?? source.id
        return switch source {
        case .visit: words.openActionOfVisit(day: day)
        case .complaint: words.openActionOfComplaint(day: day)
        }
    }
}
