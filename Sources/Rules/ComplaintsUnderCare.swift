import Analysis
import Model

extension Portfolio {
    /// Each complaint with what the register says of it, and who has to see to it where that is not whoever is in charge
    /// of the account.
    func complaints(
        _ analysis: PortfolioAnalysis
    ) -> [(complaint: Complaint, found: ComplaintCase, actor: String?)] {
        accounts.flatMap { account in
            zip(account.complaints, analysis.complaints.cases(of: account.id)).map { complaint, found in
                (complaint, found, analysis.whoMustAct(on: complaint, of: account, in: self))
            }
        }
    }
}
