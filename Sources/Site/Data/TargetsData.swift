import Analysis
import Model
import Text

/// `data/targets.json`: the accounts that are to be won, and what their profiles lack.
struct TargetsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.array("targets") { json in
            for account in context.portfolio.accounts where account.stage == .target { write(account, &json) }
        }
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
            json.member("last_visit", orNull: known.visits.lastHeld?.description)
            json.member("next_visit", orNull: known.agenda.next?.day.description)
        }
    }
}
