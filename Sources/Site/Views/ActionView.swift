import Model
import Templating

/// Something to be done, and whether it is.
struct ActionView: View {
    let what: String
    let who: LinkView?
    let due: DayView?
    let done: DayView?
    let isLate: Bool
    let isDueToday: Bool

    init(_ action: Action, of account: Account, at place: PagePlace, _ context: SiteContext) {
        what = action.what
        who = action.who.map { context.link(toPerson: $0, of: account, from: place) }
        due = action.due.map { DayView($0, context.formats.shortDay($0)) }
        done = action.done.map { DayView($0, context.formats.shortDay($0)) }
        isLate = action.done == nil && (action.due.map { $0 < context.asOf } ?? false)
        isDueToday = action.done == nil && action.due == context.asOf
    }
}
