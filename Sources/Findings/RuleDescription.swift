/// What there is to know about a rule: the text of `dossier explain`.
public struct RuleDescription: Sendable {
    /// The rule's name, as it stands in findings and in `dossier.yaml`.
    public var name: String
    /// The level that the rule has unless the site sets another.
    public var severity: Severity
    /// Whether `rules:` in `dossier.yaml` may turn it to another level. A rule whose findings leave a record
    /// incomplete may not: what would be built from it would only look whole.
    public var isAdjustable: Bool
    /// One line: what the rule finds.
    public var summary: String
    /// Why the rule exists.
    public var reason: String
    /// How to satisfy it.
    public var remedy: String
    /// A piece of a file that breaks the rule, and the same piece mended.
    public var example: (wrong: String, right: String)?

    /// A description of a rule.
    public init(
        name: String,
        severity: Severity,
        isAdjustable: Bool,
        summary: String,
        reason: String,
        remedy: String,
        example: (wrong: String, right: String)? = nil
    ) {
        self.name = name
        self.severity = severity
        self.isAdjustable = isAdjustable
        self.summary = summary
        self.reason = reason
        self.remedy = remedy
        self.example = example
    }
}
