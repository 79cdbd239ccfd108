import Analysis
import Model
import Templating

/// A complaint, whole.
struct ComplaintView: View {
    let id: String
    let date: DayView
    /// What it is about: its category and its product.
    let subject: String
    let severity: String
    let severityStyle: String
    let status: String
    let statusStyle: String
    let product: LinkView?
    let category: String?
    let raisedBy: LinkView?
    let facts: [TermView]
    let learnt: [TermView]
    let actions: [ActionView]
    /// What it waits for, while it is open.
    let next: PromiseView?
    let repeats: [LinkView]
    let narrative: Markup?

    init(
        _ complaint: Complaint, _ known: ComplaintCase, of account: Account, at place: PagePlace,
        _ context: SiteContext
    ) {
        let words = context.words
        let formats = context.formats
        func days(_ days: [Day]) -> String? {
            days.isEmpty ? nil : days.map(formats.day).listed(by: words[.phraseSeparator])
        }
        func person(_ name: String?) -> String? {
            name.map { context.link(toPerson: $0, of: account, from: place).text }
        }
        id = complaint.id
        date = DayView(complaint.date, formats.day(complaint.date))
        severity = words.word(.severity, complaint.severity.rawValue)
        severityStyle = complaint.severity.rawValue
        status = words.word(.complaintStatus, known.status.rawValue)
        statusStyle = known.status.rawValue
        product = complaint.product.map { context.link(toProduct: $0, from: place) }
        category = complaint.category.map(context.label(ofCategory:))
        subject = context.subject(of: complaint)
        raisedBy = complaint.raisedBy.map { context.link(toPerson: $0, of: account, from: place) }
        facts = [
            words.term(.complaintTime, complaint.time?.description),
            words.term(.complaintReceivedBy, person(complaint.receivedBy)),
            words.term(.complaintHandledBy, person(complaint.handledBy)),
            words.term(.complaintRemedySought, complaint.remedySought),
            words.term(.promiseAnswer, PromiseWording.full(known.answer, context)),
            words.term(.promiseResolution, PromiseWording.full(known.resolution, context)),
            words.term(.complaintResolved, known.reopenings.isEmpty ? nil : days(known.resolutions)),
            words.term(.complaintReopened, days(known.reopenings)),
            words.term(.complaintCost, complaint.cost.map(formats.amountWithCurrency)),
            words.term(
                .complaintSatisfied,
                complaint.isSatisfied.map { words[$0 ? .complaintIsSatisfied : .complaintIsNotSatisfied] }),
        ].compactMap { $0 }
        learnt = [
            words.term(.complaintContainment, complaint.containment),
            words.term(.complaintCause, complaint.cause),
            words.term(.complaintCauseKind, complaint.causeKind.map(context.label(ofCause:))),
            words.term(.complaintEscapeCause, complaint.escapeCause),
            words.term(.complaintPrevention, complaint.prevention),
            words.term(.complaintResult, complaint.result),
        ].compactMap { $0 }
        actions = complaint.correctiveActions.map { ActionView($0, of: account, at: place, context) }
        next = PromiseView(nextOf: known, context)
        repeats = known.repeats.map { id in
            LinkView(
                text: Day(id.prefix(10)).map(formats.day) ?? id,
                url: place.link(.complaint(account: account.id, id: id)))
        }
        narrative =
            complaint.narrative.isEmpty
            ? nil
            : place.markup(complaint.narrative, of: .complaint(account: account.id, id: complaint.id), context.words)
    }
}
