import Analysis
import Model
import Templating

extension ReportPage {
    /// The period in a glance.
    static func figures(_ report: PeriodReport, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        let unexplained = report.unexplainedMoves.count
        return [
            FigureView(
                term: words[.figureRevenue], figure: revenue(report, context),
                note: report.overYearBefore.comparison.map(context.sales.overYearBefore)),
            context.sales.profit(report.sales, formats.wholeAmountWithCurrency).map { profit in
                FigureView(
                    term: words[.figureProfit], figure: profit,
                    note: context.sales.margin(report.sales).map { words.reportMargin(margin: $0) })
            },
            FigureView(
                term: words[.reportMoves],
                figure: report.comparedAccounts == 0 ? "–" : formats.number(report.revenueMoves.count),
                note: unexplained > 0 ? words.reportUnexplained(n: unexplained) : nil, isNoteLate: unexplained > 0),
            FigureView(
                term: words[.reportVisits], figure: formats.number(report.visits.held),
                note: report.visits.missed > 0 ? words.reportMissed(n: report.visits.missed) : nil,
                isNoteLate: report.visits.missed > 0),
            FigureView(term: words[.reportComplaints], figure: formats.number(report.complaints.raised)),
            FigureView(
                term: words[.collectionsCollected],
                figure: formats.wholeAmountWithCurrency(report.receivables.collected)),
        ].compactMap { $0 }
    }

    /// What was sold; where nothing is recorded because nothing is booked yet, that.
    private static func revenue(_ report: PeriodReport, _ context: SiteContext) -> String {
        !report.sales.isRecorded && !report.notBooked.isEmpty
            ? context.words[.salesNotBookedYet] : context.formats.wholeAmountWithCurrency(report.sales.revenue)
    }

    /// How much of the sales is spread, of how much the profit is unknown, and whose are not booked yet.
    static func salesNotes(_ report: PeriodReport, _ context: SiteContext) -> [String] {
        let sales = context.sales
        let ledger = context.analysis.ledger
        return [
            sales.spread(report.sales), sales.unknownProfit(report.sales),
            report.notBooked.count > 1 && report.notBooked.count == ledger.accounts.count(where: ledger.isCustomer)
                ? context.words[.salesNobodyBookedPeriod]
                : sales.list(context.words.salesNotBookedPeriod, sales.names(report.notBooked)),
        ].compactMap { $0 }
    }

    /// A month of a quarter, with the part that is spread.
    struct MonthRow: View {
        let month: String
        let revenue: String
        let spread: String?
        let profit: String?
    }

    /// The months of a quarter and their sum; none of a month.
    static func months(of report: PeriodReport, _ context: SiteContext) -> [MonthRow] {
        guard report.period.kind == .quarter else { return [] }
        let formats = context.formats
        func row(_ name: String, _ revenue: String, _ figures: SalesFigures) -> MonthRow {
            MonthRow(
                month: name, revenue: revenue,
                spread: figures.spreadRevenue == .zero ? nil : formats.amount(figures.spreadRevenue),
                profit: context.sales.profit(figures, formats.amount))
        }
        return (0..<3).map { index in
            let month = report.period.first.month + index
            let figures = context.salesByMonth.value[month]
            return row(formats.month(month), context.sales.revenue(of: month, figures), figures)
        } + [row(context.words[.total], formats.amount(report.sales.revenue), report.sales)]
    }

    static func complaintFigures(_ complaints: PeriodReport.Complaints, _ context: SiteContext) -> [TermView] {
        let words = context.words
        func count(_ phrase: Word, _ number: Int) -> TermView {
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

    static func receivables(_ report: PeriodReport, _ context: SiteContext) -> [TermView] {
        let month = report.receivables
        func amount(_ phrase: Word, _ money: Money) -> TermView {
            TermView(
                term: context.words[phrase], text: context.formats.amountWithCurrency(money), isFigure: true)
        }
        let isWithoutInvoice = !report.isOver && !month.hasIssued && month.invoiced == .zero
        return [
            isWithoutInvoice
                ? context.words.term(
                    .collectionsInvoiced,
                    context.words.reportNothingInvoiced(period: context.formats.period(report.period)))
                : amount(.collectionsInvoiced, month.invoiced),
            amount(.collectionsFellDue, month.fellDue),
            context.words.figure(.collectionsShareOfDue, month.settled.share.map(context.formats.share)),
            context.words.figure(.collectionsDaysLate, month.settled.meanDaysLate.map(context.formats.days)),
            amount(.collectionsCollected, month.collected),
            month.writtenOff == .zero ? nil : amount(.collectionsWrittenOff, month.writtenOff),
            amount(.collectionsBalance, month.balance),
        ].compactMap { $0 }
    }
}
