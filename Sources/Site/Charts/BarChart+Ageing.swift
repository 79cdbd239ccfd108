import Analysis
import Model

extension BarChart {
    /// What is owed by how long it has been overdue, a bar for each stretch of time.
    init?(ageing figures: AgeingFigures, _ context: SiteContext) {
        let formats = context.formats
        let rows = AgeingBucket.allCases.map { bucket in
            let label = AgeingView.label(of: bucket, context)
            let amount = figures[bucket]
            return Row(
                label: label, parts: [(amount.units, "\(label): \(formats.amountWithCurrency(amount))")],
                value: formats.amount(amount))
        }
        self.init(
            context.words[.ageingName],
            context.words(
                .ageingDescription,
                [
                    "outstanding": formats.amountWithCurrency(figures.outstanding),
                    "overdue": formats.amountWithCurrency(figures.overdue), "day": formats.day(context.asOf),
                ]), rows, context)
    }

    /// The accounts that owe most, each with a bar that shows for how long.
    init?(ageing accounts: some Sequence<AccountAgeing>, _ context: SiteContext) {
        let formats = context.formats
        let labels = AgeingBucket.allCases.map { AgeingView.label(of: $0, context) }
        let rows = accounts.map { account in
            Row(
                label: context.portfolio.account(account.account)?.name ?? account.account,
                parts: AgeingBucket.allCases.map { bucket in
                    let amount = account.figures[bucket]
                    return (amount.units, "\(labels[bucket.rawValue]): \(formats.amountWithCurrency(amount))")
                }, value: formats.amount(account.outstanding))
        }
        self.init(
            context.words[.ageingAccountsName], context.words(.ageingAccountsDescription, count: rows.count), rows,
            shades: labels, context)
    }
}
