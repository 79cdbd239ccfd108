import Analysis
import Templating

/// A figure of a rep's scorecard, with the rule by which it is counted.
struct RepFigureView: View {
    let name: String
    let rule: String
    /// Nil if there was nothing to count.
    let share: String?
    /// `5 of 6`.
    let count: String
    /// The share, to sort by.
    let sort: String

    init(_ figure: RepFigure, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        name = words.word(.repFigure, figure.rule.rawValue)
        rule = words.word(.repFigureRule, figure.rule.rawValue)
        share = figure.share.map(formats.share)
        count = words.repsCount(part: formats.number(figure.part), whole: formats.number(figure.whole))
        sort = figure.share.map(Formats.fraction) ?? ""
    }
}
