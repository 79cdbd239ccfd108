import Analysis
import Findings
import Model

/// Every account that is not a former one has an owner, who is active.
public enum Unassigned: CareRule {
    /// The description of `unassigned`; its texts tell what is left undone where an account is nobody's.
    public static let description = RuleDescription.care("unassigned", example: ("owner: old-hand", "owner: li-wei"))

    /// One finding for each account without an active owner; an inactive one's nearest active manager must see to it.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.compactMap { account in
            guard account.stage != .former else { return nil }
            let place = account.origin.place(of: "owner", or: "name")
            let owner = account.owner(on: analysis.asOf)
            if owner.isEmpty {
                return finding(at: place, .unassigned, help: .writeActiveOwner)
            }
            guard let rep = portfolio.rep(owner), !rep.isActive(on: analysis.asOf) else { return nil }
            return finding(
                at: place, .unassignedInactive(rep: rep.name), help: .writeActiveOwner,
                notes: [
                    rep.until.map {
                        Finding.Note(
                            place: rep.origin.place(of: "until"), message: .lastDayWas(id: rep.id, date: .day($0)))
                    } ?? Finding.Note(place: rep.origin.place(of: "active"), message: .setInactiveHere(id: rep.id))
                ], actor: portfolio.activeManager(of: rep, on: analysis.asOf) ?? "")
        }
    }
}
