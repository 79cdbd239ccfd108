import Analysis
import Model
import Templating

/// `accounts.html`: all accounts, to be sorted and filtered.
struct AccountsPage: PageView {
    static let template = "accounts.html"

    struct Row: View {
        let name: String
        /// By which it is found too.
        let fullName: String
        let url: String
        let code: String?
        let tier: TierView
        /// Where the card says why it has its tier; nil where there is nothing to say.
        let whyURL: String?
        let rank: String?
        let amount: AmountView
        let industry: String
        let region: String
        let owner: LinkView
        let ownerKey: String
        let stage: String
        let isActive: Bool
        let lastVisit: DayView?
        let nextVisit: DayView?
        let openComplaints: String?
        let overdue: AmountView?
    }

    let frame: FrameView
    let count: String
    /// How many accounts each tier has, and how many are targets or former ones.
    let breakdown: String
    let window: String
    let notes: [String]
    let tableURL: String
    /// Columns that would say the same of every account, or nothing of any, are left out.
    let hasStages: Bool
    let hasComplaints: Bool
    let hasOverdue: Bool
    let rows: [Row]
    let totalRevenue: AmountView
    let totalComplaints: String
    let totalOverdue: AmountView

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let accounts = context.portfolio.accounts
        frame = FrameView(words[.accountsTitle], at: place, context)
        count = words.accountsCount(n: accounts.count)
        breakdown = AccountCountsWording.breakdown(context.visitStandings.total.counts, context)
        window = context.sales.window
        notes = context.sales.portfolioNotes
        tableURL = place.link(download: .accounts(.csv))
        hasStages = accounts.contains { $0.stage != .active }
        hasComplaints = context.complaints.open > 0
        hasOverdue = context.receivables.total.overdue > .zero
        totalRevenue = AmountView(context.analysis.standing.total.revenue, formats)
        totalComplaints = formats.number(context.complaints.open)
        totalOverdue = AmountView(context.receivables.total.overdue, formats)
        rows = context.byRank.map { index in
            let account = accounts[index]
            let revenue = context.analysis.standing[index]?.sales.revenue ?? .zero
            let known = context.analysis(of: account)
            let open = context.complaints.open(of: account.id)
            let overdue = context.receivables[account.id]?.overdue ?? .zero
            return Row(
                name: account.nameInLists, fullName: account.name, url: place.link(.account(account.id)),
                code: account.code,
                tier: TierView(of: account.id, context),
                whyURL: context.abc[account.id] == nil ? nil : place.link(.account(account.id), anchor: "why"),
                rank: context.abc[account.id].map { String($0.rank) }, amount: AmountView(revenue, formats),
                industry: context.label(ofIndustry: account.industry),
                region: context.label(ofRegion: account.region),
                owner: context.link(toRep: context.owner(of: account), from: place),
                ownerKey: context.owner(of: account),
                stage: words.word(.stage, account.stage.rawValue), isActive: account.stage == .active,
                lastVisit: known.visits.lastHeld.map { DayView($0, formats.shortDay($0)) },
                nextVisit: known.agenda.next.map { DayView($0.day, formats.shortDay($0.day)) },
                openComplaints: open > 0 ? String(open) : nil,
                overdue: overdue > .zero ? AmountView(overdue, formats) : nil)
        }
    }
}
