import Analysis
import Model
import Templating

/// `visits.html`: how often accounts are visited, by tier, by rep and by account, and what is still to be done.
struct VisitAnalysisPage: PageView {
    static let template = "visit-analysis.html"

    let frame: FrameView
    let window: String
    let figures: [TermView]
    let tiers: [TierRow]
    let reps: [RepRow]
    let accounts: [AccountRow]
    let actions: [OpenActionView]
    let missed: [VisitLineView]

    init(at place: PagePlace, _ context: SiteContext) {
        let frequency = context.visitFrequency
        frame = FrameView(context.words[.visitAnalysisTitle], at: place, context)
        window = context.formats.span(frequency.span.first, frequency.span.last)
        let open = context.analysis.accounts.flatMap(\.openActions).byUrgency()
        figures = Self.figures(open, context)
        tiers = frequency.tiers.compactMap { row in
            context.visitStandings.tiers[row.tier].map { TierRow(row, $0, context) }
        }
        reps = context.scorecards.map { RepRow($0.rep, at: place, context) }
        accounts = context.portfolio.accounts.indices
            .sorted { left, right in
                let accounts = frequency.accounts
                let ranks = (
                    context.abc[accounts[left].account]?.rank ?? .max,
                    context.abc[accounts[right].account]?.rank ?? .max
                )
                return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left < right
            }
            .map { AccountRow(at: $0, at: place, context) }
        actions = open.map { OpenActionView($0, at: place, context) }
        missed = context.calendar.days(from: Day(number: .min / 2), to: context.asOf).flatMap { day in
            context.visitLines(on: day, at: place) { $0.state.isUnreported }
        }
    }

    private static func figures(_ open: [OpenAction], _ context: SiteContext) -> [TermView] {
        let frequency = context.visitFrequency.total
        let standings = context.visitStandings.total
        let words = context.words
        let formats = context.formats
        func row(_ phrase: Word, _ text: String) -> TermView {
            TermView(term: words[phrase], text: text, isFigure: true)
        }
        let late = open.count(where: \.isLate)
        return [
            row(.visitAnalysisHeld, formats.number(frequency.held)),
            row(
                .visitAnalysisAverage,
                frequency.averageInterval.map { words.visitAnalysisDays(days: formats.average($0)) } ?? "–"),
            row(.visitAnalysisPlanned, formats.number(standings.planned)),
            row(.visitAnalysisMissed, formats.number(standings.missed)),
            row(
                .openActionTitle,
                late == 0
                    ? formats.number(open.count)
                    : words.visitAnalysisActionsLate(open: formats.number(open.count), late: formats.number(late))),
        ]
    }
}
