import Analysis
import Model
import Text

/// `data/whereabouts.json`: who is where this week and next, and the visits that clash. Notes are left out.
struct WhereaboutsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let monday = context.asOf.startOfWeek
        let whereabouts = Whereabouts(of: context.portfolio, in: DaySpan(first: monday, last: monday + 13))
        json.member("from", whereabouts.span.first.description)
        json.member("to", whereabouts.span.last.description)
        json.array("stays") { json in
            for row in whereabouts.rows {
                json.object { json in
                    json.member("account", row.account)
                    json.member("contact", row.contact)
                    json.member("from", row.stay.from.description)
                    json.member("to", row.stay.to.description)
                    json.member("place", row.stay.location)
                }
            }
        }
        json.array("clashes") { json in
            for account in context.portfolio.accounts {
                for clash in account.visitClashes(asOf: context.asOf) {
                    json.object { json in
                        json.member("account", account.id)
                        json.member("visit", clash.visit)
                        json.member("contact", clash.contact)
                    }
                }
            }
        }
    }
}
