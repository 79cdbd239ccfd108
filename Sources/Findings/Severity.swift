/// How much a finding weighs. Errors stop a build; warnings do not.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Something is wrong: no site is built.
    case error
    /// Something wants care: the site is built all the same.
    case warning

    /// Errors come before warnings.
    public static func < (left: Severity, right: Severity) -> Bool {
        left == .error && right == .warning
    }

    /// What people call it.
    public var name: Statement { self == .error ? .error : .warning }
}
