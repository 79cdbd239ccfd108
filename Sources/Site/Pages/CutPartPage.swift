import Analysis
import Model
import Templating
import Text

/// `industries/I.html`, `regions/R.html`, `partners/P.html`, `products/P.html`: a part of the portfolio, its accounts
/// and its sales by month.
struct CutPartPage: PageView {
    static let template = "cut-part.html"
    private static let months = 24

    struct AccountRow: View {
        let name: String
        let url: String
        let tier: TierView
        let owner: LinkView
        let revenue: String
        let share: String?
        let change: String?
        let isFall: Bool
        let profit: String?
        let margin: String?
        let complaints: String?
        let overdue: String?
    }

    struct MonthRow: View {
        let period: String
        let revenue: String
        let profit: String?
        let margin: String?
    }

    let frame: FrameView
    let name: String
    let facts: [TermView]
    let figures: [TermView]
    let chart: ChartView?
    let months: [MonthRow]
    let accounts: [AccountRow]
    let hasOverdue: Bool
    let window: String
    let narrative: Markup?

    init(_ kind: CutKind, _ word: String, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        let row = context.cuts.cut(kind)?[word]
        let care = context.cuts.care(kind, word)
        name = context.name(kind, word)
        frame = FrameView(name, at: place, context)
        facts = Self.facts(kind, word, place, context)
        figures = Self.figures(row, care, kind, context)
        let sales = context.sales(of: kind, word, row)
        chart = SalesChart(
            sales, of: context.sellers(of: kind, row), last: Self.months, subject: name, context
        ).map { ChartView($0, context) }
        months = SalesChart.months(Self.months, asOf: context.asOf).reversed().compactMap { month in
            let figures = sales[month]
            guard figures.isRecorded else { return nil }
            return MonthRow(
                period: formats.shortMonth(month), revenue: formats.amount(figures.revenue),
                profit: context.sales.profit(figures, formats.amount), margin: context.sales.margin(figures))
        }
        accounts = Self.accounts(row, kind, place, context)
        hasOverdue = kind != .product
        window = context.sales.window
        narrative = Self.narrative(kind, word, place, context)
    }

    private static func figures(
        _ row: PortfolioCut.Row?, _ care: PortfolioCut.Care, _ kind: CutKind, _ context: SiteContext
    ) -> [TermView] {
        let words = context.words
        let view = CutFiguresView(row, care, context)
        return [
            words.figure(.figureRevenue, (row?.sales.revenue).map(context.formats.wholeAmountWithCurrency)),
            words.figure(.cutShare, view.share),
            words.figure(
                .figureProfit,
                (row?.sales).flatMap { context.sales.profit($0, context.formats.wholeAmountWithCurrency) }),
            words.figure(.figureMargin, view.margin),
            words.figure(.figureGrowth, view.change),
            words.figure(.tileAccounts, view.accounts),
            context.abc.hasTiers
                ? words.figure(.cutTiers, (row?.counts).map { AccountCountsWording.breakdown($0, context) }) : nil,
            words.figure(.tileComplaints, view.complaints),
            words.figure(
                .tileOverdue, care.overdue.flatMap { $0 > .zero ? context.formats.wholeAmountWithCurrency($0) : nil }),
        ].compactMap { $0 }
    }

    /// From the largest revenue to the smallest, then by id.
    private static func accounts(
        _ row: PortfolioCut.Row?, _ kind: CutKind, _ place: PagePlace, _ context: SiteContext
    ) -> [AccountRow] {
        let formats = context.formats
        let members = (row?.members ?? []).sorted { left, right in
            left.sales.revenue != right.sales.revenue
                ? left.sales.revenue > right.sales.revenue : precedes(left.account, right.account)
        }
        return members.compactMap { member in
            let id = member.account
            guard let position = context.portfolio.position(ofAccount: id) else { return nil }
            let open = kind == .product ? 0 : context.complaints.open(of: id)
            let overdue = context.receivables[id]?.overdue ?? .zero
            return AccountRow(
                name: context.portfolio.accounts[position].nameInLists, url: place.link(.account(id)),
                tier: TierView(of: id, context),
                owner: context.link(toRep: context.owner(of: context.portfolio.accounts[position]), from: place),
                revenue: formats.wholeAmount(member.sales.revenue),
                share: (row?.sales.revenue).flatMap { Share(member.sales.revenue, of: $0) }.map(formats.share),
                change: member.growth.map(context.sales.change),
                isFall: member.growth?.isFall ?? false,
                profit: context.sales.profit(member.sales, formats.wholeAmount),
                margin: context.sales.margin(member.sales), complaints: open > 0 ? String(open) : nil,
                overdue: overdue > .zero ? formats.wholeAmount(overdue) : nil)
        }
    }
}

extension SiteContext {
    /// The sales of a part by month.
    fileprivate func sales(of kind: CutKind, _ word: String, _ row: PortfolioCut.Row?) -> SalesByMonth {
        if kind == .product { return cuts.sales(ofProduct: word) }
        return SalesByMonth(analysis.ledger, of: sellers(of: kind, row))
    }

    /// The positions of the accounts whose sales are those of a part: of a product all accounts, for any of them may buy it.
    fileprivate func sellers(of kind: CutKind, _ row: PortfolioCut.Row?) -> [Int] {
        kind == .product
            ? Array(analysis.ledger.accounts) : (row?.accounts ?? []).compactMap(analysis.position)
    }
}
