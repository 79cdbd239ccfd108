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
        return [
            steps(from: position, context.words[.stepsByRank], at: place, context) { _ in true },
            steps(from: position, context.name(ofRep: owner), at: place, context) { context.owner(of: $0) == owner },
        ].compactMap { $0 }
    }

    private static func steps(
        from position: Int, _ label: String, at place: PagePlace, _ context: SiteContext,
        among isWanted: (Account) -> Bool
    ) -> AccountStepsView? {
        let accounts = context.portfolio.accounts
        guard let at = context.placeByRank[position] else { return nil }
        func link(_ index: Int?) -> LinkView? {
            index.map {
                let account = accounts[$0]
                let same = place.page?.ofAccount(account.id) ?? .account(account.id)
                return LinkView(
                    text: account.nameInLists,
                    url: place.link(context.isThere(same) ? same : .account(account.id)))
            }
        }
        let previous = link(context.byRank[..<at].last { isWanted(accounts[$0]) })
        let next = link(context.byRank[(at + 1)...].first { isWanted(accounts[$0]) })
        return previous == nil && next == nil ? nil : AccountStepsView(label: label, previous: previous, next: next)
    }
}
