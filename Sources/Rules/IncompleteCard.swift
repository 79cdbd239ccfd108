import Analysis
import Findings
import Model
import Text

/// A dossier tells all that its account's stage and tier ask for.
public enum IncompleteCard: CareRule {
    /// The description of `incomplete-card`; its texts tell what is asked of a target, a customer, a B account and an A
    /// account.
    public static let description = RuleDescription.care(
        "incomplete-card",
        example: (
            "company:\n  address: 1 Quay Street",
            "company:\n  address: 1 Quay Street\n  phone: +44 20 7946 0000\n  founded: 1998"
        ))

    /// One finding for each account that lacks anything; the message names the first four fields, the help all of them.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            let completeness = found.completeness
            guard let first = completeness.missing.first, let share = completeness.share else { return nil }
            let fields = completeness.missing.flatMap { names(of: $0, in: completeness) }
            return finding(
                at: account.origin.place(ofAsked: first),
                .incompleteCard(
                    present: completeness.present, asked: completeness.asked.count, share: .share(share),
                    missing: completeness.missing.map { .word($0.rawValue, of: .askedField) }),
                help: .addFields(names: fields.map(Statement.Value.text)))
        }
    }

    /// A field by its path in the card; of facts, those that the industry asks for and the card lacks.
    private static func names(of field: AskedField, in completeness: Completeness) -> [String] {
        field == .facts ? completeness.missingFacts.map { "`facts.\($0)`" } : ["`\(field.rawValue)`"]
    }
}

extension Origin {
    /// The mapping that lacks a field, or else the account's name.
    fileprivate func place(ofAsked field: AskedField) -> Place {
        guard let dot = field.rawValue.firstIndex(of: ".") else { return place(of: field.rawValue, or: "name") }
        return place(of: String(field.rawValue[..<dot]), or: "name")
    }
}
