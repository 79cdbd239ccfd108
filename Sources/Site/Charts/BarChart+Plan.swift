import Analysis
import Model

extension BarChart {
    /// What is planned in each region as the frame of what is sold of it, with the accounts' targets as a stroke across, and
    /// another where the plan would stand if the year ran evenly.
    init?(plan: RegionalPlan, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let hasGoal = plan.rates != nil
        let hasTargets = plan.regions.contains { $0.figures.target > .zero }
        let sold = words[plan.isOver ? .planSoldAll : .planSold]
        let gone = plan.yearGone
        func said(_ name: String, _ amount: Money) -> String {
            name + words[.labelSeparator] + formats.wholeAmountWithCurrency(amount)
        }
        let unit = AmountUnit(
            for: plan.regions.flatMap { [$0.figures.goal.units, $0.figures.target.units, $0.figures.actual.units] },
            formats)
        let rows = plan.regions.map { region in
            let figures = region.figures
            let goal =
                hasGoal
                ? Part(css: "planned", amount: figures.goal.units, title: said(words[.planGoal], figures.goal)) : nil
            let actual =
                plan.soldThrough == nil
                ? nil : Part(css: "sold", amount: figures.actual.units, title: said(sold, figures.actual))
            let target =
                figures.target > .zero
                ? Part(css: "target", amount: figures.target.units, title: said(words[.planTargets], figures.target))
                : nil
            let pace =
                hasGoal
                ? gone.map { gone in
                    Part(css: "pace", amount: figures.goal.units * gone.part / max(1, gone.whole), title: "")
                } : nil
            let parts = [goal, actual].compactMap { $0 }
            let strokes = [pace, target].compactMap { $0 }
            let name = context.label(ofRegion: region.key)
            return Row(
                label: name, url: context.cuts.page(.region, region.key).map { place.link($0) }, parts: parts,
                strokes: strokes, value: unit.text((hasGoal ? figures.goal : figures.actual).units),
                title: ([name.isolated] + (parts + strokes).map(\.title).filter { !$0.isEmpty })
                    .joined(separator: words[.comma]))
        }
        let keys = [
            hasGoal ? ChartKey(.box, "planned", words[.planGoal]) : nil,
            plan.soldThrough == nil ? nil : ChartKey(.box, "sold", sold),
            hasTargets ? ChartKey(.stroke, "target", words[.planTargets]) : nil,
            hasGoal
                ? gone.map { gone in
                    ChartKey(
                        .stroke, "pace",
                        words.planChartPace(
                            share: formats.share(gone),
                            day: plan.soldThrough.map { formats.shortDay($0.lastDay) } ?? ""))
                } : nil,
        ].compactMap { $0 }
        let drawn = [
            hasGoal ? words[.planDrawnGoal] : nil, plan.soldThrough == nil ? nil : words[.planDrawnSold],
            hasTargets ? words[.planDrawnTargets] : nil,
        ].compactMap { $0 }
        self.init(
            kind: "bars", name: words[.planChartName],
            description: words.planChartDescription(
                drawn: drawn.listed(by: words[.comma]), figure: words[hasGoal ? .planGoal : .planSoldAll]),
            unit: unit.name, keys: keys, layout: .within, rows: rows)
        if !isDrawn { return nil }
    }
}
