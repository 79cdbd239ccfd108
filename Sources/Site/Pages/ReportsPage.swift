import Analysis
import Model
import Templating

/// `reports.html`: the quarters and months on which there is a report.
struct ReportsPage: PageView {
    static let template = "reports.html"

    struct Row: View {
        let period: LinkView
        let isOver: Bool
        let revenue: String
        /// Whether all sales of the period are booked.
        let isBooked: Bool
        let profit: String?
        let margin: String?
        let change: String?
        let isFall: Bool
        /// Whether only some accounts could be compared.
        let isInPart: Bool
        let tierMoves: String?
        let moves: String?
        let unexplained: String?
        let held: String
        let missed: String?
        let complaints: String?
        let collected: String
    }

    struct Table: View {
        let name: String
        let rows: [Row]
    }

    let frame: FrameView
    let chart: ChartView?
    let tables: [Table]
    let isAnyInPart: Bool
    let books: BooksView?

    init(_ reports: PeriodReports, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        frame = FrameView(words[.reportsTitle], at: place, context)
        books = BooksView(at: place, context)
        // The months of the table that are over.
        chart = SalesChart(
            context.salesByMonth.value, of: context.analysis.ledger.accounts,
            last: reports.months.count { $0.last < context.asOf }, subject: context.portfolio.settings.title, context
        ).map { ChartView($0, context) }
        let visitedSince = context.portfolio.accounts.lazy.flatMap(\.visits).map(\.date).min()
        tables = [(Word.reportsQuarters, reports.quarters), (.reportsMonths, reports.months)]
            .filter { !$0.1.isEmpty }
            .map { name, periods in
                let rows = periods.reversed().map { Self.row(reports[$0], visitedSince: visitedSince, place, context) }
                return Table(name: words[name], rows: rows)
            }
        isAnyInPart = tables.contains { $0.rows.contains(where: \.isInPart) }
    }

    /// - Parameter first: The day of the first visit on record: of what lies before it, nothing is known.
    private static func row(
        _ report: PeriodReport, visitedSince first: Day?, _ place: PagePlace, _ context: SiteContext
    ) -> Row {
        let formats = context.formats
        func count(_ number: Int) -> String? { number > 0 ? formats.number(number) : nil }
        let comparison = report.overYearBefore.comparison
        let growth = comparison?.revenue
        return Row(
            period: LinkView(
                text: formats.shortPeriod(report.period), url: place.link(.report(report.period))),
            isOver: report.isOver,
            revenue: !report.sales.isRecorded && !report.notBooked.isEmpty
                ? context.words[.salesNotBookedYet] : formats.amount(report.sales.revenue),
            isBooked: report.notBooked.isEmpty,
            profit: context.sales.profit(report.sales, formats.amount), margin: context.sales.margin(report.sales),
            change: growth.map(context.sales.change) ?? context.sales.blank(report.overYearBefore),
            isFall: growth?.isFall ?? false, isInPart: comparison?.isInPart ?? false,
            tierMoves: count(report.tierMoves.count), moves: count(report.revenueMoves.count),
            unexplained: count(report.unexplainedMoves.count),
            held: first.map { $0 <= report.period.last } ?? false ? formats.number(report.visits.held) : "–",
            missed: count(report.visits.missed), complaints: count(report.complaints.raised),
            collected: formats.amount(report.receivables.collected))
    }
}
