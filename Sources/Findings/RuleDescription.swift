/// What there is to know about a rule: what `dossier explain` tells.
///
/// Its texts stand in `templates/messages/LANGUAGE.yaml` under `rule.` and the rule's name, in every language.
public struct RuleDescription: Sendable {
    /// The rule's name, as it stands in findings and in `dossier.yaml`.
    public var name: String
    /// The level that the rule has unless the site sets another.
    public var severity: Severity
    /// Whether `rules:` in `dossier.yaml` may turn it to another level. A rule whose findings leave a record
    /// incomplete may not: what would be built from it would only look whole.
    public var isAdjustable: Bool
    /// A piece of a file that breaks the rule, and the same piece mended.
    public var example: (wrong: String, right: String)?

    /// A description of a rule.
    public init(
        name: String, severity: Severity, isAdjustable: Bool, example: (wrong: String, right: String)? = nil
    ) {
        self.name = name
        self.severity = severity
        self.isAdjustable = isAdjustable
        self.example = example
    }

    /// One line: what the rule finds.
    public var summary: Statement { text("summary") }
    /// Why the rule exists.
    public var reason: Statement { text("reason") }
    /// How to satisfy it, in short, as pages have it.
    public var remedy: Statement { text("remedy") }
    /// How to satisfy it, with the names of the fields; of a rule whose remedy says that already, the remedy.
    public var steps: Statement { text("steps") }

    private func text(_ member: String) -> Statement { Statement("rule.\(name).\(member)", []) }
}
