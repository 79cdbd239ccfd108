import Analysis
import Model
import Templating

/// A complaint as a row of the register.
struct ComplaintRowView: View {
    let date: DayView
    let url: String
    let account: LinkView
    let ownerKey: String
    let category: String?
    let product: LinkView?
    let severity: String
    let severityStyle: String
    let severityOrder: String
    let status: String
    let statusStyle: String
    let handledBy: LinkView?
    let age: String?
    let ageDays: String
    let answer: PromiseView
    let resolution: PromiseView
    let isOverdue: Bool
    let repeats: String?
    let cost: String?

    init(
        _ known: ComplaintCase, _ complaint: Complaint, of account: Account, at place: PagePlace, _ context: SiteContext
    ) {
        let words = context.words
        let formats = context.formats
        date = DayView(known.date, formats.shortDay(known.date))
        url = place.link(.complaint(account: known.account, id: known.id))
        self.account = LinkView(text: account.nameInLists, url: place.link(.account(account.id)))
        ownerKey = context.owner(of: account)
        category = known.category.map(context.label(ofCategory:))
        product = known.product.map { context.link(toProduct: $0, from: place) }
        severity = words.word(.severity, known.severity.rawValue)
        severityStyle = known.severity.rawValue
        severityOrder = String(Complaint.Severity.allCases.firstIndex(of: known.severity) ?? 0)
        status = words.word(.complaintStatus, known.status.rawValue)
        statusStyle = known.status.rawValue
        handledBy = complaint.handledBy.map {
            complaint.isOpen
                ? context.link(toWhoever: $0, seesToItAt: account, from: place)
                : context.link(toPerson: $0, of: account, from: place)
        }
        age = known.age.map { words.days(n: $0) }
        ageDays = known.age.map(String.init) ?? ""
        answer = PromiseView(known.answer, context)
        resolution = PromiseView(known.resolution, context)
        isOverdue = known.isOverdue
        repeats = known.repeats.isEmpty ? nil : String(known.repeats.count)
        cost = known.cost.map(formats.amount)
    }
}
