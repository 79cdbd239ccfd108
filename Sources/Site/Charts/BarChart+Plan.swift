import Analysis
import Model

extension BarChart {
    /// What is planned in each region beside what its accounts' targets come to, and what is sold of it.
    init?(plan: RegionalPlan, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        var series: [(name: Word, amount: (PlanFigures) -> Money)] = [(.planTargets, \.target)]
        if plan.rates != nil { series.insert((.planGoal, \.goal), at: 0) }
        if plan.soldThrough != nil { series.append((plan.isOver ? .planSoldAll : .planSold, \.actual)) }
        let rows = plan.regions.map { region in
            Row(
                label: context.label(ofRegion: region.key),
                parts: series.map { name, amount in
                    let money = amount(region.figures)
                    return (money.units, words[name] + words[.labelSeparator] + formats.amountWithCurrency(money))
                },
                value: formats.amount(plan.rates == nil ? region.figures.actual : region.figures.goal))
        }
        let names = series.map { words[$0.name] }
        self.init(
            words[.planChartName],
            words.planChartDescription(
                names: names.listed(by: words[.listSeparator]),
                figure: words[plan.rates == nil ? .planSoldAll : .planGoal]), rows, shades: names, layout: .beneath,
            context)
    }
}
