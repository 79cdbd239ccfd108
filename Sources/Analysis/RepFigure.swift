import Model

/// One figure of a representative's scorecard: so many of so many.
public struct RepFigure: Hashable, Sendable {
    /// The rule by which a figure is counted. The raw value is the key of its words on the page.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// Cards whose last check is no older than the settings allow, of the cards that are to be checked.
        case cardsCurrent = "cards-current"
        /// Accounts whose last visit is no longer ago than the tier's maximum, of the accounts with a tier.
        case cadenceKept = "cadence-kept"
        /// Intervals between visits, the running ones included, that ended while the rep was in charge and were no longer
        /// than the maximum of the tier in force when they began, counted from the rep's first day on.
        case intervalsKept = "intervals-kept"
        /// The rep's own visits of the past, planned or announced, that have a report, of those that were not cancelled.
        case reportsWritten = "reports-written"
        /// Fields that are there, of the fields that stage and tier ask for.
        case completeness
        /// Open actions that are not late, of all open actions.
        case actionsInTime = "actions-in-time"
        /// Cards checked since Monday, which begins at none each week, of the cards that are to be checked.
        case checkedThisWeek = "checked-this-week"
    }

    /// What is counted, and which of it counts as done.
    public let rule: Rule
    /// How many of the whole are as the rule asks.
    public let part: Int
    /// How many there are to be judged; 0 if there are none.
    public let whole: Int

    /// Nil if there was nothing to count.
    public var share: Share? { Share(part, of: whole) }
    /// What is lacking.
    public var missing: Int { whole - part }
}
