import Model

/// What an account waits for, or lacks. Rules and pages ask the same, so that they cannot differ.
extension AccountAnalysis {
    /// Days by which the longest interval that the account's tier allows is past, without a visit coming within such an
    /// interval; nil where it is not, and of accounts of which no cadence is asked.
    public func visitOverdueBy(of account: Account, asOf: Day) -> Int? {
        guard account.stage == .active, let cadence = visits.cadence, let start = visits.countsFrom else { return nil }
        let gone = asOf - start
        guard gone > cadence.maximum else { return nil }
        if let next = agenda.next?.day, next - asOf <= cadence.maximum { return nil }
        return gone - max(0, cadence.maximum)
    }

    /// Whether an active A or B account has no visit to come.
    public func lacksNextVisit(of account: Account) -> Bool {
        account.stage == .active && (tier == .a || tier == .b) && agenda.next == nil
    }

    /// Whether nobody was ever visited at an active account, and nobody is about to be.
    public func lacksFirstVisit(of account: Account) -> Bool {
        account.stage == .active && tier != nil && visits.held == 0 && agenda.next == nil
    }

    /// Whether we know nobody at an active A account who decides.
    public func lacksDecisionMaker(of account: Account, asOf: Day) -> Bool {
        account.stage == .active && tier == .a
            && !account.contacts.contains { $0.layer == .decision && $0.isPresent(on: asOf) }
    }

    /// The functions in which we know nobody at an active A account, in the order of the map of contacts.
    public func uncoveredFunctions(of account: Account, asOf: Day) -> [Contact.Function] {
        guard account.stage == .active, tier == .a else { return [] }
        let covered = Set(account.contacts.lazy.filter { $0.isPresent(on: asOf) }.compactMap(\.function))
        return Contact.Function.allCases.filter { !covered.contains($0) }
    }
}
