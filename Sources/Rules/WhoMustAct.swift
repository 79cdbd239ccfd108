import Analysis
import Findings
import Model

extension Portfolio {
    /// Who has to see to a finding: whom its rule names, or else whoever is in charge of the account in whose folder it
    /// lies; empty where nobody is, nil where it is about no account and nobody.
    public func whoMustAct(on finding: Finding, asOf: Day) -> String? {
        if let actor = finding.actor { return actor }
        let parts = finding.place.path.split(separator: "/", maxSplits: 3)
        guard parts.count > 2, parts[0] == "content", parts[1] == "accounts" else { return nil }
        return account(String(parts[2]))?.owner(on: asOf)
    }
}

extension PortfolioAnalysis {
    /// Who has to see to a complaint: the rep who handles it, or whoever took over from a rep who has left. Nil where a
    /// contact or a department handles it, or nobody: then it is up to whoever is in charge of the account.
    func whoMustAct(on complaint: Complaint, of account: Account, in portfolio: Portfolio) -> String? {
        guard let handler = complaint.handledBy, portfolio.rep(handler) != nil,
            !account.contacts.contains(where: { $0.id == handler })
        else { return nil }
        return departures.successor(of: handler, at: account, on: asOf)
    }
}
