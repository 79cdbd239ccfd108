import Analysis
import Model
import Templating

/// An account whose revenue moved far from one period to the next.
struct RevenueMoveView: View {
    let account: LinkView
    let before: String
    let now: String
    let difference: String
    let change: String
    let isFall: Bool
    let reasons: [String]

    init(_ move: RevenueMove, at place: PagePlace, _ context: SiteContext) {
        account = context.link(toAccount: move.account, from: place)
        before = context.formats.amount(move.revenue.before)
        now = context.formats.amount(move.revenue.now)
        difference = context.formats.difference(move.revenue.difference)
        change = context.sales.change(move.revenue)
        isFall = move.revenue.isFall
        reasons = move.reasons.map(\.reason)
    }
}
