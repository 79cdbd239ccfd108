import Model

/// Why an account has its tier.
public enum TierReason: Hashable, Sendable {
    /// The cumulative share down to and including it is not past the line at which its tier ends.
    case withinCut
    /// It crosses the line at which `line` ends, and falls below it or is kept above it as the settings say.
    case crossesCut(line: Tier)
    /// Its share begins past the line at which B ends.
    case pastCuts
    /// It is past A's line by itself, but the largest account is always A.
    case largest
    /// It sold as much as an account of a better tier, and the settings keep equal amounts together.
    case tiedUp
    /// It has an amount of zero.
    case nothingSold
    /// Its amount is below zero, and does not count into the whole.
    case negative
    /// No account sold anything: there are no tiers.
    case nothingSoldAtAll
    /// By profit: it has records, and none of them tells the profit.
    case profitUnknown
    /// A move to another tier is held back until that tier has come often enough in a row: the tier of the last month
    /// alone.
    case held(monthsTier: Tier?)
    /// Someone set the tier by hand.
    case override
}
