import Analysis
import Findings
import Model

/// `data/targets.json`: the accounts that are to be won, and what their profiles lack.
struct TargetsData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.member("version", 1)
            json.member("as_of", context.asOf.description)
            json.array("targets") { json in
                for account in context.portfolio.accounts where account.stage == .target { write(account, &json) }
            }
        }
        return json.bytes
    }

    private func write(_ account: Account, _ json: inout JSONWriter) {
        let known = context.analysis(of: account)
        json.object { json in
            json.member("id", account.id)
            json.member("name", account.name)
            json.member("industry", account.industry)
            json.member("region", account.region)
            json.member("owner", context.owner(of: account))
            json.member("asked", known.completeness.asked.count)
            json.array("missing") { json in
                for field in known.completeness.missing { json.string(field.rawValue) }
            }
            json.member("visits_held", known.visits.held)
            json.key("last_visit")
            json.optional(known.visits.lastHeld?.description)
            json.key("next_visit")
            json.optional(known.agenda.next?.day.description)
        }
    }
}
