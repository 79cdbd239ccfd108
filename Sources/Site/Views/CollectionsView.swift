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
        let collected: String
        let balance: String
        let isShort: Bool
        let share: String?

        static let fields: [Field<Self>] = [
            .text("month") { $0.month }, .flag("isUnfinished") { $0.isUnfinished }, .text("sold") { $0.sold },
            .text("invoiced") { $0.invoiced }, .text("fellDue") { $0.fellDue }, .text("collected") { $0.collected },
            .text("balance") { $0.balance }, .flag("isShort") { $0.isShort }, .optionalText("share") { $0.share },
        ]
    }

    /// What the accounts of a rep owe, and how much of what fell due came in.
    struct RepRow: View {
        let rep: LinkView
        let ageing: AgeingView
        let over: String?
        let fellDue: String
        let collected: String
        let share: String?

        init(_ row: ReceivableAgeing.RepRow, in span: DaySpan, at place: PagePlace, _ context: SiteContext) {
            let formats = context.formats
            let sum = row.collections.sum(in: span)
            rep = context.link(toRep: row.rep, from: place)
            ageing = AgeingView(row.figures, context)
            over = row.overLimit == .zero ? nil : formats.amount(row.overLimit)
            fellDue = formats.amount(sum.fellDue)
            collected = formats.amount(sum.collected)
            share = Share(sum.collected, of: sum.fellDue).map(formats.share)
        }

        static let fields: [Field<Self>] = [
            .object("rep") { $0.rep }, .object("ageing") { $0.ageing }, .optionalText("over") { $0.over },
            .text("fellDue") { $0.fellDue }, .text("collected") { $0.collected }, .optionalText("share") { $0.share },
        ]
    }

    let chart: MonthColumns?
    let rows: [MonthRow]
    let total: MonthRow?
    let withoutDay: String?

    /// The last months up to the as-of day, its own included, from the first on in which anything happened.
    init(_ collections: CollectionsByMonth, months: Int, _ context: SiteContext) {
        let words = context.words
        let last = context.asOf.month
        let first = max(collections.months.first?.month ?? last + 1, last - (months - 1))
        let shown = collections.months(from: first, to: last)
        let sold = shown.map { context.salesByMonth.value[$0.month].revenue }
        chart = MonthColumns(
            words[.collectionsName],
            words(
                .collectionsDescription,
                ["from": context.formats.month(first), "to": context.formats.month(last)]),
            series: [words[.collectionsInvoiced], words[.collectionsCollected]],
            shown.map { ($0.month, [$0.invoiced, $0.collected]) }, context)
        rows = zip(shown, sold).reversed().map { month, sold in
            MonthRow(
                context.formats.month(month.month), isUnfinished: month.month == last, sold, month, context)
        }
        total =
            shown.isEmpty
            ? nil
            : MonthRow(
                words[.total], isUnfinished: false, sold.sum { $0 },
                collections.sum(in: DaySpan(from: first, to: last)), context)
        let withoutDay = collections.collectedWithoutDay
        self.withoutDay =
            withoutDay == .zero
            ? nil : words(.collectionsWithoutDay, ["amount": context.formats.amountWithCurrency(withoutDay)])
    }

    static let fields: [Field<Self>] = [
        .optional("chart") { $0.chart },
        .list("rows") { $0.rows },
        .optional("total") { $0.total },
        .optionalText("withoutDay") { $0.withoutDay },
    ]
}

extension CollectionsView.MonthRow {
    fileprivate init(
        _ name: String, isUnfinished: Bool, _ sold: Money, _ month: CollectionMonth, _ context: SiteContext
    ) {
        let formats = context.formats
        self.init(
            month: name, isUnfinished: isUnfinished, sold: formats.amount(sold),
            invoiced: formats.amount(month.invoiced),
            fellDue: formats.amount(month.fellDue), collected: formats.amount(month.collected),
            balance: formats.amount(month.balance), isShort: month.balance < .zero,
            share: Share(month.collected, of: month.invoiced).map(formats.share))
    }
}
