import Analysis
import Model
import Text

/// `data/reps.json`: the figures of each rep's scorecard, as so many of so many.
struct RepsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.array("reps") { json in
            for scorecard in context.scorecards { write(scorecard, &json) }
        }
    }

    private func write(_ scorecard: RepScorecard, _ json: inout JSONWriter) {
        let standings = context.visitStandings.reps[scorecard.rep] ?? VisitStandings.Figures()
        json.object { json in
            json.member("id", scorecard.rep)
            json.member("name", context.name(ofRep: scorecard.rep))
            json.array("accounts") { json in
                for account in scorecard.accounts { json.string(account) }
            }
            json.members(scorecard.counts)
            json.object("figures") { json in
                for figure in scorecard.figures {
                    json.object(figure.rule.rawValue) { json in
                        json.member("part", figure.part)
                        json.member("whole", figure.whole)
                    }
                }
            }
            json.object("visits") { json in
                json.member("held", context.visitFrequency[rep: scorecard.rep]?.held ?? 0)
                json.member("planned", standings.planned)
                json.member("missed", standings.missed)
            }
            json.member("open_actions", scorecard.openActions.count)
            json.member("late_actions", scorecard.openActions.count(where: \.isLate))
            json.member("findings", context.findings(upTo: scorecard.rep).count)
        }
    }
}
