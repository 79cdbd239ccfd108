import Analysis
import Findings
import Model

/// No account brings more than 30 %, and no industry more than 60 %, of the sales inside the analysis's window.
///
/// Where there are so few that even equal parts would be more, nothing is found.
public enum Concentrated: CareRule {
    static let mostOfAccount = Percentage(hundredths: 3000)
    static let mostOfIndustry = Percentage(hundredths: 6000)

    public static let description = RuleDescription.care(
        "concentration",
        "One account, or one industry, carries too much of the sales.",
        because: """
            Whoever brings a third of the sales sets the prices, and a slump in one industry must not be a slump of \
            ours. More than 30 % from one account or 60 % from one industry is a risk that someone should have decided \
            to take.
            """,
        remedy: "Win accounts elsewhere; or, if the risk is accepted, set `concentration: off` in `rules`.",
        example: ("rules: {}", "rules: {concentration: off}"))

    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        accounts(in: portfolio, analysis) + industries(in: portfolio, analysis)
    }

    private static func accounts(in portfolio: Portfolio, _ analysis: PortfolioAnalysis) -> [Finding] {
        let customers = portfolio.accounts.filter { $0.stage != .target }
        let sold = customers.map { $0.sales(in: analysis.abc.window).revenue }
        return tooGreat(sold, limit: mostOfAccount).map { position, part in
            finding(
                at: customers[position].origin.place(of: "name"),
                "this account" + words(part, mostOfAccount, portfolio, analysis), .concentratedAccount,
                [
                    "share": .share(part, toTellFrom: mostOfAccount), "from": .day(analysis.abc.window.first),
                    "to": .day(analysis.abc.window.last), "sold": .amount(part.part), "total": .amount(part.whole),
                    "limit": .percentage(mostOfAccount),
                ],
                help: "Win other accounts, so that less hangs on this one.")
        }
    }

    private static func industries(in portfolio: Portfolio, _ analysis: PortfolioAnalysis) -> [Finding] {
        let rows = PortfolioCut(of: portfolio, by: .industry, abc: analysis.abc).rows
        return tooGreat(rows.map(\.sales.revenue), limit: mostOfIndustry).map { position, part in
            let industry = rows[position].key ?? ""
            return finding(
                at: portfolio.settings.origin.place(of: "industries.\(industry)"),
                "the industry `\(industry)`" + words(part, mostOfIndustry, portfolio, analysis), .concentratedIndustry,
                [
                    "industry": .word(industry, of: "industry"), "share": .share(part, toTellFrom: mostOfIndustry),
                    "from": .day(analysis.abc.window.first), "to": .day(analysis.abc.window.last),
                    "sold": .amount(part.part), "total": .amount(part.whole), "limit": .percentage(mostOfIndustry),
                ],
                help: "Win accounts in other industries, so that less hangs on this one.")
        }
    }

    /// The positions of the parts that are more than a percentage of all, where equal parts would not be.
    private static func tooGreat(_ parts: [Money], limit: Percentage) -> [(position: Int, part: Share)] {
        let sold = parts.filter { $0 > .zero }
        let total = sold.sum { $0 }
        guard let equal = Share(1, of: sold.count), equal <= Share(limit) else { return [] }
        return parts.enumerated().compactMap { position, amount in
            guard let share = Share(amount, of: total), share > Share(limit) else { return nil }
            return (position, share)
        }
    }

    private static func words(
        _ part: Share, _ limit: Percentage, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> String {
        let currency = portfolio.settings.currency
        let (sold, total) = (Money(units: part.part), Money(units: part.whole))
        let window = analysis.abc.window
        return """
             brings \(part.worded(toTellFrom: limit)) of the sales from \(window.first) to \(window.last), \
            \(sold.worded(in: currency)) of \(total.worded(in: currency)): more than \(limit.worded)
            """
    }
}
