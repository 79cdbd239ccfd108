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
            guard found.lacksDecisionMaker(of: account, asOf: analysis.asOf) else { return nil }
            let present = account.contacts.count { $0.isPresent(on: analysis.asOf) }
            return finding(
                at: account.origin.place(of: "name"),
                present == 0 ? .noDecisionMakerNoContact : .noDecisionMaker(count: present),
                help: .getToKnowWhoDecides)
        }
    }
}
