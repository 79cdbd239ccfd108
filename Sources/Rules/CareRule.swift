import Analysis
import Findings
import Model
import Text

/// A rule of care: something that the people in charge of an account should do, and that its dossier shows undone.
///
/// A rule looks at a whole portfolio and at what was worked out about it, and reports findings at the level of its
/// description; ``applyCareRules(to:asOf:)`` turns them to the level that the settings ask for.
public protocol CareRule: Sendable {
    /// The rule's name, level and example; what it is for is said by `rule.NAME` in `templates/messages/LANGUAGE.yaml`.
    static var description: RuleDescription { get }

    /// What the rule finds, in any order. `analysis` is of the same portfolio, as of the day that is looked at.
    static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding]
}

extension CareRule {
    /// A finding of this rule.
    /// - Parameters:
    ///   - field: Of the value that the finding is about, where `place` is that of its item or its row.
    ///   - actor: Who has to see to it, where that need not be whoever is in charge of the account.
    static func finding(
        at place: Place, in field: String? = nil, _ message: Statement, help: Statement? = nil,
        notes: [Finding.Note] = [], actor: String? = nil
    ) -> Finding {
        Finding(
            rule: description.name, severity: description.severity, place: place, field: field,
            message: message, help: help, notes: notes, actor: actor)
    }
}

extension RuleDescription {
    /// The description of a care rule: a warning, unless it says otherwise, that the settings may turn.
    static func care(
        _ name: String, severity: Severity = .warning, example: (wrong: String, right: String)
    ) -> RuleDescription {
        RuleDescription(name: name, severity: severity, isAdjustable: true, example: example)
    }
}
