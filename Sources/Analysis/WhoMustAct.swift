import Model

extension PortfolioAnalysis {
    /// Who has to see to a complaint: the rep who handles it, or whoever took over from a rep who has left. Nil where a
    /// contact or a department handles it, or nobody: then it is up to whoever is in charge of the account.
    public func whoMustAct(on complaint: Complaint, of account: Account, in portfolio: Portfolio) -> String? {
        guard let handler = complaint.handledBy, portfolio.rep(handler) != nil,
            !account.contacts.contains(where: { $0.id == handler })
        else { return nil }
        return departures.successor(of: handler, at: account, on: asOf)
    }
}

extension Portfolio {
    /// Whoever acts for somebody on a day: the same, unless that is a rep who has left; then the nearest above who is here, or
    /// nobody. Of names that are no rep's nothing is known.
    public func present(_ id: String, on day: Day) -> String {
        guard let rep = rep(id), !rep.isActive(on: day) else { return id }
        return activeManager(of: rep, on: day) ?? ""
    }

    /// The nearest of those above a rep who works for us on a day: whoever gives accounts to others. Nil if there is none.
    public func activeManager(of rep: Rep, on day: Day) -> String? {
        var known: Set<String> = [rep.id]
        var above = rep.manager
        while let id = above, known.insert(id).inserted, let manager = self.rep(id) {
            if manager.isActive(on: day) { return id }
            above = manager.manager
        }
        return nil
    }
}
