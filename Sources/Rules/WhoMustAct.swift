import Analysis
import Findings
import Model

extension Portfolio {
    /// Who has to see to a finding: whom its rule names, or else whoever is in charge of the account in whose folder it
    /// lies, empty where nobody is; of a rep's file the rep, or, where that one has left, the nearest above who is here. Nil
    /// where it is about no account and nobody.
    public func whoMustAct(on finding: Finding, asOf: Day) -> String? {
        if let actor = finding.actor { return actor }
        let parts = finding.place.path.split(separator: "/", maxSplits: 3)
        guard parts.count > 2, parts[0] == "content" else { return nil }
        switch parts[1] {
        case "accounts": return account(String(parts[2]))?.owner(on: asOf)
        case "reps":
            guard parts[2].hasSuffix(".md"), let rep = rep(String(parts[2].dropLast(3))) else { return nil }
            return rep.isActive(on: asOf) ? rep.id : activeManager(of: rep, on: asOf)
        default: return nil
        }
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

extension Portfolio {
    /// The nearest of those above a rep who works for us on a day: whoever gives accounts to others. Nil if there is none.
    func activeManager(of rep: Rep, on day: Day) -> String? {
        var known: Set<String> = [rep.id]
        var above = rep.manager
        while let id = above, known.insert(id).inserted, let manager = self.rep(id) {
            if manager.isActive(on: day) { return id }
            above = manager.manager
        }
        return nil
    }
}
