import Model
import Templating

/// The last visit before a day: when, with whom, what for, how it went, and what its report says.
struct DayTalkView: View {
    let date: LinkView
    let iso: String
    let rep: String
    let met: String?
    let purpose: String?
    let progress: String?
    let report: ExcerptView?

    /// - Parameter lines: How many lines the report may take; nil if it is not told.
    init(_ visit: Visit, of account: Account, lines: Int?, at place: PagePlace?, _ context: SiteContext) {
        let reference = Reference.visit(account: account.id, id: visit.id)
        date = LinkView(text: context.formats.shortDay(visit.date), url: place?.link(reference))
        iso = visit.date.description
        rep = context.name(ofRep: visit.rep)
        let names = visit.met.map { context.name(ofPerson: $0, of: account) }
        met = names.isEmpty ? nil : context.words.daySheetMet(names: names.listed(by: context.words[.listSeparator]))
        purpose = visit.purpose
        progress = visit.progress.map(context.label(ofProgress:))
        report = lines.flatMap {
            ExcerptView(visit.narrative, of: reference, lines: $0, columns: DaySheetView.column, at: place, context)
        }
    }
}

extension SiteContext {
    /// The name of a contact of an account, of a rep, or the words themselves.
    func name(ofPerson name: String, of account: Account) -> String {
        account.contact(name)?.name ?? self.name(ofRep: name)
    }
}
