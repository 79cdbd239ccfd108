import Analysis
import Model

extension PageBuilder {
    /// What a rep needs in the field: visits, and how the reps stand.
    mutating func addField() {
        let context = context
        add("visits.html") { VisitAnalysisPage(at: $0, context) }
        add("days.html") { DaysPage(at: $0, context) }
        for pack in context.dayPacks {
            add("days/\(pack.day).html") { DayPage(pack, at: $0, context) }
        }
        add("reps.html") { RepsPage(at: $0, context) }
        for scorecard in context.scorecards where context.hasPage(rep: scorecard.rep) {
            add("reps/\(scorecard.rep).html") { RepPage(scorecard, at: $0, context) }
        }
        addFile("data/reps.json") { RepsData(context).json() }
    }
}
