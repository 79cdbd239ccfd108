import Analysis
import Model
import Text

extension JSONWriter {
    /// What the amounts of a file are: their currency, and whether they hold the tax on sales, where the settings say so.
    mutating func amounts(_ context: SiteContext) {
        member("currency", context.formats.currency.code)
        let tax = context.portfolio.settings.tax
        guard tax != TaxSettings() else { return }
        object("tax") { json in
            json.member("sales", orNull: tax.sales?.rawValue)
            json.member("receivables", orNull: tax.receivables?.rawValue)
        }
    }

    /// A member that is a number with so many places, rounded; null if there is none.
    mutating func decimal(_ name: String, _ share: Share?, places: Int) {
        key(name)
        guard let share else { return null() }
        number(verbatim: String { $0.put(plain: share.rounded(places: places), places: places, minus: "-") })
    }

    /// A member that is an amount, or null.
    mutating func money(_ name: String, _ money: Money?, _ context: SiteContext) {
        key(name)
        if let money { amount(money, context) } else { null() }
    }

    /// A member that is a day, or null.
    mutating func day(_ name: String, _ day: Day?) {
        key(name)
        optional(day?.description)
    }

    /// A member that is a whole number, or null.
    mutating func count(_ name: String, _ count: Int?) {
        key(name)
        if let count { number(count) } else { null() }
    }

    /// What figures of standing rest on: how far sales are booked, whose window ends earlier than the site's, and how much
    /// of all revenue is spread.
    mutating func standing(_ context: SiteContext) {
        let standing = context.analysis.standing
        member("booked_to", context.analysis.ledger.booking.month.description)
        array("shifted") { json in
            for (account, row) in zip(context.portfolio.accounts, standing.rows) where row.shift > 0 {
                json.object { json in
                    json.member("account", account.id)
                    json.member("months", row.shift)
                    json.member("window", DaySpan(row.months))
                }
            }
        }
        money("spread", standing.total.spreadRevenue, context)
    }
}
