import Analysis
import Model
import Text

/// `data/analysis.json`: the figures of all analysis sheets: finances with their ratios, competitors, strategy.
///
/// Amounts are decimals in the site's currency, shares fractions of 1 with six places, days `YYYY-MM-DD`.
struct AnalysisSheetsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.member("currency", context.formats.currency.code)
        json.array("accounts") { json in
            for account in context.portfolio.accounts { write(account, &json) }
        }
    }

    private func write(_ account: Account, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", account.id)
            json.array("finances") { json in
                for row in FinancialRatios(of: account).rows { write(row, &json) }
            }
            json.array("competitors") { json in
                for competitor in CompetitorShares(of: account).rows {
                    json.object { json in
                        json.member("name", competitor.name)
                        json.member("share", competitor.share.map { Share($0) })
                    }
                }
            }
            let strategy = StrategyProgress(of: account, asOf: context.asOf)
            json.object("strategy") { json in
                for status in StrategyGoal.Status.allCases { json.member(status.rawValue, strategy.count(status)) }
                json.member("late", strategy.late)
            }
        }
    }

    private func write(_ row: FinancialRatios.Row, _ json: inout JSONWriter) {
        let year = row.figures
        let amounts: [(String, Money?)] = [
            ("annual_sales", year.annualSales), ("cash_flow", year.cashFlow), ("production_cost", year.productionCost),
            ("selling_cost", year.sellingCost), ("administrative_cost", year.administrativeCost),
            ("selling_expense", year.sellingExpense), ("profit", year.profit), ("interest", year.interest),
        ]
        let shares: [(String, Share?)] = [
            ("market_share", year.marketShare.map { Share($0) }), ("profit_margin", row.profitMargin),
            ("sales_growth", row.salesGrowth?.share), ("profit_growth", row.profitGrowth?.share),
        ]
        json.object { json in
            json.member("year", row.year)
            for (name, amount) in amounts {
                json.key(name)
                if let amount { json.amount(amount, context) } else { json.null() }
            }
            for (name, share) in shares {
                json.member(name, share)
            }
        }
    }
}
