import Analysis
import Model
import Templating

/// An account that moved to another tier at the end of a month.
struct TierMoveView: View {
    let repKey: String
    let month: String
    let account: LinkView
    let from: TierView
    let to: TierView
    let isUp: Bool
    let heldBack: String?
    let before: String
    let now: String
    let reasons: [String]

    init(_ move: TierMove, at place: PagePlace, _ context: SiteContext) {
        repKey = context.portfolio.account(move.account).map(context.owner(of:)) ?? ""
        month = context.formats.shortMonth(move.month)
        account = context.link(toAccount: move.account, from: place)
        from = TierView(move.from)
        to = TierView(move.to)
        isUp = move.direction == .up || move.direction == .entered
        heldBack = move.heldBack > 0 ? context.words.tierMoveHeldBack(n: move.heldBack) : nil
        before = context.formats.amount(move.amount.before)
        now = context.formats.amount(move.amount.now)
        reasons = move.recorded.map(\.reason)
    }
}
