import Analysis
import Model
import Text

/// `data/accounts.json` and `data/accounts.csv`: the accounts with their main figures.
struct AccountsData: DataFile {
    let context: SiteContext

    private struct Figures {
        let revenue: Money
        /// What of it comes from records of longer periods.
        let spread: Money
        let profit: Money?
        /// The revenue of which nobody has told the profit.
        let revenueWithoutProfit: Money
        let outstanding: Money
        let overdue: Money
        let credits: Money
        let balance: Money
    }

    private func figures(_ account: Account) -> Figures {
        let sales = context.analysis.standing(of: account.id)?.sales ?? SalesFigures()
        let ageing = context.receivables[account.id]
        return Figures(
            revenue: sales.revenue, spread: sales.spreadRevenue, profit: sales.profit,
            revenueWithoutProfit: sales.revenueWithoutProfit, outstanding: ageing?.outstanding ?? .zero,
            overdue: ageing?.overdue ?? .zero, credits: ageing?.figures.credits ?? .zero,
            balance: ageing?.balance ?? .zero)
    }

    func write(_ json: inout JSONWriter) {
        json.amounts(context)
        json.members(context.visitStandings.total.counts)
        json.member("window", context.abc.window)
        json.standing(context)
        json.array("accounts") { json in
            for account in context.portfolio.accounts { write(account, &json) }
        }
    }

    private func write(_ account: Account, _ json: inout JSONWriter) {
        let figures = figures(account)
        json.object { json in
            json.member("id", account.id)
            json.member("name", account.name)
            json.member("code", orNull: account.code)
            json.member("stage", account.stage.rawValue)
            json.member("industry", account.industry)
            json.member("region", account.region)
            json.member("owner", context.owner(of: account))
            json.member("parent", orNull: account.parent)
            json.member("tier", orNull: context.abc.tier(of: account.id)?.rawValue)
            let position = context.analysis.position(of: account.id)
            json.member(
                "booked_to", orNull: position.map { context.analysis.ledger.booking.month(of: $0).description })
            json.money("revenue", figures.revenue, context)
            json.money("spread", figures.spread, context)
            json.key("profit")
            if let profit = figures.profit { json.amount(profit, context) } else { json.null() }
            json.money("revenue_without_profit", figures.revenueWithoutProfit, context)
            json.money("outstanding", figures.outstanding, context)
            json.money("overdue", figures.overdue, context)
            json.money("credits", figures.credits, context)
            json.money("balance", figures.balance, context)
            json.member("visits", account.visits.count)
            json.member("next_visit", orNull: context.analysis(of: account).agenda.next?.day.description)
            json.member("complaints", account.complaints.count)
            json.member("open_complaints", context.complaints.open(of: account.id))
        }
    }

    func csv() -> [UInt8] {
        var csv = AmountTable(
            [
                "id", "name", "code", "tier", "stage", "industry", "region", "owner", "revenue", "profit",
                "revenue_without_profit", "outstanding", "overdue", "credits", "balance",
            ], of: [.sales, .receivables], context)
        let currency = context.formats.currency
        for account in context.portfolio.accounts {
            let figures = figures(account)
            csv.record([
                .text(account.id), .text(account.name), .text(account.code ?? ""),
                .text(context.abc.tier(of: account.id)?.rawValue ?? ""), .text(account.stage.rawValue),
                .text(account.industry), .text(account.region), .text(context.owner(of: account)),
                .number(Formats.plainAmount(figures.revenue, currency)),
                .number(figures.profit.map { Formats.plainAmount($0, currency) } ?? ""),
                .number(Formats.plainAmount(figures.revenueWithoutProfit, currency)),
                .number(Formats.plainAmount(figures.outstanding, currency)),
                .number(Formats.plainAmount(figures.overdue, currency)),
                .number(Formats.plainAmount(figures.credits, currency)),
                .number(Formats.plainAmount(figures.balance, currency)),
            ])
        }
        return csv.bytes
    }
}
