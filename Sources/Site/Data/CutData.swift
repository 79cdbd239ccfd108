import Analysis
import Model
import Text

/// `data/industries.json`, `data/regions.json`, `data/partners.json`, `data/products.json`: the portfolio cut one way.
///
/// The parts add up to the total, but those by partner: an account with several partners counts with each of them.
struct CutData: DataFile {
    let kind: CutKind
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.amounts(context)
        json.member("window", context.abc.window)
        json.standing(context)
        json.object("total") { json in writeTotal(&json) }
        json.array("parts") { json in
            for part in context.parts(of: kind) { write(part.word, part.row, &json) }
        }
        guard kind == .product else { return }
        json.member("quarters_window", context.salesByProduct.value.span)
        json.array("quarters") { json in writeQuarters(&json) }
    }

    private func writeTotal(_ json: inout JSONWriter) {
        let cut = context.cuts.cut(kind)
        let counts = cut?.counts ?? AccountCounts()
        json.member("accounts", counts.all)
        json.members(counts)
        write(cut?.total ?? SalesFigures(), before: cut?.previousTotal ?? SalesFigures(), &json)
        json.member("open_complaints", context.complaints.open)
        if kind != .product { json.money("overdue", context.receivables.total.overdue, context) }
    }

    private func write(_ word: String?, _ row: PortfolioCut.Row?, _ json: inout JSONWriter) {
        let care = context.cuts.care(kind, word)
        json.object { json in
            json.member("id", orNull: word)
            json.member("name", orNull: word.map { context.name(kind, $0) })
            json.array("accounts") { json in
                for account in row?.accounts ?? [] { json.string(account) }
            }
            json.members(row?.counts ?? AccountCounts())
            write(row?.sales ?? SalesFigures(), before: row?.previous ?? SalesFigures(), &json)
            json.member("share", row?.share)
            json.member("open_complaints", care.openComplaints)
            if kind != .product { json.money("overdue", care.overdue, context) }
        }
    }

    private func write(_ sales: SalesFigures, before: SalesFigures, _ json: inout JSONWriter) {
        json.money("revenue", sales.revenue, context)
        json.money("revenue_year_before", before.isRecorded ? before.revenue : nil, context)
        json.money("spread", sales.spreadRevenue, context)
        json.money("profit", sales.profit, context)
        json.money("revenue_without_profit", sales.revenueWithoutProfit, context)
        json.member("margin", sales.margin)
    }

    private func writeQuarters(_ json: inout JSONWriter) {
        for row in context.salesByProduct.value.rows {
            for (period, figures) in row.periods.sorted(by: { $0.key < $1.key }) {
                json.object { json in
                    json.member("product", orNull: row.product)
                    json.members(period)
                    json.money("revenue", figures.revenue, context)
                }
            }
        }
    }
}
