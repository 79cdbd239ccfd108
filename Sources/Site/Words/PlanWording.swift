import Analysis
import Model

/// Says in words what a sales plan comes to and how it was made.
enum PlanWording {
    static func figures(_ plan: RegionalPlan, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        let total = plan.total
        let growth = Growth(from: total.base, to: total.goal).share
        return [
            FigureView(term: words[.planBase], figure: formats.amountWithCurrency(total.base)),
            FigureView(
                term: words[.planGoal], figure: formats.amountWithCurrency(total.goal), note: growth.map(formats.change)
            ),
            FigureView(
                term: words[.planTargets], figure: formats.amountWithCurrency(total.target),
                note: total.withoutTarget > 0 ? words(.planWithout, count: total.withoutTarget) : nil),
            FigureView(
                term: words[.planGap], figure: formats.amountWithCurrency(total.gap), isLate: total.gap > .zero),
            plan.hasBegun(asOf: context.asOf)
                ? FigureView(
                    term: words[.planSold], figure: formats.amountWithCurrency(total.actual),
                    note: total.progress.map { words(.planProgress, ["share": formats.share($0)]) }) : nil,
        ].compactMap { $0 }
    }

    /// From which days the plan starts, and how much more it asks of whom.
    static func method(_ plan: RegionalPlan, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let growth = context.portfolio.settings.growth
        func list(_ rates: [String: Percentage], _ label: (String) -> String) -> String? {
            if rates.isEmpty { return nil }
            return rates.keys.sorted(by: precedes)
                .map { "\(label($0)) \(formats.percentage(rates[$0] ?? growth.standard))" }
                .joined(separator: words[.listSeparator])
        }
        let rates = [
            words(.planGrowthStandard, ["growth": formats.percentage(growth.standard)]),
            list(growth.regions, context.label(ofRegion:)).map { words(.planGrowthRegions, ["list": $0]) },
            list(growth.industries, context.label(ofIndustry:)).map { words(.planGrowthIndustries, ["list": $0]) },
        ]
        return [
            TermView(term: words[.planYear], text: formats.span(plan.span.first, plan.span.last)),
            TermView(
                term: words[.planBase],
                text: words(.planBaseRule, ["span": formats.span(plan.baseSpan.first, plan.baseSpan.last)])),
            TermView(term: words[.planGrowth], text: rates.compactMap { $0 }.joined(separator: " ")),
            TermView(term: words[.planGoal], text: words[.planGoalRule]),
            TermView(term: words[.planGap], text: words[.planGapRule]),
        ]
    }
}

extension PlanFigures {
    /// Whether there is anything to say: an account that is a customer no more has nothing but zeros.
    var isTold: Bool { base != .zero || goal != .zero || target != .zero || actual != .zero || withoutTarget > 0 }
}
