import Analysis
import Model

extension ReportPage {
    /// The period in a glance.
    static func figures(_ report: PeriodReport, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        let growth = report.comparedWithYearBefore.flatMap { Growth(from: $0.revenue, to: report.sales.revenue).share }
        let unexplained = report.unexplainedMoves.count
        return [
            FigureView(
                term: words[.figureRevenue], figure: formats.amountWithCurrency(report.sales.revenue),
                note: growth.map { words(.tileGrowth, ["change": formats.change($0)]) }),
            report.sales.profit.map { profit in
                FigureView(
                    term: words[.figureProfit], figure: formats.amountWithCurrency(profit),
                    note: report.sales.margin.map { words(.reportMargin, ["margin": formats.share($0)]) })
            },
            FigureView(
                term: words[.reportMoves], figure: formats.number(report.revenueMoves.count),
                note: unexplained > 0 ? words(.reportUnexplained, count: unexplained) : nil, isLate: unexplained > 0),
            FigureView(
                term: words[.reportVisits], figure: formats.number(report.visits.held),
                note: report.visits.missed > 0 ? words(.reportMissed, count: report.visits.missed) : nil,
                isLate: report.visits.missed > 0),
            FigureView(term: words[.reportComplaints], figure: formats.number(report.complaints.raised)),
            FigureView(
                term: words[.collectionsCollected], figure: formats.amountWithCurrency(report.receivables.collected)),
        ].compactMap { $0 }
    }

    static func complaintFigures(_ complaints: PeriodReport.Complaints, _ context: SiteContext) -> [TermView] {
        let words = context.words
        func count(_ phrase: Phrase, _ number: Int) -> TermView {
            TermView(term: words[phrase], text: context.formats.number(number), isFigure: true)
        }
        return [
            count(.reportRaised, complaints.raised),
            count(.reportResolved, complaints.resolved),
            complaints.reopened > 0 ? count(.reportReopened, complaints.reopened) : nil,
            complaints.resolvedOnUnknownDay > 0
                ? count(.reportResolvedDayUnknown, complaints.resolvedOnUnknownDay) : nil,
            count(.reportStillOpen, complaints.stillOpen),
            count(.registerRepeats, complaints.repeats),
            TermView(
                term: words[.registerCost], text: context.formats.amountWithCurrency(complaints.cost), isFigure: true),
        ].compactMap { $0 }
    }

    static func receivables(_ month: CollectionMonth, _ context: SiteContext) -> [TermView] {
        func amount(_ phrase: Phrase, _ money: Money) -> TermView {
            TermView(
                term: context.words[phrase], text: context.formats.amountWithCurrency(money), isFigure: true)
        }
        let share = Share(month.collected, of: month.fellDue).map(context.formats.share)
        return [
            amount(.collectionsInvoiced, month.invoiced), amount(.collectionsFellDue, month.fellDue),
            amount(.collectionsCollected, month.collected), amount(.collectionsBalance, month.balance),
        ] + (share.map { [TermView(term: context.words[.collectionsShareOfDue], text: $0, isFigure: true)] } ?? [])
    }
}
