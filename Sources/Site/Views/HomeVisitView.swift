import Analysis
import Model
import Templating

/// A visit of this week on the first page, under its day.
struct HomeVisitView: View {
    struct Person: View {
        let name: String
        let phone: String
        let phoneURL: String?
    }

    let repKey: String
    let rep: String
    let time: String?
    let tier: TierView
    let account: LinkView
    let purpose: String?
    /// The way to its day sheet; nil where none is kept.
    let sheetURL: String?
    /// Who will be met and can be rung up.
    let people: [Person]
    /// How it stands, where it is not simply planned.
    let status: String?
    let state: String
    /// The way to where its report is written, once its day is past.
    let edit: LinkView?

    init(_ entry: AgendaEntry, of account: Account, at place: PagePlace, _ context: SiteContext) {
        let card = account.visits[entry.card]
        let isTentative = entry.state.isTentative
        repKey = entry.rep
        rep = context.name(ofRepOf: entry, card)
        time = isTentative ? nil : card.time?.description
        tier = TierView(of: account.id, context)
        self.account = context.link(toAccount: account.id, from: place)
        purpose = isTentative ? nil : card.purpose
        sheetURL = context.linkToSheet(of: entry, at: account, from: place)
        people = entry.state.isComing ? Self.people(isTentative ? [] : card.met, of: account, on: entry.day) : []
        state = entry.state.rawValue
        status = entry.state == .planned ? nil : context.words.word(.visitStatus, entry.state.rawValue)
        edit = entry.state.isUnreported ? context.reportLink(of: entry, at: account) : nil
    }

    private static func people(_ named: [String], of account: Account, on day: Day) -> [Person] {
        account.contacts.filter { named.contains($0.id) && $0.isPresent(on: day) }.compactMap { contact in
            contact.phone.map { Person(name: contact.name, phone: $0, phoneURL: Address.telephone($0)) }
        }
    }
}
