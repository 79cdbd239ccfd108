import Analysis
import Model

/// The sales plans of the site: of the coming fiscal year, of the one that the as-of day lies in, and of those before, so
/// that it can be seen what came of them.
struct SalesPlans: Sendable {
    /// The coming year first.
    let plans: [RegionalPlan]

    /// So many years that are over keep their pages.
    private static let mostOver = 5

    init(of portfolio: Portfolio, ledger: SalesLedger) {
        let start = portfolio.settings.fiscalYearStart
        let current = ledger.asOf.fiscalYear(start: start)
        // The first year of which anything is known: that of the first sales.
        let first = ledger.firstMonth?.firstDay.fiscalYear(start: start) ?? current
        let years = [current + 1, current] + (max(first, current - Self.mostOver)..<max(first, current)).reversed()
        plans = years.map { RegionalPlan(of: portfolio, year: $0, ledger: ledger) }
    }

    /// The plan of a fiscal year.
    subscript(year: Int) -> RegionalPlan? { plans.first { $0.year == year } }
}
