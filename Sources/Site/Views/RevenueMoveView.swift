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
        isFall = move.revenue.difference < .zero
        reasons = move.reasons.map(\.reason)
    }

    static let fields: [Field<Self>] = [
        .object("account") { $0.account }, .text("before") { $0.before }, .text("now") { $0.now },
        .text("difference") { $0.difference }, .text("change") { $0.change }, .flag("isFall") { $0.isFall },
        .texts("reasons") { $0.reasons },
    ]
}
