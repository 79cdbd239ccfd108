import Analysis
import Model

/// The sales plans of the site: of the coming fiscal year, and of the one that the as-of day lies in.
struct SalesPlans: Sendable {
    /// The coming year first.
    let plans: [RegionalPlan]

    init(of portfolio: Portfolio, asOf: Day) {
        let current = asOf.fiscalYear(start: portfolio.settings.fiscalYearStart)
        plans = [current + 1, current].map { RegionalPlan(of: portfolio, year: $0, asOf: asOf) }
    }

    /// The plan's place in the site.
    static func path(of plan: RegionalPlan) -> String { "plan/\(plan.year).html" }

    /// The drawing of the plan by region as a file of its own.
    static func chartPath(of plan: RegionalPlan) -> String { "plan/\(plan.year).svg" }

    /// The place of the plan's figures for other programs, without the ending.
    static func data(of plan: RegionalPlan) -> String { "data/plan-\(plan.year)" }
}

extension RegionalPlan {
    /// Whether anything was sold in the plan's year, or can have been.
    func hasBegun(asOf: Day) -> Bool { span.first < asOf }
}
