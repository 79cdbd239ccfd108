import Findings
import Templating

/// A finding as a page shows it, in the site's language.
struct FindingView: View {
    let severity: String
    let rule: String
    let message: String
    /// File and line.
    let place: String

    init(_ finding: Finding, _ context: SiteContext) {
        severity = finding.severity.rawValue
        rule = finding.rule
        message = FindingWording.message(of: finding, context)
        place = "\(finding.place.path):\(finding.place.range.start.line)"
    }
}
