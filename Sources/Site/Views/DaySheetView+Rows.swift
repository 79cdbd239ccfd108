import Analysis
import Model
import Templating

extension DaySheetView {
    /// The visit for which the sheet is made.
    struct VisitRow: View {
        let time: String?
        let purpose: LinkView
        let location: String?
        let note: String?
        let state: String
        let status: String

        init(_ entry: AgendaEntry, of account: Account, at place: PagePlace?, _ context: SiteContext) {
            let card = account.visits[entry.card]
            let isTentative = entry.state.isTentative
            time = isTentative ? nil : card.time?.description
            state = entry.state.rawValue
            status = context.words.word(.visitStatus, state)
            note = context.announcement(of: entry)
            purpose = LinkView(
                text: (isTentative ? nil : card.purpose) ?? context.words[.partVisits],
                url: place?.link(.visit(account: account.id, id: card.id)))
            location = isTentative ? nil : card.location
        }
    }

    struct ActionRow: View {
        let what: String
        let who: String?
        let due: DayView?
        let late: String?
        /// Where it was agreed.
        let source: String

        init(_ open: OpenAction, of account: Account, _ context: SiteContext) {
            what = open.action.what
            who = open.action.who.map { context.name(ofWhoever: $0, seesToItAt: account) }
            due = open.action.due.map { DayView($0, context.formats.shortDay($0)) }
            late = open.lateBy.map { context.words.openActionLateBy(n: $0) }
            source = context.text(of: open.source)
        }
    }

    struct ComplaintRow: View {
        let date: DayView
        let subject: LinkView
        let severity: String
        let severityStyle: String
        let status: String
        /// What it waits for.
        let next: PromiseView?
        let remedySought: String?
        let summary: String?

        init(
            _ complaint: Complaint, _ known: ComplaintCase, of account: Account, at place: PagePlace?,
            _ context: SiteContext
        ) {
            let words = context.words
            let subject = [
                complaint.category.map(context.label(ofCategory:)),
                complaint.product.map { context.portfolio.product($0)?.name ?? $0 },
            ].compactMap { $0 }.listed(by: " · ")
            date = DayView(complaint.date, context.formats.shortDay(complaint.date))
            self.subject = LinkView(
                text: subject.isEmpty ? words[.kindComplaint] : subject,
                url: place?.link(.complaint(account: account.id, id: complaint.id)))
            severity = words.word(.severity, complaint.severity.rawValue)
            severityStyle = complaint.severity.rawValue
            status = words.word(.complaintStatus, known.status.rawValue)
            next = PromiseView(nextOf: known, context)
            remedySought = complaint.remedySought
            let text = complaint.narrative.summary(limit: 240)
            summary = text.isEmpty ? nil : text
        }
    }
}
