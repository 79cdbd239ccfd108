import Analysis
import Findings
import Model

/// `data/receivables.json`: what is owed by age, by account, by rep, and what came in by month.
struct ReceivablesData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        let receivables = context.receivables
        var json = JSONWriter(.indented)
        json.object { json in
            json.head(context)
            json.object("total") { json in
                write(receivables.total, &json)
                json.money("over_limit", receivables.overLimit, context)
            }
            json.array("accounts") { json in
                for account in receivables.accounts { write(account, &json) }
            }
            json.array("reps") { json in
                for rep in receivables.reps {
                    json.object { json in
                        json.member("rep", rep.rep)
                        write(rep.figures, &json)
                        json.money("over_limit", rep.overLimit, context)
                    }
                }
            }
            json.array("months") { json in
                for month in receivables.collections.months { write(month, &json) }
            }
            json.money("collected_without_day", receivables.collections.collectedWithoutDay, context)
        }
        return json.bytes
    }

    private func write(_ account: AccountAgeing, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", account.account)
            json.member("owner", account.owner)
            write(account.figures, &json)
            json.money("limit", account.limit, context)
            json.money("over_limit", account.overLimitBy ?? .zero, context)
            json.count("oldest_days", account.longestOverdue)
            json.member("open_invoices", account.invoices.count)
        }
    }

    private func write(_ figures: AgeingFigures, _ json: inout JSONWriter) {
        json.money("outstanding", figures.outstanding, context)
        json.money("overdue", figures.overdue, context)
        for (bucket, name) in zip(
            AgeingBucket.allCases, ["not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90"])
        {
            json.money(name, figures[bucket], context)
        }
    }

    private func write(_ month: CollectionMonth, _ json: inout JSONWriter) {
        json.object { json in
            json.member("month", month.month.description)
            json.money("invoiced", month.invoiced, context)
            json.money("fell_due", month.fellDue, context)
            json.money("collected", month.collected, context)
        }
    }
}
