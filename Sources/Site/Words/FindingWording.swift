import Findings

/// Says findings and rules as pages have them.
enum FindingWording {
    /// What a finding says, its names shut off from the direction of the text around them.
    static func message(of finding: Finding, _ context: SiteContext) -> String {
        context.wording.text(of: finding.message).withNamesIsolated
    }

    /// What pages call a rule; its name in the files where it has no other.
    static func name(of rule: String, _ context: SiteContext) -> String {
        context.words.texts["rule.\(rule).name"] ?? rule
    }

    /// What a rule finds, and what to do about it; nil for a rule that has no words.
    static func explanation(of rule: String, _ context: SiteContext) -> (summary: String, remedy: String)? {
        let texts = context.words.texts
        guard let summary = texts["rule.\(rule).summary"], let remedy = texts["rule.\(rule).remedy"] else { return nil }
        return (summary, remedy)
    }
}
