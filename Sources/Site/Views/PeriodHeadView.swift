import Model
import Templating

/// The head of a column: a period, and what of it is known where that is not the whole.
struct PeriodHeadView: View {
    let name: String
    /// `Oct only`; nil where all of its months are known.
    let part: String?

    init(_ period: Period, known months: KnownMonths, _ context: SiteContext) {
        name = context.formats.shortPeriod(period)
        part = months.part(of: period, context)
    }
}
