import Analysis
import Findings
import Model

/// At an active A account we know somebody in the decision layer.
public enum NoDecisionMaker: CareRule {
    /// The description of `no-decision-maker`; its texts tell why we must know who decides, and how a contact is marked
    /// as one who does.
    public static let description = RuleDescription.care(
        "no-decision-maker", example: ("title: Head of purchasing", "title: Head of purchasing\nlayer: decision"))

    /// One finding for each active A account without such a contact; who has left by the as-of day does not count.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard account.stage == .active, found.tier == .a else { return nil }
            let present = account.contacts.filter { $0.isPresent(on: analysis.asOf) }
            guard !present.contains(where: { $0.layer == .decision }) else { return nil }
            return finding(
                at: account.origin.place(of: "name"),
                present.isEmpty ? .noDecisionMakerNoContact : .noDecisionMaker(count: present.count),
                help: .getToKnowWhoDecides)
        }
    }
}
