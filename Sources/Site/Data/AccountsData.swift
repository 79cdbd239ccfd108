import Analysis
import Findings
import Model

/// `data/accounts.json` and `data/accounts.csv`: the accounts with their main figures.
struct AccountsData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

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

    func json() -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.head(context)
            json.members(context.visitStandings.total.counts)
            json.member("window", context.abc.window)
            json.standing(context)
            json.key("accounts")
            json.array { json in
                for account in context.portfolio.accounts { write(account, &json) }
            }
        }
        return json.bytes
    }

    private func write(_ account: Account, _ json: inout JSONWriter) {
        let figures = figures(account)
        json.object { json in
            json.key("id")
            json.string(account.id)
            json.key("name")
            json.string(account.name)
            json.key("code")
            json.optional(account.code)
            json.key("stage")
            json.string(account.stage.rawValue)
            json.key("industry")
            json.string(account.industry)
            json.key("region")
            json.string(account.region)
            json.key("owner")
            json.string(context.owner(of: account))
            json.key("parent")
            json.optional(account.parent)
            json.key("tier")
            json.optional(context.abc.tier(of: account.id)?.rawValue)
            let position = context.analysis.position(of: account.id)
            json.member(
                "booked_to", orNull: position.map { context.analysis.ledger.booking.month(of: $0).description })
            json.key("revenue")
            json.amount(figures.revenue, context)
            json.money("spread", figures.spread, context)
            json.key("profit")
            if let profit = figures.profit { json.amount(profit, context) } else { json.null() }
            json.key("revenue_without_profit")
            json.amount(figures.revenueWithoutProfit, context)
            json.key("outstanding")
            json.amount(figures.outstanding, context)
            json.key("overdue")
            json.amount(figures.overdue, context)
            json.key("credits")
            json.amount(figures.credits, context)
            json.key("balance")
            json.amount(figures.balance, context)
            json.key("visits")
            json.number(account.visits.count)
            json.key("next_visit")
            json.optional(context.analysis(of: account).agenda.next?.day.description)
            json.key("complaints")
            json.number(account.complaints.count)
            json.key("open_complaints")
            json.number(context.complaints.open(of: account.id))
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
