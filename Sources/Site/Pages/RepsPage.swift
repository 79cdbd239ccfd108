import Analysis
import Model
import Templating

/// `reps.html`: how the dossiers of each rep stand, and the rule of each figure.
struct RepsPage: PageView {
    static let template = "reps.html"

    struct Row: View {
        let rep: LinkView
        let isActive: Bool
        let region: String?
        let accounts: String
        let tiers: String
        let figures: [RepFigureView]

        init(_ scorecard: RepScorecard, at place: PagePlace, _ context: SiteContext) {
            let rep = context.portfolio.rep(scorecard.rep)
            self.rep = context.link(toRep: scorecard.rep, from: place)
            isActive = rep?.isActive(on: context.asOf) ?? true
            region = rep?.region.map(context.label(ofRegion:))
            accounts = context.formats.number(scorecard.accounts.count)
            tiers = AccountCountsWording.breakdown(scorecard.counts, context)
            figures = scorecard.figures.map { RepFigureView($0, context) }
        }
    }

    let frame: FrameView
    let week: String
    let rows: [Row]
    /// One of each rule, for the headings and the explanations.
    let rules: [TermView]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let monday = context.asOf.startOfWeek
        frame = FrameView(words[.navReps], at: place, context)
        week = context.formats.span(monday, monday + 6)
        rows = context.scorecards.map { Row($0, at: place, context) }
        rules = RepFigure.Rule.allCases.map {
            TermView(term: words.word(.repFigure, $0.rawValue), text: words.word(.repFigureRule, $0.rawValue))
        }
    }
}
