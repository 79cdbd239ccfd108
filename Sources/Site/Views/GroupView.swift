import Analysis
import Model
import Templating

/// The group that an account belongs to, member by member, and what it comes to.
struct GroupView: View {
    struct Row: View {
        let name: String
        /// Nil for the account whose page this is, and for the sum.
        let url: String?
        let tier: TierView?
        let isHead: Bool
        let revenue: String
        let profit: String?
        let outstanding: String
        let overdue: String
        let limit: String?
        let used: String?
        let isOver: Bool
        let openComplaints: String
    }

    let rows: [Row]
    let sum: Row

    /// Nil if the account stands alone.
    init?(of account: Account, at place: PagePlace, _ context: SiteContext) {
        guard
            let group = GroupRollUp(
                of: account.id, groups: context.groups, portfolio: context.portfolio, analysis: context.analysis)
        else { return nil }
        let formats = context.formats
        rows = group.rows.map { row in
            let link = context.link(toAccount: row.account, from: place)
            return Row(
                name: link.text, url: row.account == account.id ? nil : link.url,
                tier: TierView(of: row.account, context),
                isHead: row.account == group.head, revenue: formats.amount(row.sales.revenue),
                profit: context.sales.profit(row.sales, formats.amount), outstanding: formats.amount(row.outstanding),
                overdue: formats.amount(row.overdue),
                limit: row.limitUse.map { formats.amount($0.limit.amount, $0.limit.rate.currency) },
                used: row.limitUse?.share.map(formats.share), isOver: row.limitUse?.over != nil,
                openComplaints: String(row.openComplaints))
        }
        sum = Row(
            name: context.words[.total], url: nil, tier: nil, isHead: false,
            revenue: formats.amount(group.sales.revenue), profit: context.sales.profit(group.sales, formats.amount),
            outstanding: formats.amount(group.outstanding), overdue: formats.amount(group.overdue),
            limit: nil, used: nil, isOver: false,
            openComplaints: String(group.openComplaints))
    }
}
