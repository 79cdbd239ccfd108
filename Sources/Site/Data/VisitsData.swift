import Analysis
import Model
import Text

/// `data/visits.json`: how often accounts are visited, and every visit, without what was said.
struct VisitsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        writeTotals(&json)
        json.array("visits") { json in
            for (account, known) in zip(context.portfolio.accounts, context.analysis.accounts) {
                for entry in known.agenda.entries { write(entry, of: account, &json) }
            }
        }
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
                    json.member("tier", orNull: row.tier?.rawValue)
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
            json.member("account", account.id)
            json.member("id", orNull: isTentative ? nil : card.id)
            json.member("date", entry.day.description)
            json.member("status", entry.state.rawValue)
            json.member("rep", entry.rep)
            json.member("progress", orNull: isTentative ? nil : card.progress)
            json.member("open_actions", isTentative ? 0 : card.openActions.count)
            if isTentative {
                json.member("announced_in", card.id)
            }
            if let day = entry.announcedFor {
                json.member("announced_for", day.description)
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
