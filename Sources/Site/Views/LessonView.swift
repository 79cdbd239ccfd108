import Analysis
import Model
import Templating

/// What was learnt from a complaint: how it was contained, why it happened, why nobody caught it, what was done about
/// it, and what keeps it from happening again (8D report, D3 to D7).
struct LessonView: View {
    let date: DayView
    let url: String
    /// Who is in charge of the account.
    let repKey: String
    let account: String
    let subject: String
    let result: String?
    let learnt: [TermView]
    let actions: [ActionView]
    /// What a resolved complaint should tell and this one does not.
    let missing: String?

    init(_ complaint: Complaint, of account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        date = DayView(complaint.date, context.formats.day(complaint.date))
        url = place.link(.complaint(account: account.id, id: complaint.id))
        repKey = context.owner(of: account)
        self.account = account.nameInLists
        subject = context.subject(of: complaint)
        result = complaint.result
        learnt = [
            words.term(.complaintContainment, complaint.containment),
            words.term(.complaintCause, complaint.cause),
            words.term(.complaintCauseKind, complaint.causeKind.map(context.label(ofCause:))),
            words.term(.complaintEscapeCause, complaint.escapeCause),
            words.term(.complaintPrevention, complaint.prevention),
        ].compactMap { $0 }
        actions = complaint.correctiveActions.map { ActionView($0, of: account, at: place, context) }
        let missing = [
            complaint.cause == nil ? words[.complaintCause] : nil,
            complaint.correctiveActions.isEmpty ? words[.complaintAction] : nil,
        ].compactMap { $0 }
        self.missing = missing.isEmpty ? nil : missing.listed(by: words[.listSeparator])
    }
}
