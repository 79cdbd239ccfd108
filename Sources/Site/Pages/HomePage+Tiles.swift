import Analysis
import Model

extension HomePage {
    /// The figures of the whole house: the standing revenue, the year against its targets, complaints, and what is overdue. Those
    /// of which there is no page are left out.
    static func tiles(_ plans: SalesPlans, _ place: PagePlace, _ context: SiteContext) -> [Tile] {
        let words = context.words
        let formats = context.formats
        let owed = context.receivables.total
        return [
            Tile(
                label: words.tileRevenue(span: context.sales.window),
                figure: formats.roughAmountWithCurrency(context.analysis.standing.total.revenue),
                note: context.sales.overYearBefore(context.analysis.standing), url: place.link(.abc)),
            year(plans, place, context),
            context.isThere(.complaints)
                ? Tile(
                    label: words[.tileComplaints], figure: String(context.complaints.open),
                    note: context.complaints.openAndLate > 0
                        ? words.tileLate(n: context.complaints.openAndLate) : nil,
                    url: place.link(.complaints)) : nil,
            context.isThere(.receivables)
                ? Tile(
                    label: words[.tileOverdue],
                    figure: formats.roughAmountWithCurrency(owed.overdue),
                    note: words.tileOutstanding(amount: formats.roughAmountWithCurrency(owed.outstanding)),
                    url: place.link(.receivables)) : nil,
            accounts(place, context),
        ].compactMap { $0 }
    }

    /// How far the year has come of its targets, beside how much of it is gone; nil where there are none, or nothing is
    /// booked of the year yet.
    private static func year(_ plans: SalesPlans, _ place: PagePlace, _ context: SiteContext) -> Tile? {
        let start = context.portfolio.settings.fiscalYearStart
        guard let plan = plans[context.asOf.fiscalYear(start: start)], let pace = plan.pace else { return nil }
        let formats = context.formats
        return Tile(
            label: context.words.tileYear(year: formats.period(plan.period), day: formats.shortDay(pace.day)),
            figure: formats.share(pace.ofTargets), note: context.words.tileYearGone(share: formats.share(pace.ofYear)),
            url: place.link(.plan(year: plan.year)))
    }

    private static func accounts(_ place: PagePlace, _ context: SiteContext) -> Tile {
        let counts = context.visitStandings.total.counts
        return Tile(
            label: context.words[.tileAccounts], figure: context.formats.number(counts.all),
            note: AccountCountsWording.breakdown(counts, context), url: place.link(.accounts))
    }
}
