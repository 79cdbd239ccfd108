import Analysis
import Model
import Templating

extension DaySheetView {
    /// The visit for which the sheet is made: its aim, and the note for it.
    struct VisitRow: View {
        let time: String?
        let purpose: LinkView
        let location: String?
        /// That it is only announced, or was announced for another day.
        let announcement: String?
        let progress: String?
        /// What it came to; nil as long as it is planned.
        let status: String?
        let state: String
        /// What the card says: of a visit to come, what to bring and to ask; of one that was held, its report.
        let note: ExcerptView?

        init(_ entry: AgendaEntry, of account: Account, at place: PagePlace?, _ context: SiteContext) {
            let card = account.visits[entry.card]
            let isTentative = entry.state.isTentative
            let reference = Reference.visit(account: account.id, id: card.id)
            time = isTentative ? nil : card.time?.description
            state = entry.state.rawValue
            status = entry.state == .planned ? nil : context.words.word(.visitStatus, state)
            announcement = context.announcement(of: entry)
            purpose = LinkView(
                text: (isTentative ? nil : card.purpose) ?? context.words[.daySheetNoAim], url: place?.link(reference))
            location = isTentative ? nil : card.location
            progress = isTentative ? nil : card.progress.map(context.label(ofProgress:))
            note =
                isTentative
                ? nil
                : ExcerptView(
                    card.narrative, of: reference, lines: linesOfNote, columns: width, at: place, context)
        }
    }

    /// Something that was promised, by us or by them, and is not done.
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
        let narrative: ExcerptView?

        init(
            _ complaint: Complaint, _ known: ComplaintCase, of account: Account, at place: PagePlace?,
            _ context: SiteContext
        ) {
            let words = context.words
            let reference = Reference.complaint(account: account.id, id: complaint.id)
            date = DayView(complaint.date, context.formats.shortDay(complaint.date))
            subject = LinkView(text: context.subject(of: complaint), url: place?.link(reference))
            severity = words.word(.severity, complaint.severity.rawValue)
            severityStyle = complaint.severity.rawValue
            status = words.word(.complaintStatus, known.status.rawValue)
            next = PromiseView(nextOf: known, context)
            remedySought = complaint.remedySought
            narrative = ExcerptView(
                complaint.narrative, of: reference, lines: linesOfComplaint, columns: column, at: place, context)
        }
    }
}
