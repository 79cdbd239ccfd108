import Analysis
import Model

extension SiteContext {
    /// Whether there is anything to show on a page. One that would be empty is not made, and nothing leads to it.
    func isThere(_ page: Page) -> Bool {
        switch page {
        case .targets: portfolio.accounts.contains { $0.stage == .target }
        case .cut(let kind): !cuts.words(kind).isEmpty
        case .tierHistory: !analysis.tiers.quarterEnds(1).isEmpty
        case .rising: portfolio.accounts.contains { $0.stage == .active && abc.tier(of: $0.id) ?? .a != .a }
        case .days: !dayPacks.isEmpty
        case .whereabouts: WhereaboutsPage.weeks(context: self).contains { !$0.rows.isEmpty }
        case .complaints: portfolio.accounts.contains { !$0.complaints.isEmpty }
        case .receivables: portfolio.accounts.contains { !$0.receivables.isEmpty }
        case .analysisSheet(let id): portfolio.account(id).map(Self.hasSheet) ?? false
        case .visitCard(let id): portfolio.account(id).map { !$0.visits.isEmpty } ?? false
        case .complaintCard(let id): portfolio.account(id).map { !$0.complaints.isEmpty } ?? false
        case .contacts(let id): portfolio.account(id).map { !$0.contacts.isEmpty } ?? false
        default: true
        }
    }

    /// Whether anything is known of what an analysis sheet tells.
    private static func hasSheet(_ account: Account) -> Bool {
        !account.financials.isEmpty || account.trading != Trading() || !account.facts.isEmpty || !account.swot.isEmpty
            || !account.strategy.isEmpty
    }
}
