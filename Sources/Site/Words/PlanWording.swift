import Analysis
import Model
import Text

/// Says in words what a sales plan comes to and how it was made.
enum PlanWording {
    static func figures(_ plan: RegionalPlan, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        let total = plan.total
        let growth = total.growth?.share
        return [
            FigureView(term: words[.planBase], figure: formats.wholeAmountWithCurrency(total.base)),
            plan.rates == nil
                ? nil
                : FigureView(
                    term: words[.planGoal], figure: formats.wholeAmountWithCurrency(total.goal),
                    note: growth.map(formats.change)),
            FigureView(
                term: words[.planTargets], figure: formats.wholeAmountWithCurrency(total.target),
                note: total.withoutTarget > 0 ? words.planWithout(n: total.withoutTarget) : nil),
            plan.rates == nil
                ? nil
                : FigureView(
                    term: words[total.gap < .zero ? .planSurplus : .planGap],
                    figure: formats.wholeAmountWithCurrency(total.gap < .zero ? -total.gap : total.gap),
                    note: gapNote(total, context),
                    isLate: total.gap > .zero),
            plan.soldThrough.map { month in
                FigureView(
                    term: words[plan.isOver ? .planSoldAll : .planSold],
                    figure: formats.wholeAmountWithCurrency(total.actual), note: pace(plan, through: month, context))
            },
        ].compactMap { $0 }
    }

    /// How much of the gap has no target at all, and by how much the other targets ask for more than is planned.
    private static func gapNote(_ figures: PlanFigures, _ context: SiteContext) -> String? {
        guard figures.goalWithoutTarget != .zero else { return nil }
        let formats = context.formats
        let amount = formats.wholeAmountWithCurrency(figures.goalWithoutTarget)
        let over = figures.goalWithoutTarget - figures.gap
        return over > .zero
            ? context.words.planGapNetted(amount: amount, over: formats.wholeAmountWithCurrency(over))
            : context.words.planGapWithout(amount: amount)
    }

    /// How far the sales have come of the targets, beside how much of the year has gone by to the same day.
    private static func pace(_ plan: RegionalPlan, through month: Month, _ context: SiteContext) -> String? {
        guard let pace = plan.pace else { return nil }
        let formats = context.formats
        if plan.isOver, month == plan.period.last.month {
            return context.words.planProgress(share: formats.share(pace.ofTargets))
        }
        return context.words.planPace(
            share: formats.share(pace.ofTargets), day: formats.shortDay(pace.day), year: formats.share(pace.ofYear))
    }

    /// From which days the plan starts, and how much more it asks of whom.
    static func method(_ plan: RegionalPlan, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        return [
            TermView(term: words[.planYear], text: formats.span(plan.span.first, plan.span.last)),
            TermView(
                term: words[.planBase],
                text: words.planBaseRule(span: formats.span(plan.baseSpan.first, plan.baseSpan.last))),
            TermView(
                term: words[.planGrowth],
                text: plan.rates.map { growth($0, of: plan, context) } ?? words[.planGrowthUnknown]),
            TermView(term: words[.planGoal], text: words[.planGoalRule]),
            TermView(term: words[.planGap], text: words[.planGapRule]),
            TermView(term: words[.planSold], text: words[.planSoldRule]),
            TermView(term: words[.planOfTarget], text: words[.planOfTargetRule]),
        ]
    }

    private static func growth(_ rates: GrowthRates, of plan: RegionalPlan, _ context: SiteContext) -> String {
        let words = context.words
        let formats = context.formats
        func list(_ rates: [String: Percentage], _ label: (String) -> String) -> String? {
            if rates.isEmpty { return nil }
            return rates.sorted { precedes($0.key, $1.key) }
                .map { "\(label($0.key)) \(formats.percentage($0.value))" }
                .listed(by: words[.listSeparator])
        }
        let parts = [
            words.planGrowthStandard(growth: formats.percentage(rates.standard)),
            list(rates.regions, context.label(ofRegion:)).map { words.planGrowthRegions(list: $0) },
            list(rates.industries, context.label(ofIndustry:)).map { words.planGrowthIndustries(list: $0) },
            plan.total.plannedBase == plan.total.base ? nil : words[.planGrowthOfMany],
        ]
        return parts.compactMap { $0 }.joined(separator: words[.sentenceGap])
    }

    /// From when on sales are recorded, where the base begins before that; nil where it is whole.
    static func baseRecorded(_ plan: RegionalPlan, _ context: SiteContext) -> String? {
        guard let since = context.analysis.ledger.recordedSinceMonth, plan.baseSpan.first < since.firstDay else {
            return nil
        }
        let formats = context.formats
        return context.words.planBaseRecorded(
            month: formats.month(since), span: formats.span(plan.baseSpan.first, plan.baseSpan.last))
    }

    /// Whose sales are not booked up to the end of the base; nil where all are.
    static func baseNotBooked(_ plan: RegionalPlan, _ context: SiteContext) -> String? {
        let sales = context.sales
        return sales.list(context.words.planBaseNotBooked, sales.names(plan.baseNotBooked))
    }

    /// From when on the base is recorded, whose sales are not booked up to its end, and what was sold under former owners.
    static func notes(_ plan: RegionalPlan, _ context: SiteContext) -> [String] {
        return [
            baseRecorded(plan, context), baseNotBooked(plan, context),
            plan.reps.contains { $0.figures.actualUnderOthers != .zero } ? context.words[.planUnderOthers] : nil,
        ].compactMap { $0 }
    }
}

extension RegionalPlan {
    /// How much of the year has gone by at the end of the last month whose sales count; nil before the year, and once it is
    /// all over.
    var yearGone: Share? {
        guard let month = soldThrough, !(isOver && month == period.last.month) else { return nil }
        return Share(month.lastDay - period.first + 1, of: span.length)
    }
}

extension PlanFigures {
    /// Whether there is anything to say: an account that is a customer no more has nothing but zeros.
    var isTold: Bool { base != .zero || goal != .zero || target != .zero || actual != .zero || withoutTarget > 0 }
}
