import Model
import Templating

/// A visit of the past, short: when, with whom, what for and how it went.
struct DayTalkView: View {
    let date: LinkView
    let iso: String
    let rep: String
    let met: String?
    let purpose: String?
    let progress: String?
    let summary: String?

    init(_ visit: Visit, of account: Account, at place: PagePlace?, _ context: SiteContext) {
        date = LinkView(
            text: context.formats.shortDay(visit.date), url: place?.link(.visit(account: account.id, id: visit.id)))
        iso = visit.date.description
        rep = context.name(ofRep: visit.rep)
        let names = visit.met.map { context.name(ofPerson: $0, of: account) }
        met = names.isEmpty ? nil : names.listed(by: context.words[.listSeparator])
        purpose = visit.purpose
        progress = visit.progress.map(context.label(ofProgress:))
        let text = visit.narrative.summary(limit: 300)
        summary = text.isEmpty ? nil : text
    }
}

extension SiteContext {
    /// The name of a contact of an account, of a rep, or the words themselves.
    func name(ofPerson name: String, of account: Account) -> String {
        account.contacts.first { $0.id == name }?.name ?? self.name(ofRep: name)
    }
}
