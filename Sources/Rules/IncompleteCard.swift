import Analysis
import Findings
import Model

/// A dossier tells all that its account's stage and tier ask for.
public enum IncompleteCard: CareRule {
    /// The text of `incomplete-card`: what is asked of a target, a customer, a B account and an A account.
    public static let description = RuleDescription.care(
        "incomplete-card",
        "A dossier lacks fields that its account's stage and tier ask for.",
        because: """
            A target account needs its company profile; a customer its credit and contacts as well; a B account the \
            analysis sheet; an A account strategy and plan. What is not written down leaves with the person who knew it.
            """,
        remedy: "Fill in what the finding names. The card's page shows it as completeness.",
        example: (
            "company:\n  address: 1 Quay Street",
            "company:\n  address: 1 Quay Street\n  phone: +44 20 7946 0000\n  founded: 1998"
        ))

    /// One finding for each account that lacks anything; the message names the first four fields, the help all of them.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            let completeness = found.completeness
            guard let first = completeness.missing.first, let share = completeness.share else { return nil }
            let asked = counted(completeness.asked.count, "field")
            let missing = completeness.missing.flatMap { names(of: $0, in: completeness) }
            return finding(
                at: account.origin.place(ofAsked: first),
                """
                the dossier tells \(completeness.present) of the \(asked) asked of \(account.kind(found.tier)) \
                (\(share.worded)); missing: \(listed(missing, atMost: 4))
                """, .incompleteCard,
                [
                    "present": .number(completeness.present), "asked": .number(completeness.asked.count),
                    "share": .share(share),
                    "missing": .list(completeness.missing.map { .word($0.rawValue, of: .askedField) }),
                ],
                help: "Add \(listed(missing)).")
        }
    }

    /// A field by its path in the card; of facts, those that the industry asks for and the card lacks.
    private static func names(of field: AskedField, in completeness: Completeness) -> [String] {
        field == .facts ? completeness.missingFacts.map { "`facts.\($0)`" } : ["`\(field.rawValue)`"]
    }
}

extension Account {
    /// What the account is, as far as it decides what is asked of it: "an A account", "a target account".
    fileprivate func kind(_ tier: Tier?) -> String {
        if self.stage == .target || self.stage == .former { return "a \(self.stage.rawValue) account" }
        return tier.map(accountOf) ?? "a customer"
    }
}

extension Origin {
    /// The mapping that lacks a field, or else the account's name.
    fileprivate func place(ofAsked field: AskedField) -> Place {
        guard let dot = field.rawValue.firstIndex(of: ".") else { return place(of: field.rawValue, or: "name") }
        return place(of: String(field.rawValue[..<dot]), or: "name")
    }
}
