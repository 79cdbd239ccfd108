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
                for (account, known) in zip(context.portfolio.accounts, context.analysis.accounts) {
                    for entry in known.agenda.entries { write(entry, of: account, &json) }
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

    /// A visit with a card has its id; one that is only announced has none, and names the report that announces it.
    private func write(_ entry: AgendaEntry, of account: Account, _ json: inout JSONWriter) {
        let card = account.visits[entry.card]
        let isTentative = entry.state.isTentative
        json.object { json in
            json.key("account")
            json.string(account.id)
            json.key("id")
            json.optional(isTentative ? nil : card.id)
            json.key("date")
            json.string(entry.day.description)
            json.key("status")
            json.string(entry.state.rawValue)
            json.key("rep")
            json.string(entry.rep)
            json.key("progress")
            json.optional(isTentative ? nil : card.progress)
            json.key("open_actions")
            json.number(isTentative ? 0 : card.openActions.count)
            if isTentative {
                json.key("announced_in")
                json.string(card.id)
            }
            if let day = entry.announcedFor {
                json.key("announced_for")
                json.string(day.description)
            }
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
