import Analysis
import Model
import Templating

/// `receivables.html`: what is owed and for how long, who owes more than the limit, and whether collections keep up.
struct ReceivablesPage: PageView {
    static let template = "receivables.html"
    /// So many accounts are drawn; the table has them all.
    static let mostBars = 20
    /// The drawings as files of their own.

    struct AccountRow: View {
        let account: LinkView
        let owner: LinkView
        let ownerKey: String
        let ageing: AgeingView
        let oldest: String?
        let oldestDays: String
        let daysOutstanding: String?
        let used: String?
        let isOver: Bool
        /// With the limit's own currency.
        let limit: String?
        let balance: String?
        let over: String?
    }

    let frame: FrameView
    let figures: [FigureView]
    let chart: ChartView?
    let accountsChart: ChartView?
    let rows: [AccountRow]
    let total: AgeingView
    let hasCredits: Bool
    let hasDisputes: Bool
    /// With the currency: limits stand in their own.
    let totalOver: String?
    let totalOverOfReps: String?
    let overLimit: [AccountRow]
    let collections: CollectionsView
    /// Nil where what was sold is what was invoiced, account by account.
    let sold: SoldAndInvoicedView?
    let reps: [CollectionsView.RepRow]
    /// The same of all, however many reps there are.
    let allDue: CollectionsView.DueView
    let repSpan: String

    init(at place: PagePlace, _ context: SiteContext) {
        let receivables = context.receivables
        let formats = context.formats
        frame = FrameView(context.words[.receivablesTitle], at: place, context)
        figures = Self.figures(receivables, context)
        chart = BarChart(ageing: receivables.total, context).map {
            ChartView($0, fileURL: place.link(drawing: .receivablesByAge), context)
        }
        let owing = receivables.byOverdue
        accountsChart = Self.accountsChart(at: place, context).map {
            ChartView($0, fileURL: place.link(drawing: .receivablesByAccount), context)
        }
        rows = owing.map { Self.row($0, place, context) }
        total = AgeingView(receivables.total, context)
        hasCredits = receivables.accounts.contains { !$0.credits.isEmpty }
        hasDisputes = receivables.total.disputed != .zero
        totalOver =
            receivables.overLimit == .zero
            ? nil : formats.amount(FaceAmount(units: receivables.overLimit.units), formats.currency)
        totalOverOfReps = receivables.overLimit == .zero ? nil : formats.amount(receivables.overLimit)
        overLimit = owing.filter { $0.overLimitBy != nil }
            .sorted { ($0.overLimitBy ?? .zero) > ($1.overLimitBy ?? .zero) }
            .map { Self.row($0, place, context) }
        collections = CollectionsView(at: place, context)
        sold = context.soldAndInvoiced.value.flatMap {
            $0.rows.isEmpty ? nil : SoldAndInvoicedView($0, at: place, context)
        }
        let span = receivables.habits.dueSpan
        reps = receivables.reps.map { CollectionsView.RepRow($0, at: place, context) }
        allDue = CollectionsView.DueView(receivables.habits.due, context)
        repSpan = formats.span(span.first, span.last)
    }

    static func accountsChart(at place: PagePlace, _ context: SiteContext) -> BarChart? {
        BarChart(
            ageing: context.receivables.byOverdue.lazy.filter { $0.overdue > .zero }.prefix(mostBars), at: place,
            context)
    }

    private static func figures(_ receivables: ReceivableAgeing, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        let total = receivables.total
        let late = receivables.accounts.count { $0.overdue > .zero }
        let over = receivables.accounts.count { $0.overLimitBy != nil }
        func amount(_ phrase: Word, _ money: Money, note: String? = nil, isLate: Bool = false) -> FigureView {
            FigureView(term: words[phrase], figure: formats.amountWithCurrency(money), note: note, isLate: isLate)
        }
        let overdueNote = Share(total.overdue, of: total.outstanding).map {
            words.receivablesOverdueNote(share: formats.share($0), n: late)
        }
        let most = receivables.byOverdue.reduce(nil as AccountAgeing?) { most, ageing in
            ageing.outstanding > most?.outstanding ?? .zero ? ageing : most
        }
        let mostNote = most.map {
            words.receivablesMostNote(
                account: context.name(ofAccount: $0.account).isolated,
                amount: formats.amountWithCurrency($0.outstanding))
        }
        return [
            amount(.creditOutstanding, total.outstanding, note: mostNote),
            amount(.ageingNotDue, total[.notDue]),
            amount(.creditOverdue, total.overdue, note: overdueNote, isLate: total.overdue > .zero),
            amount(.ageingOver90, total[.over90Days], isLate: total[.over90Days] > .zero),
            total.credits == .zero ? nil : amount(.creditCredits, total.credits),
            total.disputed == .zero ? nil : amount(.creditDisputed, total.disputed),
            amount(
                .creditOverLimit, receivables.overLimit, note: over > 0 ? words.accountsCount(n: over) : nil,
                isLate: over > 0),
        ].compactMap { $0 } + habits(receivables.habits, context)
    }

    /// How all accounts together pay.
    private static func habits(_ habits: PaymentHabits, _ context: SiteContext) -> [FigureView] {
        HabitTerms.rows(habits, context).map { FigureView(term: $0.term, figure: $0.text, note: $0.note) }
    }

    private static func row(_ ageing: AccountAgeing, _ place: PagePlace, _ context: SiteContext) -> AccountRow {
        let formats = context.formats
        let use = ageing.limitUse
        func own(_ amount: FaceAmount) -> String? {
            use.map { formats.amount(amount, $0.limit.rate.currency) }
        }
        return AccountRow(
            account: context.link(toAccount: ageing.account, from: place),
            owner: context.link(toRep: ageing.owner, from: place), ownerKey: ageing.owner,
            ageing: AgeingView(ageing, context),
            oldest: ageing.longestOverdue.map { context.words.days(n: $0) },
            oldestDays: ageing.longestOverdue.map(String.init) ?? "",
            daysOutstanding: ageing.habits.daysOutstanding.map(formats.average),
            used: use?.share.map(formats.share), isOver: use?.over != nil,
            limit: (use?.limit.amount).flatMap(own), balance: (use?.balance).flatMap(own),
            over: (use?.over).flatMap(own))
    }
}
