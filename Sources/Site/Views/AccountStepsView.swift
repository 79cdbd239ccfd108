import Model
import Templating

/// The ways from a page of an account to the same page of the accounts before and after it.
struct AccountStepsView: View {
    /// In which order they stand.
    let label: String
    let previous: LinkView?
    let next: LinkView?

    /// By rank among all, and by rank among those of the same owner; an order in which the account is alone leads nowhere.
    static func all(from id: String, at place: PagePlace, _ context: SiteContext) -> [AccountStepsView] {
        guard let position = context.portfolio.position(ofAccount: id) else { return [] }
        let owner = context.owner(of: context.portfolio.accounts[position])
        let neighbours = context.neighbours
        return [
            steps(neighbours.amongAll[position], context.words[.stepsByRank], at: place, context),
            steps(neighbours.amongOwn[position], context.name(ofRep: owner), at: place, context),
        ].compactMap { $0 }
    }

    private static func steps(
        _ steps: AccountNeighbours.Steps, _ label: String, at place: PagePlace, _ context: SiteContext
    ) -> AccountStepsView? {
        func link(_ position: Int?) -> LinkView? {
            position.map {
                let account = context.portfolio.accounts[$0]
                let same = place.page?.ofAccount(account.id) ?? .account(account.id)
                return LinkView(
                    text: account.nameInLists,
                    url: place.link(context.isThere(same) ? same : .account(account.id)))
            }
        }
        let (previous, next) = (link(steps.previous), link(steps.next))
        return previous == nil && next == nil ? nil : AccountStepsView(label: label, previous: previous, next: next)
    }
}
