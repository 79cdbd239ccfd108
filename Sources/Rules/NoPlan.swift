import Analysis
import Findings
import Model

/// An active A account has a target for the coming fiscal year.
public enum NoPlan: CareRule {
    public static let description = RuleDescription.care(
        "no-plan",
        "An A account has no sales target for the coming year.",
        because:
            "The sales plan of a region is the sum of what its accounts are expected to buy; the A accounts carry it.",
        remedy: "Add the coming year's amount to `targets`. A fiscal year is named for the year in which it begins.",
        example: ("targets: {2026: 1200000}", "targets: {2026: 1200000, 2027: 1350000}"))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        let year = analysis.asOf.fiscalYear(start: portfolio.settings.fiscalYearStart) + 1
        return zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard account.stage == .active, found.tier == .a, !account.targets.contains(where: { $0.year == year })
            else { return nil }
            return finding(
                at: account.origin.place(of: "targets", or: "name"), "an A account has no sales target for \(year)",
                .noPlan, ["year": .period(Period(year: year, yearStart: portfolio.settings.fiscalYearStart))],
                help: "Add `\(year)` with its amount to `targets`.")
        }
    }
}
