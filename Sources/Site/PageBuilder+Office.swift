import Analysis
import Model

extension PageBuilder {
    /// The pages of service, finance and the manager: complaints, receivables, reports, the plan, findings.
    mutating func addOffice() {
        let context = context
        add("complaints.html") { ComplaintRegisterPage(at: $0, context) }
        add("receivables.html") { ReceivablesPage(at: $0, context) }
    }
}
