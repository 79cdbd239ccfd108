import Analysis
import Findings
import Model

/// An active A account has a target for the coming fiscal year.
///
/// Where tiers are those of groups, a group whose head has the target is planned, and so are its members.
public enum NoPlan: CareRule {
    /// The description of `no-plan`; its texts tell why the A accounts carry the sales plan, and by which year a target
    /// is named.
    public static let description = RuleDescription.care(
        "no-plan", example: ("targets: {2026: 1200000}", "targets: {2026: 1200000, 2027: 1350000}"))

    /// One finding for each active A account without a target for the fiscal year after that of the as-of day.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        let start = portfolio.settings.fiscalYearStart
        let year = analysis.asOf.fiscalYear(start: start) + 1
        let period = Period(year: year, yearStart: start)
        func isPlanned(_ account: Account) -> Bool { account.targets.contains { $0.year == year } }
        let groups = portfolio.settings.abc.level == .group ? AccountGroups(of: portfolio) : nil
        return zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            guard account.stage == .active, found.tier == .a, !isPlanned(account),
                !(groups?.head(of: account.id).flatMap(portfolio.account).map(isPlanned) ?? false)
            else { return nil }
            return finding(
                at: account.origin.place(of: "targets", or: "name"),
                .noPlan(year: .period(period)), help: .addTarget(year: year))
        }
    }
}
