import Analysis
import Model
import Templating

/// A part of a cut with its figures: a row of `industries.html` and its like.
struct CutRowView: View {
    let part: LinkView
    let figures: CutFiguresView
    let isUnnamed: Bool
}

/// The figures of a part of the portfolio, of one account in it, or of all.
struct CutFiguresView: View {
    let accounts: String
    /// Those of them that are no customers.
    let others: String?
    /// How many accounts are A, B and C: `2 / 0 / 3`.
    let tiers: String
    let revenue: String
    let share: String?
    let change: String?
    let isFall: Bool
    let profit: String?
    let margin: String?
    let complaints: String?
    let overdue: String?

    /// Of a part; targets are among its accounts.
    init(_ row: PortfolioCut.Row?, _ care: PortfolioCut.Care, _ context: SiteContext) {
        self.init(
            sales: row?.sales ?? SalesFigures(), growth: row?.growth, share: row?.share,
            counts: row?.counts ?? AccountCounts(), care, context)
    }

    /// Of the whole portfolio.
    init(totalOf cut: PortfolioCut, _ context: SiteContext) {
        let overdue = cut.dimension == .product ? nil : context.receivables.total.overdue
        self.init(
            sales: cut.total, growth: cut.growth, share: Share(cut.total.revenue, of: cut.total.revenue),
            counts: cut.counts,
            PortfolioCut.Care(openComplaints: context.complaints.open, overdue: overdue), context)
    }

    private init(
        sales: SalesFigures, growth: Growth?, share: Share?, counts: AccountCounts,
        _ care: PortfolioCut.Care, _ context: SiteContext
    ) {
        let formats = context.formats
        accounts = formats.number(counts.all)
        others = AccountCountsWording.others(counts, context)
        tiers = Tier.allCases.map { String(counts.tiers[$0]) }.joined(separator: " / ")
        revenue = formats.wholeAmount(sales.revenue)
        self.share = share.map(formats.share)
        change = growth.map(context.sales.change)
        isFall = growth?.isFall ?? false
        profit = context.sales.profit(sales, formats.wholeAmount)
        margin = context.sales.margin(sales)
        complaints = care.openComplaints > 0 ? String(care.openComplaints) : nil
        overdue = care.overdue.flatMap { $0 > .zero ? formats.wholeAmount($0) : nil }
    }
}
