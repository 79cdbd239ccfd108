import Analysis
import Findings
import Model
import Text

/// `data/reports.json`: the figures of the reports on quarters and months.
///
/// `previous` and `year_before` are null where there is nothing to compare; otherwise they are of the accounts that are
/// booked and recorded for no longer than the period, on both sides.
struct ReportsData: DataFile {
    let reports: PeriodReports
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.amounts(context)
        json.array("quarters") { json in
            for period in reports.quarters { write(reports[period], &json) }
        }
        json.array("months") { json in
            for period in reports.months { write(reports[period], &json) }
        }
    }

    private func write(_ report: PeriodReport, _ json: inout JSONWriter) {
        json.object { json in
            json.members(report.period)
            json.member("over", report.isOver)
            // Nothing recorded because nothing is booked yet is not known to be nothing.
            let isUnknown = !report.sales.isRecorded && !report.notBooked.isEmpty
            json.money("revenue", isUnknown ? nil : report.sales.revenue, context)
            json.money("profit", report.sales.profit, context)
            json.money("revenue_without_profit", report.sales.revenueWithoutProfit, context)
            json.money("spread", report.sales.spreadRevenue, context)
            json.array("not_booked") { json in
                for account in report.notBooked { json.string(account) }
            }
            write("previous", report.overPrevious, &json)
            write("year_before", report.overYearBefore, &json)
            json.array("tier_moves") { json in
                for move in report.tierMoves { write(move, &json) }
            }
            json.array("revenue_moves") { json in
                for move in report.movesByExtent { write(move, &json) }
            }
            json.object("visits") { json in
                json.member("held", report.visits.held)
                json.member("planned", report.visits.planned)
                json.member("cancelled", report.visits.cancelled)
                json.member("missed", report.visits.missed)
            }
            json.object("complaints") { json in
                json.member("raised", report.complaints.raised)
                json.member("resolved", report.complaints.resolved)
                json.member("reopened", report.complaints.reopened)
                json.member("resolved_on_unknown_day", report.complaints.resolvedOnUnknownDay)
                json.member("still_open", report.complaints.stillOpen)
                json.member("repeats", report.complaints.repeats)
                json.money("cost", report.complaints.cost, context)
            }
            json.object("receivables") { json in
                json.receivables(report.receivables, context)
            }
        }
    }

    /// The same accounts in both periods, and who is left out; null where there is nothing to compare.
    private func write(_ name: String, _ compared: ComparedSales, _ json: inout JSONWriter) {
        guard let comparison = compared.comparison else {
            json.member(name, orNull: nil)
            return
        }
        json.object(name) { json in
            json.money("before", comparison.before.revenue, context)
            json.money("now", comparison.now.revenue, context)
            json.money("profit_before", comparison.before.profit, context)
            json.money("profit_now", comparison.now.profit, context)
            json.member("accounts", comparison.accounts)
            json.array("not_booked") { json in
                for account in comparison.notBooked { json.string(account) }
            }
            json.array("recorded_for_longer") { json in
                for account in comparison.recordedForLonger { json.string(account) }
            }
            json.array("before_records") { json in
                for account in comparison.beforeRecords { json.string(account) }
            }
        }
    }

    private func write(_ move: TierMove, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", move.account)
            json.member("month", move.month.description)
            json.member("from", orNull: move.from?.rawValue)
            json.member("to", orNull: move.to?.rawValue)
            json.money("before", move.amount.before, context)
            json.money("now", move.amount.now, context)
        }
    }

    private func write(_ move: RevenueMove, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", move.account)
            json.money("before", move.revenue.before, context)
            json.money("now", move.revenue.now, context)
            json.member("explained", move.isExplained)
        }
    }
}
