import Analysis
import Model
import Templating

/// An account that asks for attention: the worst of what is late or missing there, and how much else is.
struct AttentionView: View {
    let id: String
    let repKey: String
    let tier: TierView
    let account: LinkView
    let owner: LinkView
    let worst: DutyView
    /// All of it, the worst first.
    let duties: [DutyView]
    /// How many others there are, with the way to them; nil where there are none.
    let others: LinkView?

    init?(_ known: AccountDuties, at place: PagePlace, _ context: SiteContext) {
        guard let first = known.duties.first else { return nil }
        let account = context.portfolio.accounts[known.account]
        id = account.id
        repKey = context.portfolio.present(context.owner(of: account), on: context.asOf)
        tier = TierView(of: account.id, context)
        self.account = context.link(toAccount: account.id, from: place)
        owner = context.link(toOwner: repKey, from: place)
        worst = DutyView(first, at: place, context)
        duties = known.duties.map { DutyView($0, at: place, context) }
        let count = known.duties.count - 1
        others =
            count > 0
            ? LinkView(
                text: context.words.attentionOthers(n: count), url: place.link(.attention, anchor: account.id))
            : nil
    }
}
