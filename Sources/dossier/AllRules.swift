import Content
import Findings
import Model
import Rules

/// The rules of form and of care together.
enum AllRules {
    static let descriptions = FormRule.allCases.map(\.description) + careRuleDescriptions

    /// The findings at the levels that the settings give them; those that are off are gone.
    static func levelled(_ findings: [Finding], by settings: Settings) -> [Finding] {
        if settings.rules.isEmpty { return findings }
        return findings.compactMap { finding in
            var finding = finding
            switch settings.rules[finding.rule] {
            case .off: return nil
            case .error: finding.severity = .error
            case .warning: finding.severity = .warning
            case nil: break
            }
            return finding
        }
    }
}
