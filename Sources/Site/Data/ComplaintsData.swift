import Analysis
import Model
import Text

/// `data/complaints.json`: the complaint register, in the order in which complaints ask to be worked on.
///
/// Days are `YYYY-MM-DD`, amounts decimals in the site's currency; `late_days` and the deadlines count from the promise
/// of the severity. What nobody has written down is null. `resolved` is the resolution that stands; `resolutions` are
/// all of them. A promise is `kept`, `late` (it came after its day), `waiting`, `overdue` (still to come, and past its
/// day) or `day_unknown`.
struct ComplaintsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let register = context.complaints
        json.amounts(context)
        json.member("count", register.cases.count)
        json.member("open", register.open)
        json.member("open_and_late", register.openAndLate)
        json.member("repeats", register.repeats)
        write("answers_in_time", register.answersKept, &json)
        write("resolutions_in_time", register.resolutionsKept, &json)
        json.money("cost", register.cost, context)
        json.array("complaints") { json in
            for known in register.byUrgency { write(known, &json) }
        }
        json.array("categories") { write(register.categories, &$0) }
        json.array("causes") { write(register.causes, &$0) }
    }

    private func write(_ known: ComplaintCase, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", known.account)
            json.member("id", known.id)
            json.member("date", known.date.description)
            json.member("severity", known.severity.rawValue)
            json.member("status", known.status.rawValue)
            json.member("open", known.isOpen)
            json.member("product", orNull: known.product)
            json.member("category", orNull: known.category)
            json.member("cause", orNull: known.cause)
            json.member("cause_kind", orNull: known.causeKind)
            json.day("answered", known.answer.day)
            json.day("answer_deadline", known.answer.deadline)
            json.member("answer_promise", known.answer.state.rawValue)
            json.count("answer_late_days", known.answer.lateBy)
            json.day("resolved", known.resolution.day)
            json.day("resolve_deadline", known.resolution.deadline)
            json.member("resolve_promise", known.resolution.state.rawValue)
            json.count("resolve_late_days", known.resolution.lateBy)
            json.array("resolutions") { json in
                for day in known.resolutions { json.string(day.description) }
            }
            json.array("reopened") { json in
                for day in known.reopenings { json.string(day.description) }
            }
            json.count("age_days", known.age)
            json.key("cost")
            if let cost = known.cost { json.amount(cost, context) } else { json.null() }
            json.member("repeats", known.repeats.count)
            json.array("repeat_of") { json in
                for id in known.repeats { json.string(id) }
            }
        }
    }

    private func write(_ name: String, _ promises: PromisesKept, _ json: inout JSONWriter) {
        json.object(name) { json in
            json.member("kept", promises.kept)
            json.member("of", promises.judged)
            json.array("day_unknown") { json in
                for item in promises.dayUnknown {
                    json.object { json in
                        json.member("account", item.account)
                        json.member("id", item.complaint)
                    }
                }
            }
        }
    }

    private func write(_ pareto: ComplaintPareto, _ json: inout JSONWriter) {
        for row in pareto.rows {
            json.object { json in
                json.member("key", orNull: row.key)
                json.member("count", row.count)
                json.money("cost", row.cost, context)
                json.member("share", row.share)
                json.member("cumulative_share", row.cumulativeShare)
            }
        }
    }
}
