import Analysis
import Findings
import Model
import Rules
import Templating
import Text

/// `accounts/A.html`: the account card.
struct AccountCardPage: PageView {
    static let template = "account.html"

    struct ProductRow: View {
        let product: LinkView
        let revenue: String
        let share: String?
        let profit: String?
        let orders: String?
        let quantity: String?
        let change: String?
    }

    /// A month of the sales chart, in the table with the same figures.
    struct MonthRow: View {
        let month: String
        let revenue: String
        let profit: String?
    }

    struct ManagerRow: View {
        let name: String
        let title: String?
        let since: String?
    }

    struct ComplaintLine: View {
        let date: DayView
        let url: String
        let status: String
        let statusStyle: String
        let subject: String
    }

    let frame: FrameView
    let head: AccountHeadView
    let now: AccountNowView
    let why: String?
    let profile: [TermView]
    let credit: [TermView]
    let isOverLimit: Bool
    /// Of the open invoices, where there are any.
    let ageing: AgeingView?
    let openInvoices: OpenInvoicesView?
    let figures: [TermView]
    /// What the figures rest on.
    let salesNotes: [String]
    let chart: ChartView?
    let months: [MonthRow]
    let quarters: [QuarterView]
    let products: [ProductRow]
    /// What the rounded shares of the products add up to, where that is not 100 %.
    let productRounding: String?
    let productQuarters: ProductQuartersView?
    let window: String
    let management: [ManagerRow]
    let group: GroupView?
    let map: ContactMapView?
    let visits: [VisitLineView]
    let complaints: [ComplaintLine]
    let changes: [QuarterView.ChangeLine]
    /// All that lies in the account's `files/`, whether a text links to it or not.
    let documents: [AttachmentView]
    /// What the check found, but for what is about the files alone.
    let findings: [FindingView]
    /// What is to be mended in the files, with the place and the rule.
    let fileFindings: [FindingView]
    let completeness: CompletenessView
    let narrative: Markup?

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        frame = FrameView(account.name, at: place, context)
        head = AccountHeadView(account, .card, at: place, context)
        now = AccountNowView(account, at: place, context)
        why = ABCWording.reason(of: account, context)
        profile = ProfileTerms.rows(of: account, at: place, context)
        let ageing = context.receivables[account.id]
        credit = Self.credit(account, ageing, context)
        isOverLimit = ageing?.overLimitBy != nil
        self.ageing = ageing.flatMap { $0.invoices.isEmpty ? nil : AgeingView($0, context) }
        openInvoices = ageing.flatMap { OpenInvoicesView($0, context) }
        figures = Self.figures(account, context)
        salesNotes = context.sales.notes(of: account.id)
        let ledger = context.analysis.ledger
        let position = context.analysis.position(of: account.id) ?? ledger.accounts.endIndex
        let sales = SalesByMonth(ledger, of: CollectionOfOne(position))
        chart = SalesChart(
            sales, of: CollectionOfOne(position), last: SalesChart.mostMonths, subject: account.name, context
        ).map { ChartView($0, context) }
        months = Self.months(sales, context)
        let known = KnownMonths(of: position, context)
        quarters = QuarterlySales(ledger, of: position, in: context.portfolio, last: 8).rows.reversed().map {
            QuarterView($0, known: known, context)
        }
        productQuarters = ProductQuartersView(of: account, at: place, context)
        let standing = context.analysis.standing[position]
        window = context.sales.window(of: account.id)
        let sold = ProductSales(
            ledger, of: CollectionOfOne(position), in: standing?.months ?? context.abc.standing.months, by: .year,
            yearStart: context.portfolio.settings.fiscalYearStart
        ).rows.filter(\.figures.isRecorded)
        productRounding = context.sales.rounding(of: sold.map(\.share))
        products = sold.map { row in
            ProductRow(
                product: row.product.map { context.link(toProduct: $0, from: place) }
                    ?? LinkView(text: words[.withoutProduct], url: nil),
                revenue: formats.amount(row.figures.revenue), share: row.share.map(formats.share),
                profit: context.sales.profit(row.figures, formats.amount),
                orders: row.figures.orders.map { Formats.grouped($0.magnitude) },
                quantity: row.figures.quantity.map(formats.quantity),
                change: standing?.growth != nil
                    ? context.sales.change(Growth(from: row.previous.revenue, to: row.figures.revenue)) : nil)
        }
        management = account.company.management.map {
            ManagerRow(name: $0.name, title: $0.title, since: $0.since.map(formats.period))
        }
        group = GroupView(of: account, at: place, context)
        map = ContactMapView(ContactMap(of: account, asOf: context.asOf), of: account, at: place, context)
        visits = Self.visits(context.analysis(of: account).agenda).map {
            VisitLineView($0, of: account, at: place, context)
        }
        complaints = context.complaints.cases(of: account.id).suffix(4).reversed().map { complaint in
            return ComplaintLine(
                date: DayView(complaint.date, formats.shortDay(complaint.date)),
                url: place.link(.complaint(account: account.id, id: complaint.id)),
                status: words.word(.complaintStatus, complaint.status.rawValue), statusStyle: complaint.status.rawValue,
                subject: context.subject(of: complaint))
        }
        changes = account.changes.sorted { $0.date > $1.date }.map { QuarterView.ChangeLine($0, context) }
        documents = context.portfolio.attachments(ofAccount: account.id).map { AttachmentView($0, at: place, context) }
        let found = context.findings(of: account.id)
        findings = found.filter { !isAboutFiles($0) }.map { FindingView($0, context) }
        fileFindings = found.filter(isAboutFiles).map { FindingView($0, context) }
        completeness = CompletenessView(context.analysis(of: account).completeness, of: account, context)
        narrative =
            account.narrative.isEmpty ? nil : place.markup(account.narrative, of: .account(account.id), context.words)
    }

    // MARK: - Parts

    /// The next visit first and those after it, then those without a report, then the latest of the others.
    private static func visits(_ agenda: VisitAgenda) -> [AgendaEntry] {
        let coming = agenda.entries.filter(\.state.isComing).prefix(3)
        let past = agenda.entries.filter { $0.state == .held || $0.state == .cancelled }
        let latest: [AgendaEntry] = past.suffix(5).reversed()
        return coming + agenda.unreported.reversed() + latest
    }

    private static func credit(_ account: Account, _ ageing: AccountAgeing?, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let credit = account.credit
        let known = account.receivables.isEmpty ? nil : ageing
        func amount(_ phrase: Word, _ money: Money?, always: Bool = false) -> TermView? {
            words.term(
                phrase, money.flatMap { always || $0 != .zero ? formats.amountWithCurrency($0) : nil }, isFigure: true)
        }
        func own(_ phrase: Word, _ amount: FaceAmount?) -> TermView? {
            guard let currency = credit?.limit?.rate.currency else { return nil }
            return words.term(phrase, amount.map { formats.amountWithCurrency($0, currency) }, isFigure: true)
        }
        let hasCredits = known.map { $0.figures.credits != .zero } ?? false
        return [
            own(.creditLimit, credit?.limit?.amount),
            amount(.creditOutstanding, known?.outstanding, always: true),
            amount(.creditOverdue, known?.overdue),
            amount(.creditDisputed, known?.figures.disputed),
            amount(.creditCredits, known?.figures.credits),
            hasCredits ? amount(.creditBalance, known?.balance, always: true) : nil,
            own(.creditOverLimit, ageing?.limitUse?.over),
            words.term(.creditTerms, credit?.paymentTerms),
            words.term(.creditDays, credit?.untoldPaymentDays.map { words.days(n: $0) }),
            words.term(.creditRating, credit?.bankRating),
            words.term(.creditPriority, credit?.priority.map { words.creditPriorityOf(rank: String($0)) }),
            words.term(.creditNotes, credit?.notes),
        ].compactMap { $0 } + habits(known, context)
    }

    /// How the account pays, each figure with what it is about.
    private static func habits(_ ageing: AccountAgeing?, _ context: SiteContext) -> [TermView] {
        guard let ageing else { return [] }
        let words = context.words
        return HabitTerms.rows(ageing.habits, context).map {
            TermView(term: $0.term, text: $0.text + words[.openingBracket] + $0.note + words[.closingBracket])
        }
    }

    private static func figures(_ account: Account, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        guard let standing = context.analysis.standing(of: account.id), standing.sales.isRecorded else { return [] }
        let now = standing.sales
        var figures = [
            TermView(term: words[.figureRevenue], text: formats.amountWithCurrency(now.revenue), isFigure: true)
        ]
        if let profit = context.sales.profit(now, formats.amountWithCurrency) {
            figures.append(TermView(term: words[.figureProfit], text: profit, isFigure: true))
        }
        if let margin = context.sales.margin(now) {
            figures.append(TermView(term: words[.figureMargin], text: margin, isFigure: true))
        }
        if let growth = standing.growth {
            figures.append(
                TermView(term: words[.figureGrowth], text: context.sales.change(growth), isFigure: true))
        }
        return figures
    }

    /// The months that the sales chart shows, the latest first.
    private static func months(_ sales: SalesByMonth, _ context: SiteContext) -> [MonthRow] {
        let formats = context.formats
        return SalesChart.months(SalesChart.mostMonths, asOf: context.asOf).reversed().compactMap { month in
            let figures = sales[month]
            guard figures.isRecorded else { return nil }
            return MonthRow(
                month: formats.month(month), revenue: formats.amount(figures.revenue),
                profit: context.sales.profit(figures, formats.amount))
        }
    }
}

extension Credit {
    /// The days until payment, unless the terms tell them.
    fileprivate var untoldPaymentDays: Int? {
        guard let days = paymentDays else { return nil }
        let told = paymentTerms?.split { !$0.isASCII || !$0.isNumber } ?? []
        return told.contains { Int($0) == days } ? nil : days
    }
}
