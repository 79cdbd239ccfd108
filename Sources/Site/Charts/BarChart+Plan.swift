import Analysis
import Model

extension BarChart {
    /// What is planned in each region beside what its accounts' targets come to, and in a running year what is sold.
    init?(plan: RegionalPlan, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let hasBegun = plan.hasBegun(asOf: context.asOf)
        let series = [words[.planGoal], words[.planTargets]] + (hasBegun ? [words[.planSold]] : [])
        let rows = plan.regions.map { region in
            let amounts = [region.figures.goal, region.figures.target] + (hasBegun ? [region.figures.actual] : [])
            return Row(
                label: context.label(ofRegion: region.key),
                parts: zip(series, amounts).map { ($1.units, "\($0): \(formats.amountWithCurrency($1))") },
                value: formats.amount(region.figures.goal))
        }
        let names = series.joined(separator: words[.listSeparator])
        self.init(
            words[.planChartName], words(.planChartDescription, ["names": names]), rows, shades: series,
            layout: .beneath, context)
    }
}
