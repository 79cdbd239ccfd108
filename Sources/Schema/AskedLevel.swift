/// How much is asked of an account: of each level all that is asked of those before it, too.
public enum AskedLevel: Int, Sendable, CaseIterable, Comparable {
    /// A target account needs only its company profile.
    case profile
    /// Any account that buys: C accounts, and those without a tier.
    case card
    /// B accounts: the analysis sheet as well.
    case analysis
    /// A accounts: strategy and plan as well.
    case strategy

    /// Whether fewer fields are asked for at the left level than at the right one.
    public static func < (left: AskedLevel, right: AskedLevel) -> Bool { left.rawValue < right.rawValue }
}
