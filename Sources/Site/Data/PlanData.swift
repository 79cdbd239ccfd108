import Analysis
import Model
import Text

/// `data/plan-YYYY.json` and `data/plan-YYYY.csv`: the sales plan of a year.
struct PlanData: DataFile {
    let plan: RegionalPlan
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.amounts(context)
        json.member("year", plan.year)
        json.members(plan.period)
        json.object("base_window") { json in
            json.member("from", plan.baseSpan.first.description)
            json.member("to", plan.baseSpan.last.description)
        }
        json.member("over", plan.isOver)
        json.member("planned", plan.rates != nil)
        json.member("sold_through", orNull: plan.soldThrough?.description)
        json.array("base_not_booked") { json in
            for account in plan.baseNotBooked { json.string(account) }
        }
        json.object("total") { write(plan.total, &$0) }
        json.array("regions") { write(plan.regions, named: "region", &$0) }
        json.array("reps") { write(plan.reps, named: "rep", &$0) }
        json.array("accounts") { json in
            for row in plan.accounts {
                json.object { json in
                    json.member("account", row.account)
                    json.member("region", row.region)
                    json.member("owner", row.owner)
                    json.member("growth", row.growth.map { Share($0) })
                    json.member("has_target", row.hasTarget)
                    write(row.figures, &json)
                }
            }
        }
    }

    private func write(_ rows: [RegionalPlan.Row], named name: String, _ json: inout JSONWriter) {
        for row in rows {
            json.object { json in
                json.member(name, row.key)
                write(row.figures, &json)
            }
        }
    }

    private func write(_ figures: PlanFigures, _ json: inout JSONWriter) {
        json.member("accounts", figures.accounts)
        json.money("base", figures.base, context)
        let isPlanned = plan.rates != nil
        json.money("goal", isPlanned ? figures.goal : nil, context)
        json.money("target", figures.target, context)
        json.money("gap", isPlanned ? figures.gap : nil, context)
        json.member("without_target", figures.withoutTarget)
        json.money("goal_without_target", isPlanned ? figures.goalWithoutTarget : nil, context)
        json.money("actual", figures.actual, context)
        json.money("actual_with_target", figures.actualWithTarget, context)
        json.money("actual_under_others", figures.actualUnderOthers, context)
        json.money("sold", figures.sold, context)
    }

    /// The accounts, a row each.
    func csv() -> [UInt8] {
        var csv = AmountTable(
            [
                "year", "from", "to", "id", "name", "tier", "region", "owner", "base", "growth", "goal", "target",
                "gap", "actual",
            ], of: [.sales], context)
        let currency = context.formats.currency
        for row in plan.accounts {
            csv.record([
                .number(String(plan.year)), .text(plan.span.first.description), .text(plan.span.last.description),
                .text(row.account),
                .text(context.portfolio.account(row.account)?.name ?? row.account),
                .text(context.abc.tier(of: row.account)?.rawValue ?? ""), .text(row.region), .text(row.owner),
                .number(Formats.plainAmount(row.figures.base, currency)),
                .number(row.growth.map { Formats.fraction(Share($0)) } ?? ""),
                .number(plan.rates == nil ? "" : Formats.plainAmount(row.figures.goal, currency)),
                .number(row.hasTarget ? Formats.plainAmount(row.figures.target, currency) : ""),
                .number(plan.rates == nil ? "" : Formats.plainAmount(row.figures.gap, currency)),
                .number(Formats.plainAmount(row.figures.actual, currency)),
            ])
        }
        return csv.bytes
    }
}
