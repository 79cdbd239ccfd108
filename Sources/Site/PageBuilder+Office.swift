import Analysis
import Model

extension PageBuilder {
    /// The pages of service, finance and the manager: complaints, receivables, reports, the plan, findings.
    mutating func addOffice() {
        let context = context
        add("complaints.html") { ComplaintRegisterPage(at: $0, context) }
        for subject in ComplaintParetoView.Subject.allCases where !context.complaints.cases.isEmpty {
            addChart(subject.chartPath) { _ in ComplaintParetoView.chart(by: subject, context) }
        }
        addReceivables()
        addReports()
        addPlans()
        add("findings.html") { FindingsPage(at: $0, context) }
        add("findings/rules.html") { FindingsByRulePage(at: $0, context) }
        addFile("data/receivables.json") { ReceivablesData(context).json() }
        addFile("data/findings.json") { FindingsData(context).json() }
    }

    private mutating func addReceivables() {
        let context = context
        add("receivables.html") { ReceivablesPage(at: $0, context) }
        if context.receivables.total.overdue > .zero {
            addChart(ReceivablesPage.chartPath) { _ in BarChart(ageing: context.receivables.total, context) }
            addChart(ReceivablesPage.accountsChartPath) { _ in ReceivablesPage.accountsChart(context) }
        }
        if !context.receivables.collections.months.isEmpty {
            addChart(ReceivablesPage.collectionsChartPath) {
                CollectionsView(at: $0, context).chart
            }
        }
    }

    private mutating func addPlans() {
        let context = context
        let plans = SalesPlans(of: context.portfolio, ledger: context.analysis.ledger)
        add("plan.html") { PlansPage(plans, at: $0, context) }
        for plan in plans.plans {
            add(SalesPlans.path(of: plan)) { PlanPage(plan, among: plans, at: $0, context) }
            if !plan.accounts.isEmpty {
                addChart(SalesPlans.chartPath(of: plan)) { _ in BarChart(plan: plan, context) }
            }
            addFile(SalesPlans.data(of: plan) + ".json") { PlanData(plan, context).json() }
            addFile(SalesPlans.data(of: plan) + ".csv") { PlanData(plan, context).csv() }
        }
    }

    private mutating func addReports() {
        let context = context
        let reports = PeriodReports(of: context.portfolio, analysis: context.analysis)
        addSharedFigures("data/reports.json") { ReportsData(reports, context).json() }
        add("reports.html") { ReportsPage(reports, at: $0, context) }
        for period in reports.quarters + reports.months {
            add(PeriodReports.path(of: period)) { ReportPage(on: period, among: reports, at: $0, context) }
        }
    }
}
