import Analysis
import Findings
import Model

/// An account that buys is no target any more.
public enum TargetWithSales: CareRule {
    /// The description of `target-with-sales`; its texts tell where the sales of a target are missing, and what makes a
    /// customer of it.
    public static let description = RuleDescription.care(
        "target-with-sales", example: ("stage: target", "stage: active"))

    /// One finding for each target that has sales records, at its `stage`, with a note at the first of them.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.compactMap { account in
            guard account.stage == .target, let first = account.sales.first else { return nil }
            return finding(
                at: account.origin.place(of: "stage", or: "name"),
                .targetWithSales(first: .period(first.period)), help: .setActive,
                notes: [Finding.Note(place: first.place, message: .salesBeginHere)])
        }
    }
}
