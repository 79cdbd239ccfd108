import Analysis
import Model

extension BarChart {
    /// What is overdue by how long it has been, a bar for each stretch of time. What is not due has none: it would take
    /// the whole width and tell nothing of what is late.
    init?(ageing figures: AgeingFigures, _ context: SiteContext) {
        let formats = context.formats
        let buckets = AgeingBucket.allCases.filter(\.isOverdue)
        let unit = AmountUnit(for: buckets.map { figures[$0].units }, formats)
        let rows = buckets.enumerated().map { index, bucket in
            let label = AgeingView.label(of: bucket, context)
            let amount = figures[bucket]
            let title = label + context.words[.labelSeparator] + formats.amountWithCurrency(amount)
            return Row(
                label: label,
                parts: [Part(css: shade(index, among: buckets.count), amount: amount.units, title: title)],
                value: unit.text(amount.units), title: title)
        }
        self.init(
            kind: "bars", name: context.words[.ageingName],
            description: context.words.ageingDescription(
                outstanding: formats.amountWithCurrency(figures.outstanding), day: formats.day(context.asOf),
                overdue: formats.amountWithCurrency(figures.overdue)),
            unit: unit.name, rows: rows)
        if !isDrawn { return nil }
    }

    /// The accounts of which most is overdue, each with a bar that shows for how long.
    init?(ageing accounts: some Sequence<AccountAgeing>, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        let buckets = AgeingBucket.allCases.filter(\.isOverdue)
        let labels = buckets.map { AgeingView.label(of: $0, context) }
        let accounts = Array(accounts)
        let unit = AmountUnit(for: accounts.map(\.overdue.units), formats)
        let rows = accounts.map { account in
            let name = context.name(ofAccount: account.account)
            let parts = zip(buckets, labels).enumerated().map { index, bucket in
                Part(
                    css: shade(index, among: buckets.count), amount: account.figures[bucket.0].units,
                    title: bucket.1 + context.words[.labelSeparator]
                        + formats.amountWithCurrency(account.figures[bucket.0]))
            }
            let told = parts.filter { $0.amount > 0 }.map(\.title)
            return Row(
                label: name, url: place.link(.account(account.account)), parts: parts,
                value: unit.text(account.overdue.units),
                title: ([name.isolated] + told).joined(separator: context.words[.comma]))
        }
        self.init(
            kind: "bars", name: context.words[.ageingAccountsName],
            description: context.words.ageingAccountsDescription(n: rows.count), unit: unit.name,
            keys: labels.enumerated().map { ChartKey(.box, shade($0, among: labels.count), $1) }, rows: rows)
        if !isDrawn { return nil }
    }
}
