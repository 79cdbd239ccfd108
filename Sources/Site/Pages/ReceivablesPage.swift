import Analysis
import Model
import Templating

/// `receivables.html`: what is owed and for how long, who owes more than the limit, and whether collections keep up.
struct ReceivablesPage: PageView {
    static let template = "receivables.html"
    /// So many accounts are drawn; the table has them all.
    static let mostBars = 20
    static let months = 24
    /// The drawings as files of their own.
    static let chartPath = "receivables-by-age.svg"
    static let accountsChartPath = "receivables-by-account.svg"
    static let collectionsChartPath = "collections.svg"

    struct AccountRow: View {
        let account: LinkView
        let owner: LinkView
        let ageing: AgeingView
        let oldest: String?
        let oldestDays: String
        let limit: String?
        let over: String?
        let used: String?

        static let fields: [Field<Self>] = [
            .object("account") { $0.account }, .object("owner") { $0.owner }, .object("ageing") { $0.ageing },
            .optionalText("oldest") { $0.oldest }, .text("oldestDays") { $0.oldestDays },
            .optionalText("limit") { $0.limit }, .optionalText("over") { $0.over }, .optionalText("used") { $0.used },
        ]
    }

    let frame: FrameView
    let currency: String
    let figures: [FigureView]
    let chart: BarChart?
    let chartURL: String
    let accountsChart: BarChart?
    let accountsChartURL: String
    let collectionsChartURL: String
    let rows: [AccountRow]
    let total: AgeingView
    let totalOver: String?
    let overLimit: [AccountRow]
    let collections: CollectionsView
    let reps: [CollectionsView.RepRow]
    let repSpan: String

    init(at place: PagePlace, _ context: SiteContext) {
        let receivables = context.receivables
        let formats = context.formats
        frame = FrameView(context.words[.receivablesTitle], in: .receivables, at: place, context)
        currency = formats.currency.code
        figures = Self.figures(receivables, context)
        chart = BarChart(ageing: receivables.total, context)
        let owing = receivables.byOverdue
        accountsChart = Self.accountsChart(context)
        chartURL = place.link(Self.chartPath)
        accountsChartURL = place.link(Self.accountsChartPath)
        collectionsChartURL = place.link(Self.collectionsChartPath)
        rows = owing.map { Self.row($0, place, context) }
        total = AgeingView(receivables.total, context)
        totalOver = receivables.overLimit == .zero ? nil : formats.amount(receivables.overLimit)
        overLimit = owing.filter { $0.overLimitBy != nil }
            .sorted { ($0.overLimitBy ?? .zero) > ($1.overLimitBy ?? .zero) }
            .map { Self.row($0, place, context) }
        collections = CollectionsView(receivables.collections, months: Self.months, context)
        let span = DaySpan(months: 3, before: context.asOf)
        reps = receivables.reps.map { CollectionsView.RepRow($0, in: span, at: place, context) }
        repSpan = formats.span(span.first, span.last)
    }

    static func accountsChart(_ context: SiteContext) -> BarChart? {
        BarChart(ageing: context.receivables.byOverdue.prefix(mostBars), context)
    }

    private static func figures(_ receivables: ReceivableAgeing, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        let total = receivables.total
        let late = receivables.accounts.count { $0.overdue > .zero }
        let over = receivables.accounts.count { $0.overLimitBy != nil }
        return [
            FigureView(term: words[.creditOutstanding], figure: formats.amountWithCurrency(total.outstanding)),
            FigureView(
                term: words[.creditOverdue], figure: formats.amountWithCurrency(total.overdue),
                note: Share(total.overdue, of: total.outstanding).map {
                    words(.receivablesOverdueNote, count: late, ["share": formats.share($0)])
                }, isLate: total.overdue > .zero),
            FigureView(
                term: words[.creditOverLimit], figure: formats.amountWithCurrency(receivables.overLimit),
                note: over > 0 ? words(.accountCount, count: over) : nil, isLate: over > 0),
            FigureView(
                term: words[.ageingOver90], figure: formats.amountWithCurrency(total[.over90Days]),
                isLate: total[.over90Days] > .zero),
        ]
    }

    private static func row(_ ageing: AccountAgeing, _ place: PagePlace, _ context: SiteContext) -> AccountRow {
        let formats = context.formats
        return AccountRow(
            account: context.link(toAccount: ageing.account, from: place),
            owner: context.link(toRep: ageing.owner, from: place), ageing: AgeingView(ageing.figures, context),
            oldest: ageing.longestOverdue.map { context.words(.days, count: $0) },
            oldestDays: ageing.longestOverdue.map(String.init) ?? "", limit: ageing.limit.map(formats.amount),
            over: ageing.overLimitBy.map(formats.amount),
            used: ageing.limit.flatMap { Share(ageing.outstanding, of: $0) }.map(formats.share))
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .text("currency") { $0.currency },
        .list("figures") { $0.figures },
        .optional("chart") { $0.chart },
        .text("chartURL") { $0.chartURL },
        .optional("accountsChart") { $0.accountsChart },
        .text("accountsChartURL") { $0.accountsChartURL },
        .text("collectionsChartURL") { $0.collectionsChartURL },
        .list("rows") { $0.rows },
        .object("total") { $0.total },
        .optionalText("totalOver") { $0.totalOver },
        .list("overLimit") { $0.overLimit },
        .object("collections") { $0.collections },
        .list("reps") { $0.reps },
        .text("repSpan") { $0.repSpan },
    ]
}
