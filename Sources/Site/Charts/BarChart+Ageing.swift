import Analysis
import Model

extension BarChart {
    /// What is overdue by how long it has been, a bar for each stretch of time. What is not due has none: it would take
    /// the whole width and tell nothing of what is late.
    init?(ageing figures: AgeingFigures, _ context: SiteContext) {
        let formats = context.formats
        let rows = AgeingBucket.allCases.filter(\.isOverdue).map { bucket in
            let label = AgeingView.label(of: bucket, context)
            let amount = figures[bucket]
            return Row(
                label: label,
                parts: [(amount.units, label + context.words[.labelSeparator] + formats.amountWithCurrency(amount))],
                value: formats.amount(amount))
        }
        self.init(
            context.words[.ageingName],
            context.words.ageingDescription(
                outstanding: formats.amountWithCurrency(figures.outstanding), day: formats.day(context.asOf),
                overdue: formats.amountWithCurrency(figures.overdue)), rows, context)
    }

    /// The accounts of which most is overdue, each with a bar that shows for how long.
    init?(ageing accounts: some Sequence<AccountAgeing>, _ context: SiteContext) {
        let formats = context.formats
        let buckets = AgeingBucket.allCases.filter(\.isOverdue)
        let labels = buckets.map { AgeingView.label(of: $0, context) }
        let rows = accounts.map { account in
            Row(
                label: context.name(ofAccount: account.account),
                parts: zip(buckets, labels).map { bucket, label in
                    let amount = account.figures[bucket]
                    return (amount.units, label + context.words[.labelSeparator] + formats.amountWithCurrency(amount))
                }, value: formats.amount(account.overdue))
        }
        self.init(
            context.words[.ageingAccountsName], context.words.ageingAccountsDescription(n: rows.count), rows,
            shades: labels, context)
    }
}
