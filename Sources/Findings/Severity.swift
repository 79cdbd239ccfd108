/// How much a finding weighs. Errors stop a build; warnings do not.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    case error
    case warning

    /// Errors come before warnings.
    public static func < (left: Severity, right: Severity) -> Bool {
        left == .error && right == .warning
    }
}
