import Model
import Templating

/// A visit on one line: in a calendar, or in a list of the latest.
struct VisitLineView: View {
    let date: DayView
    let time: String?
    let account: String
    let url: String
    let rep: String
    let repKey: String
    let purpose: String?
    let state: String
    let status: String
    let tier: TierView

    init(_ visit: Visit, of account: Account, at place: PagePlace, _ context: SiteContext) {
        date = DayView(visit.date, context.formats.weekdayAndDay(visit.date))
        time = visit.time?.description
        self.account = account.name
        url = place.link(.visit(account: account.id, id: visit.id))
        rep = context.name(ofRep: visit.rep)
        repKey = visit.rep
        purpose = visit.purpose
        state = visit.state(asOf: context.asOf)
        status = context.words.word(.visitStatus, state)
        tier = TierView(context.abc.tier(of: account.id))
    }

    static let fields: [Field<Self>] = [
        .object("date") { $0.date },
        .optionalText("time") { $0.time },
        .text("account") { $0.account },
        .text("url") { $0.url },
        .text("rep") { $0.rep },
        .text("repKey") { $0.repKey },
        .optionalText("purpose") { $0.purpose },
        .text("state") { $0.state },
        .text("status") { $0.status },
        .object("tier") { $0.tier },
    ]
}
