import Analysis
import Templating

/// How a promise of a complaint stands.
struct PromiseView: View {
    let text: String?
    /// Whether it is past its day and still to be kept.
    let isOverdue: Bool
    /// Whether this is the last day on which it is kept.
    let isDueToday: Bool

    /// One of the two, in a column that names it.
    init(_ promise: ComplaintPromise, _ context: SiteContext) {
        text = PromiseWording.short(promise, context)
        isOverdue = promise.state == .overdue
        isDueToday = promise.isDue(on: context.asOf)
    }

    /// What an open complaint waits for, by its name; nil where nothing is promised, or nothing is open.
    init?(nextOf known: ComplaintCase, _ context: SiteContext) {
        guard let next = PromiseWording.next(of: known, context) else { return nil }
        text = next
        isOverdue = known.next?.state == .overdue
        isDueToday = known.next?.isDue(on: context.asOf) ?? false
    }
}
