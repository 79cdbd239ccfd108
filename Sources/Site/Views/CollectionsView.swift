import Analysis
import Model
import Templating

/// What was sold, invoiced and collected, month by month: the chart and the table with the same figures.
struct CollectionsView: View {
    struct MonthRow: View {
        let month: String
        let isUnfinished: Bool
        let sold: String
        let invoiced: String
        let fellDue: String
        /// What of it was to be paid: without notes and disputed invoices.
        let toBePaid: String
        /// Of what fell due, what is paid by now.
        let share: String?
        let daysLate: String?
        let collected: String
        let writtenOff: String?
        let balance: String
        let isShort: Bool
    }

    /// How what fell due was paid.
    struct DueView: View {
        let due: String
        let paid: String
        let share: String?
        let isLittle: Bool
        let daysLate: String?
        let isLate: Bool

        init(_ due: DueSettlement, _ context: SiteContext) {
            let formats = context.formats
            let settings = context.portfolio.settings.collection
            self.due = formats.amount(due.due)
            paid = formats.amount(due.paid)
            share = due.share.map(formats.share)
            isLittle = due.isPaidTooLittle(by: settings)
            daysLate = due.meanDaysLate.map(formats.average)
            isLate = due.isPaidTooLate(by: settings)
        }
    }

    /// What the accounts of a rep owe, and how what fell due was paid.
    struct RepRow: View {
        let rep: LinkView
        let ageing: AgeingView
        let over: String?
        let due: DueView

        init(_ row: ReceivableAgeing.RepRow, at place: PagePlace, _ context: SiteContext) {
            rep = context.link(toRep: row.rep, from: place)
            ageing = AgeingView(row.figures, context)
            over = row.overLimit == .zero ? nil : context.formats.amount(row.overLimit)
            due = DueView(row.due, context)
        }
    }

    let chart: ChartView?
    let rows: [MonthRow]
    let total: MonthRow?
    let withoutDay: String?
    /// The accounts of which that is told.
    let withoutDayAccounts: [LinkView]
    let hasWriteOffs: Bool

    private static let mostMonths = 24

    /// The last months up to the as-of day, its own included, from the first on in which anything happened; nil if
    /// nothing ever did.
    static func months(of receivables: ReceivableAgeing) -> ClosedRange<Month>? {
        let last = receivables.asOf.month
        guard let first = receivables.collections.months.first?.month, first <= last else { return nil }
        return max(first, last - (mostMonths - 1))...last
    }

    /// What was invoiced and collected month by month; nil where nothing ever was.
    static func chart(_ context: SiteContext) -> MonthColumns? {
        let (words, formats) = (context.words, context.formats)
        let (first, last) = span(context)
        return MonthColumns(
            words[.collectionsName],
            words.collectionsDescription(span: formats.span(from: formats.month(first), to: formats.month(last))),
            series: [("invoiced", words[.collectionsInvoiced]), ("collected", words[.collectionsCollected])],
            context.receivables.collections.months(from: first, to: last).map {
                ($0.month, [$0.invoiced, $0.collected])
            }, context)
    }

    /// From the first month that is shown to the last; the first lies behind the last where nothing ever happened.
    private static func span(_ context: SiteContext) -> (first: Month, last: Month) {
        let last = context.asOf.month
        return (months(of: context.receivables)?.lowerBound ?? last + 1, last)
    }

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let collections = context.receivables.collections
        let (first, last) = Self.span(context)
        let shown = collections.months(from: first, to: last)
        let sold = shown.map { context.salesByMonth.value[$0.month] }
        chart = Self.chart(context).map { ChartView($0, fileURL: place.link(drawing: .collections), context) }
        rows = zip(shown, sold).reversed().map { month, sold in
            MonthRow(
                context.formats.month(month.month), isUnfinished: month.month == last,
                context.sales.revenue(of: month.month, sold), month, context)
        }
        total =
            shown.isEmpty
            ? nil
            : MonthRow(
                words[.total], isUnfinished: false,
                sold.contains(where: \.isRecorded)
                    ? context.formats.amount(sold.sum(\.revenue)) : context.sales.revenue(of: last, SalesFigures()),
                collections.sum(in: DaySpan(from: first, to: last)), context)
        hasWriteOffs = shown.contains { $0.writtenOff != .zero }
        withoutDayAccounts = context.receivables.accounts.lazy
            .filter { $0.collections.collectedWithoutDay != .zero }
            .map { context.link(toAccount: $0.account, from: place) }
        let withoutDay = collections.collectedWithoutDay
        self.withoutDay =
            withoutDay == .zero
            ? nil : words.collectionsWithoutDay(amount: context.formats.amountWithCurrency(withoutDay))
    }
}

extension CollectionsView.MonthRow {
    fileprivate init(
        _ name: String, isUnfinished: Bool, _ sold: String, _ month: CollectionMonth, _ context: SiteContext
    ) {
        let formats = context.formats
        self.init(
            month: name, isUnfinished: isUnfinished, sold: sold,
            invoiced: formats.amount(month.invoiced),
            fellDue: formats.amount(month.fellDue), toBePaid: formats.amount(month.settled.due),
            share: month.settled.share.map(formats.share),
            daysLate: month.settled.meanDaysLate.map(formats.average), collected: formats.amount(month.collected),
            writtenOff: month.writtenOff == .zero ? nil : formats.amount(month.writtenOff),
            balance: formats.amount(month.balance), isShort: month.balance < .zero)
    }
}
