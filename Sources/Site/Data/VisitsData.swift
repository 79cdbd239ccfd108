import Analysis
import Findings
import Model

/// `data/visits.json`: how often accounts are visited, and every visit, without what was said.
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
            writeTotals(&json)
            json.key("visits")
            json.array { json in
                for account in context.portfolio.accounts {
                    for visit in account.visits { write(visit, of: account, &json) }
                }
            }
        }
        return json.bytes
    }

    /// What `visits.html` shows: visits held inside the window, intervals, and how the visits stand.
    private func writeTotals(_ json: inout JSONWriter) {
        let frequency = context.visitFrequency
        json.object("window") { json in
            json.member("from", frequency.span.first.description)
            json.member("to", frequency.span.last.description)
        }
        json.object("total") { json in
            json.frequency(frequency.total, context.visitStandings.total)
        }
        json.array("tiers") { json in
            for row in frequency.tiers {
                json.object { json in
                    json.key("tier")
                    json.optional(row.tier?.rawValue)
                    json.frequency(row.figures, context.visitStandings.tiers[row.tier] ?? VisitStandings.Figures())
                }
            }
        }
        json.array("reps") { json in
            for scorecard in context.scorecards {
                json.object { json in
                    json.member("rep", scorecard.rep)
                    json.frequency(
                        frequency[rep: scorecard.rep] ?? VisitFrequency.Figures(),
                        context.visitStandings.reps[scorecard.rep] ?? VisitStandings.Figures())
                }
            }
        }
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
            json.number(visit.openActions.count)
        }
    }
}

extension JSONWriter {
    /// Members of an object: how often visits were held, and how they stand.
    fileprivate mutating func frequency(_ frequency: VisitFrequency.Figures, _ standings: VisitStandings.Figures) {
        member("accounts", standings.counts.all)
        member("held", frequency.held)
        member("intervals", frequency.intervals)
        member("interval_days", frequency.intervalDays)
        member("planned", standings.planned)
        member("missed", standings.missed)
        object("cadence") { json in
            json.member("within_ideal", standings.states[.withinIdeal])
            json.member("due", standings.states[.due])
            json.member("overdue", standings.states[.overdue])
            json.member("never_visited", standings.states[.neverVisited])
        }
    }
}
