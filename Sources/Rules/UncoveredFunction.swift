import Analysis
import Findings
import Model

/// At an active A account we know somebody who uses what we sell, somebody technical, and somebody in finance.
public enum UncoveredFunction: CareRule {
    /// The description of `uncovered-function`; its texts tell why users, engineers and financiers are all to be known.
    public static let description = RuleDescription.care(
        "uncovered-function", example: ("title: Controller", "title: Controller\nfunction: finance"))

    /// One finding for each active A account with a function in which we know nobody; it names all of them.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            let uncovered = found.uncoveredFunctions(of: account, asOf: analysis.asOf)
            guard !uncovered.isEmpty else { return nil }
            return finding(
                at: account.origin.place(of: "name"),
                .uncoveredFunction(functions: uncovered.map { .word($0.rawValue, of: .function) }),
                help: .getToKnowSomebody)
        }
    }
}
