import Findings
import Model

/// `data/visits.json`: every visit, without what was said.
struct VisitsData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.key("version")
            json.number(1)
            json.key("as_of")
            json.string(context.asOf.description)
            json.key("visits")
            json.array { json in
                for account in context.portfolio.accounts {
                    for visit in account.visits { write(visit, of: account, &json) }
                }
            }
        }
        return json.bytes
    }

    private func write(_ visit: Visit, of account: Account, _ json: inout JSONWriter) {
        json.object { json in
            json.key("account")
            json.string(account.id)
            json.key("id")
            json.string(visit.id)
            json.key("date")
            json.string(visit.date.description)
            json.key("status")
            json.string(visit.state(asOf: context.asOf))
            json.key("rep")
            json.string(visit.rep)
            json.key("progress")
            json.optional(visit.progress)
            json.key("open_actions")
            json.number(visit.actions.count { $0.done == nil })
        }
    }
}
