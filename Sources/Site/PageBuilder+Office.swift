import Analysis
import Model

extension PageBuilder {
    /// The pages of service, finance and the manager: complaints, receivables, reports, the plan, findings.
    mutating func addOffice() {
        let context = context
        add("complaints.html") { ComplaintRegisterPage(at: $0, context) }
        add("receivables.html") { ReceivablesPage(at: $0, context) }
        addReports()
    }

    private mutating func addReports() {
        let context = context
        let reports = PeriodReports(of: context.portfolio, analysis: context.analysis)
        add("reports.html") { ReportsPage(reports, at: $0, context) }
        for report in reports.quarters + reports.months {
            add(PeriodReports.path(of: report.period)) { ReportPage(report, among: reports, at: $0, context) }
        }
    }
}
