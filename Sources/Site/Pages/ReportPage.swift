import Analysis
import Model
import Templating

/// `reports/YYYY-QN.html`, `reports/YYYY-MM.html`: what changed in a quarter or a month.
struct ReportPage: PageView {
    static let template = "report.html"
    /// So many great moves, and so many complaints, have a row of their own.
    static let mostRows = 100

    struct VisitRow: View {
        let rep: LinkView
        let held: String
        let missed: String?
        let planned: String?
        let cancelled: String?

        init(_ rep: LinkView, _ visits: PeriodReport.Visits, _ formats: Formats) {
            func count(_ number: Int) -> String? { number > 0 ? formats.number(number) : nil }
            self.rep = rep
            held = formats.number(visits.held)
            missed = count(visits.missed)
            planned = count(visits.planned)
            cancelled = count(visits.cancelled)
        }
    }

    let frame: FrameView
    /// At the heads of columns.
    let shortName: String
    let isOver: Bool
    let previous: LinkView?
    let next: LinkView?
    let parts: [LinkView]
    let figures: [FigureView]
    let shortPrevious: String
    /// What the sales of the period rest on.
    let salesNotes: [String]
    let comparisons: [SalesComparisonView]
    /// The months of a quarter, which add up to it.
    let months: [MonthRow]
    let tierMoves: [TierMoveView]
    /// What stands where no tier has moved, or none can be told.
    let noTierMoves: String
    /// Of which windows the amounts of moves are that were held back.
    let heldRule: String?
    let moves: [RevenueMoveView]
    let movesRule: String
    let noMoves: String
    let moreMoves: String?
    let visits: [VisitRow]
    let allVisits: VisitRow
    let complaints: [ComplaintRowView]
    let complaintFigures: [TermView]
    let moreComplaints: String?
    let receivables: [TermView]

    init(on period: Period, among reports: PeriodReports, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let report = reports[period]
        shortName = formats.shortPeriod(period)
        frame = FrameView(words.reportTitle(period: formats.period(period)), at: place, context)
        isOver = report.isOver
        let known = Set(reports.quarters + reports.months)
        func link(_ other: Period) -> LinkView? {
            known.contains(other)
                ? LinkView(text: formats.period(other), url: place.link(.report(other))) : nil
        }
        previous = link(period.previous)
        next = link(period.next)
        let start = context.portfolio.settings.fiscalYearStart
        parts = Self.parts(of: period, yearStart: start).compactMap(link)
        figures = Self.figures(report, context)
        shortPrevious = formats.shortPeriod(period.previous)
        salesNotes = Self.salesNotes(report, context)
        comparisons = [
            SalesComparisonView(report.overPrevious, with: period.previous, change: .reportChange, context),
            SalesComparisonView(report.overYearBefore, with: period.yearBefore, change: .cutChange, context),
        ]
        months = Self.months(of: report, context)
        tierMoves = report.tierMoves.map { TierMoveView($0, at: place, context) }
        heldRule = report.tierMoves.contains { $0.heldBack > 0 } ? ABCWording.held(context) : nil
        noTierMoves =
            words[!report.isOver ? .reportTiersLater : report.tellsTierMoves ? .reportNoTierMoves : .reportTiersUntold]
        let greatest = report.movesByExtent
        moves = greatest.prefix(Self.mostRows).map { RevenueMoveView($0, at: place, context) }
        let threshold = formats.percentage(context.portfolio.settings.changeThreshold)
        movesRule = words.reportMovesRule(threshold: threshold, period: formats.period(period.previous))
        noMoves =
            report.comparedAccounts > 0
            ? words[.reportNoMoves] : words[report.isOver ? .reportNothingCompared : .reportMovesLater]
        moreMoves = greatest.count > Self.mostRows ? words.reportMore(n: greatest.count - Self.mostRows) : nil
        visits = report.visitsByRep.map { VisitRow(context.link(toRep: $0.rep, from: place), $0.visits, formats) }
        allVisits = VisitRow(LinkView(text: words[.total], url: nil), report.visits, formats)
        let span = DaySpan(period)
        let raised = context.complaints.byUrgency { span.contains($0.date) }
        complaints = raised.prefix(Self.mostRows).compactMap { known in
            context.complaint(known).map { ComplaintRowView(known, $1, of: $0, at: place, context) }
        }
        moreComplaints = raised.count > Self.mostRows ? words.reportMore(n: raised.count - Self.mostRows) : nil
        complaintFigures = Self.complaintFigures(report.complaints, context)
        receivables = Self.receivables(report, context)
    }

    /// The months of a quarter; of a month, its quarter.
    private static func parts(of period: Period, yearStart start: Int) -> [Period] {
        guard period.kind == .quarter else { return [Period(.quarter, containing: period.first, yearStart: start)] }
        return (0..<3).map { Period(month: period.first.month + $0) }
    }
}
