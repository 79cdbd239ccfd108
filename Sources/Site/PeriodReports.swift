import Analysis
import Model

/// The reports of the site, on quarters and on months. They share much of the work, which is done when the first page
/// asks for it.
struct PeriodReports: Sendable {
    static let mostQuarters = 8
    static let mostMonths = 24

    /// The oldest first.
    let quarters: [Period]
    /// The oldest first.
    let months: [Period]

    private let portfolio: Portfolio
    private let analysis: PortfolioAnalysis
    private let reports: Deferred<[Period: PeriodReport]>

    init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        func periods(_ kind: Period.Kind, _ most: Int) -> [Period] {
            PeriodReport.periods(kind, most: most, of: portfolio, asOf: analysis.asOf)
        }
        let quarters = periods(.quarter, Self.mostQuarters)
        let months = periods(.month, Self.mostMonths)
        self.portfolio = portfolio
        self.analysis = analysis
        self.quarters = quarters
        self.months = months
        reports = Deferred {
            let reports = (quarters + months).map { PeriodReport(on: $0, of: portfolio, analysis: analysis) }
            return Dictionary(reports.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    subscript(period: Period) -> PeriodReport {
        if let known = reports.value[period] { return known }
        assertionFailure("\(period) is no period of the reports")
        return PeriodReport(on: period, of: portfolio, analysis: analysis)
    }
}
