import Analysis
import Model
import Templating

extension TierHistoryPage {
    /// Between two quarters: who stayed and who went where, as numbers.
    struct FlowRow: View {
        let quarters: String
        let stayed: String
        let up: String
        let down: String
        let entered: String

        static func rows(
            of ends: [(quarter: Period, snapshot: TierSnapshot)], _ context: SiteContext
        ) -> [FlowRow] {
            zip(ends, ends.dropFirst()).reversed().map { before, after in
                let flows = context.analysis.tiers.flows(from: before.snapshot, to: after.snapshot)
                func text(_ isMeant: (Tier?, Tier?) -> Bool) -> String {
                    let meant = flows.filter { isMeant($0.from, $0.to) }
                    let sum = meant.reduce(0) { $0 + $1.count }
                    guard sum > 0 else { return "–" }
                    let parts = meant.map { "\($0.from?.rawValue ?? "")→\($0.to?.rawValue ?? "–") \($0.count)" }
                    return parts.listed(by: context.words[.listSeparator])
                }
                return FlowRow(
                    quarters: context.words.historyStep(
                        from: context.formats.shortPeriod(before.quarter),
                        to: context.formats.shortPeriod(after.quarter)),
                    stayed: String(flows.filter { $0.from == $0.to }.reduce(0) { $0 + $1.count }),
                    up: text { from, to in from.map { from in to.map { $0 < from } ?? false } ?? false },
                    down: text { from, to in from.map { from in to.map { $0 > from } ?? true } ?? false },
                    entered: text { from, _ in from == nil })
            }
        }
    }

    /// A move with its amounts, and what was recorded at the account in that month.
    struct MoveRow: View {
        let month: String
        /// Whether the window was whole already, so that the account did not move for that alone.
        let isTold: Bool
        let account: LinkView
        let from: TierView
        let to: TierView
        let direction: String
        let heldBack: String?
        let before: String
        let now: String
        let change: String?
        let isFall: Bool
        let reasons: [String]

        init(_ move: TierMove, _ place: PagePlace, _ context: SiteContext) {
            let words = context.words
            let formats = context.formats
            month = formats.shortMonth(move.month)
            isTold = context.analysis.tiers.isTold(move)
            account = context.link(toAccount: move.account, from: place)
            from = TierView(move.from)
            to = TierView(move.to)
            direction = words.word(.tierMove, move.direction.rawValue)
            heldBack = move.heldBack > 0 ? words.tierMoveHeldBack(n: move.heldBack) : nil
            before = formats.amount(move.amount.before)
            now = formats.amount(move.amount.now)
            change = move.amount.share.map(formats.change)
            isFall = move.amount.isFall
            reasons = move.recorded.map {
                words.word(.changedField, $0.field.rawValue) + words[.labelSeparator] + $0.reason
            }
        }
    }
}
