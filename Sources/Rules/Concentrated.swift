import Analysis
import Findings
import Model

/// No account, and no group of accounts, brings more than 30 %, and no industry more than 60 %, of the sales inside the analysis's window.
///
/// Where there are so few that even equal parts would be more, nothing is found.
public enum Concentrated: CareRule {
    /// The description of `concentration`; its texts tell why one great buyer or industry is a risk, and how to accept
    /// that risk.
    public static let description = RuleDescription.care(
        "concentration", example: ("rules: {}", "rules: {concentration: off}"))

    /// One finding for each account, or head of a group, that brings too much; then one for each such industry.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        let dependence = Dependence(of: portfolio, analysis: analysis)
        return buyers(dependence, in: portfolio, analysis) + industries(dependence, in: portfolio, analysis)
    }

    private static func buyers(
        _ dependence: Dependence, in portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> [Finding] {
        dependence.buyers.filter(\.isTooGreat).compactMap { part in
            portfolio.account(part.key).map { account in
                let share = Statement.Value.share(part.share, toTellFrom: Dependence.mostOfBuyer)
                let span = Statement.Value.span(analysis.abc.window)
                let (sold, total) = (Statement.Value.amount(part.share.part), Statement.Value.amount(part.share.whole))
                let limit = Statement.Value.percentage(Dependence.mostOfBuyer)
                return finding(
                    at: account.origin.place(of: "name"),
                    part.accounts > 1
                        ? .concentrationGroup(
                            count: part.accounts, share: share, span: span, sold: sold, total: total,
                            limit: limit)
                        : .concentrationAccount(
                            share: share, span: span, sold: sold, total: total, limit: limit),
                    help: .winOtherAccounts)
            }
        }
    }

    private static func industries(
        _ dependence: Dependence, in portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> [Finding] {
        dependence.industries.filter(\.isTooGreat).map { part in
            finding(
                at: portfolio.settings.origin.place(of: "industries.\(part.key)"),
                .concentrationIndustry(
                    industry: .word(part.key, of: .industry),
                    share: .share(part.share, toTellFrom: Dependence.mostOfIndustry),
                    span: .span(analysis.abc.window), sold: .amount(part.share.part), total: .amount(part.share.whole),
                    limit: .percentage(Dependence.mostOfIndustry)),
                help: .winOtherIndustries)
        }
    }
}
