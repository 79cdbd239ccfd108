import Analysis
import Model

/// The reports of the site, on quarters and on months, made at once since they share much of the work.
struct PeriodReports: Sendable {
    static let mostQuarters = 8
    static let mostMonths = 24

    /// The oldest first.
    let quarters: [PeriodReport]
    /// The oldest first.
    let months: [PeriodReport]

    init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        func periods(_ kind: Period.Kind, _ most: Int) -> [Period] {
            PeriodReport.periods(kind, most: most, of: portfolio, asOf: analysis.asOf)
        }
        let quarters = periods(.quarter, Self.mostQuarters)
        let reports = PeriodReport.reports(
            for: quarters + periods(.month, Self.mostMonths), of: portfolio, analysis: analysis)
        self.quarters = Array(reports.prefix(quarters.count))
        months = Array(reports.dropFirst(quarters.count))
    }

    /// The report's place in the site.
    static func path(of period: Period) -> String { "reports/\(period).html" }
}
