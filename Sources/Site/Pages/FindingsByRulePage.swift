import Model
import Rules
import Templating
import Text

/// `findings/rules.html`: everything that the check found, by rule, with what each rule is there for.
struct FindingsByRulePage: PageView {
    static let template = "findings-by-rule.html"

    struct Group: View {
        /// The name in files, and what pages call it.
        let rule: String
        let name: String
        let summary: String?
        let remedy: String?
        let count: String
        let rows: [FindingRowView]
    }

    /// A rule that found nothing, or was not asked.
    struct Silent: View {
        let rule: String
        let name: String
        let summary: String
        let isOff: Bool
    }

    let frame: FrameView
    let count: String
    let groups: [Group]
    let silent: [Silent]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        frame = FrameView(words[.findingsByRuleTitle], at: place, context)
        count = words.findingsCount(n: context.findings.count)
        let found = Dictionary(grouping: context.findings, by: \.rule)
        let known = careRules.map { $0.description.name }
        let others = Set(found.keys).subtracting(known).sorted(by: precedes)
        groups = (others + known).compactMap { rule in
            guard let findings = found[rule] else { return nil }
            let explanation = FindingWording.explanation(of: rule, context)
            return Group(
                rule: rule, name: FindingWording.name(of: rule, context), summary: explanation?.summary,
                remedy: explanation?.remedy,
                count: context.formats.number(findings.count),
                rows: findings.map { FindingRowView($0, at: place, context) })
        }
        silent = known.filter { found[$0] == nil }.compactMap { rule in
            FindingWording.explanation(of: rule, context).map {
                Silent(
                    rule: rule, name: FindingWording.name(of: rule, context), summary: $0.summary,
                    isOff: context.portfolio.settings.rules[rule] == .off)
            }
        }
    }
}
