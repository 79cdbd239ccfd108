import Analysis
import Model

extension Portfolio {
    /// Each complaint with what the register says of it.
    func complaints(_ analysis: PortfolioAnalysis) -> [(complaint: Complaint, found: ComplaintCase)] {
        accounts.flatMap { account in
            zip(account.complaints, analysis.complaints.cases(of: account.id)).map { ($0, $1) }
        }
    }
}
