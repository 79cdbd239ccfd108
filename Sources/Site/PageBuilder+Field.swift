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
        addFeeds()
        addFile("data/reps.json") { RepsData(context).json() }
    }

    /// A feed of all visits, and one of each rep's own.
    private mutating func addFeeds() {
        let context = context
        let entries = VisitFeed.entries(context)
        let title = context.portfolio.settings.title
        addFile("calendar.ics") { VisitFeed(entries, title: title, context).ics() }
        let byRep = Dictionary(grouping: entries, by: \.visit.rep)
        for scorecard in context.scorecards where context.hasPage(rep: scorecard.rep) {
            let own = byRep[scorecard.rep] ?? []
            let name = context.words.feedTitle(title: title, rep: context.name(ofRep: scorecard.rep))
            addFile("reps/\(scorecard.rep).ics") { VisitFeed(own, title: name, context).ics() }
        }
    }
}
