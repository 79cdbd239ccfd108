import Analysis
import Model

extension PageBuilder {
    /// The pages of service, finance and the manager: complaints, receivables, reports, the plan, findings.
    mutating func addOffice() {
        let context = context
        add("complaints.html") { ComplaintRegisterPage(at: $0, context) }
        add("receivables.html") { ReceivablesPage(at: $0, context) }
        addReports()
        addPlans()
        add("findings.html") { FindingsPage(at: $0, context) }
        add("findings/rules.html") { FindingsByRulePage(at: $0, context) }
        addFile("data/receivables.json") { ReceivablesData(context).json() }
        addFile("data/findings.json") { FindingsData(context).json() }
    }

    private mutating func addPlans() {
        let context = context
        let plans = SalesPlans(of: context.portfolio, asOf: context.asOf)
        add("plan.html") { PlansPage(plans, at: $0, context) }
        for plan in plans.plans {
            add(SalesPlans.path(of: plan)) { PlanPage(plan, among: plans, at: $0, context) }
            addFile(SalesPlans.data(of: plan) + ".json") { PlanData(plan, context).json() }
            addFile(SalesPlans.data(of: plan) + ".csv") { PlanData(plan, context).csv() }
        }
    }

    private mutating func addReports() {
        let context = context
        let reports = PeriodReports(of: context.portfolio, analysis: context.analysis)
        addFile("data/reports.json") { ReportsData(reports, context).json() }
        add("reports.html") { ReportsPage(reports, at: $0, context) }
        for report in reports.quarters + reports.months {
            add(PeriodReports.path(of: report.period)) { ReportPage(report, among: reports, at: $0, context) }
        }
    }
}
