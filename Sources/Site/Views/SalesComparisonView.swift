import Analysis
import Model
import Templating

/// A figure of a period beside that of the period before and of a year before.
struct SalesComparisonView: View {
    let name: String
    let now: String
    let previous: String?
    let change: String?
    let isFall: Bool
    let yearBefore: String?
    let changeOverYear: String?
    let isFallOverYear: Bool

    /// - Parameter figure: What of the sales is compared; nil where no record tells it.
    init?(_ name: Phrase, _ report: PeriodReport, _ context: SiteContext, _ figure: (SalesFigures) -> Money?) {
        guard let now = figure(report.sales) else { return nil }
        let formats = context.formats
        let previous = report.comparedWithPrevious.flatMap(figure)
        let yearBefore = report.comparedWithYearBefore.flatMap(figure)
        let growth = previous.flatMap { Growth(from: $0, to: now).share }
        let growthOverYear = yearBefore.flatMap { Growth(from: $0, to: now).share }
        self.name = context.words[name]
        self.now = formats.amount(now)
        self.previous = previous.map(formats.amount)
        change = growth.map(formats.change)
        isFall = growth?.isFall ?? false
        self.yearBefore = yearBefore.map(formats.amount)
        changeOverYear = growthOverYear.map(formats.change)
        isFallOverYear = growthOverYear?.isFall ?? false
    }

    /// The margins, whose change is no share of anything.
    init?(margins report: PeriodReport, _ context: SiteContext) {
        guard let now = report.sales.margin else { return nil }
        let formats = context.formats
        name = context.words[.figureMargin]
        self.now = formats.share(now)
        previous = report.comparedWithPrevious?.margin.map(formats.share)
        yearBefore = report.comparedWithYearBefore?.margin.map(formats.share)
        (change, isFall, changeOverYear, isFallOverYear) = (nil, false, nil, false)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("now") { $0.now },
        .optionalText("previous") { $0.previous },
        .optionalText("change") { $0.change },
        .flag("isFall") { $0.isFall },
        .optionalText("yearBefore") { $0.yearBefore },
        .optionalText("changeOverYear") { $0.changeOverYear },
        .flag("isFallOverYear") { $0.isFallOverYear },
    ]
}
