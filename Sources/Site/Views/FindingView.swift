import Findings
import Templating

/// A finding as a page shows it, in the site's language.
struct FindingView: View {
    let severity: String
    /// The rule's name in files, by which pages of rules are anchored.
    let rule: String
    /// What pages call the rule.
    let ruleName: String
    let message: String
    /// File and line.
    let place: String

    init(_ finding: Finding, _ context: SiteContext) {
        severity = finding.severity.rawValue
        rule = finding.rule
        ruleName = FindingWording.name(of: finding.rule, context)
        message = FindingWording.message(of: finding, context)
        place = "\(finding.place.path):\(finding.place.range.start.line)"
    }
}
