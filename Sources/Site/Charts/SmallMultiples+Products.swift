import Analysis
import Model

extension SmallMultiples {
    /// Past so many the drawing of the whole portfolio leaves out the smallest; the table has them all.
    private static let mostProducts = 30
    private static let mostProductsOfAccount = 8

    /// Sales by product and quarter over all accounts. Nil if nothing was sold.
    init?(productsAt place: PagePlace, _ context: SiteContext) {
        let sales = context.salesByProduct.value
        guard !sales.periods.isEmpty else { return nil }
        self.init(
            kind: "product-quarters", name: context.words[.productPeriodsName], sales, sales.periods,
            most: Self.mostProducts, known: KnownMonths(context), at: place, context)
    }

    /// An account's sales by product and quarter; nil if there is nothing to compare: a single product in a single quarter.
    init?(_ sales: ProductSales, of account: Account, periods: [Period], at place: PagePlace, _ context: SiteContext) {
        guard let position = context.analysis.position(of: account.id), sales.rows.count > 1 || periods.count > 1,
            !periods.isEmpty
        else { return nil }
        self.init(
            kind: "products", name: context.words.productsChartName(subject: account.name), sales, periods,
            most: Self.mostProductsOfAccount, known: KnownMonths(of: position, context), at: place, context)
    }

    private init(
        kind: String, name: String, _ sales: ProductSales, _ periods: [Period], most: Int, known: KnownMonths,
        at place: PagePlace, _ context: SiteContext
    ) {
        let (words, formats) = (context.words, context.formats)
        let shown = sales.rows.prefix(most)
        let unit = AmountUnit(for: shown.lazy.flatMap(\.periods.values).map(\.revenue.units), formats)
        let parts = periods.filter { !known.holds($0) }
        let isRunning = parts.allSatisfy { $0.last.month > known.last }
        let rows = shown.map { row in
            let product = row.product.map { context.name(.product, $0) } ?? words[.withoutProduct]
            return Row(
                label: product, url: row.product.flatMap { context.cuts.page(.product, $0) }.map { place.link($0) },
                cells: periods.map { period in
                    row.periods[period].map { figures in
                        Cell(
                            amount: figures.revenue.units,
                            title: words.productPeriodsColumn(
                                product: product, period: formats.period(period),
                                amount: formats.amountWithCurrency(figures.revenue)),
                            figure: unit.text(figures.revenue.units), isPart: parts.contains(period))
                    }
                })
        }
        self.init(
            kind: kind, name: name,
            description: words.sentences([
                words.productPeriodsDescription(span: formats.span(sales.span.first, sales.span.last)),
                sales.rows.count > shown.count ? words.cutChartLeftOut(n: sales.rows.count - shown.count) : nil,
            ]),
            unit: unit.name,
            keys: [
                ChartKey(.box, "sold", words[.columnRevenue]),
                parts.isEmpty ? nil : ChartKey(.hatched, "sold running", words[isRunning ? .chartRunning : .chartPart]),
            ].compactMap { $0 },
            columns: periods.map { period in
                formats.axisLines(period) + (known.part(of: period, context).map { [$0] } ?? [])
            }, rows: rows)
    }
}

extension SmallMultiples {
    /// Past so many the drawing leaves out the lowest scores; the table has them all.
    private static let mostRising = 30

    /// The five marks of each rising account side by side. Nil if no account is rising.
    init?(risingAt place: PagePlace, _ context: SiteContext) {
        let rising = context.rising.value.rows
        guard !rising.isEmpty else { return nil }
        let words = context.words
        let most = String(KeyAccountMark.most)
        let shown = rising.prefix(Self.mostRising)
        self.init(
            kind: "marks", name: words[.risingChartName],
            description: words.sentences([
                words.risingChartDescription(most: most),
                rising.count > shown.count ? words.cutChartLeftOut(n: rising.count - shown.count) : nil,
            ]),
            cells: .lying(most: Int128(KeyAccountMark.most)),
            columns: KeyAccountMark.Kind.allCases.map { [words.word(.mark, $0.rawValue)] },
            rows: shown.map { row in
                let name = context.name(ofAccount: row.account)
                return Row(
                    label: name, url: place.link(.account(row.account)), value: String(row.score),
                    cells: row.marks.map { mark in
                        Cell(
                            amount: Int128(mark.points),
                            title: words.risingChartBar(
                                account: name, mark: words.word(.mark, mark.kind.rawValue), points: String(mark.points),
                                most: most))
                    })
            })
    }
}
