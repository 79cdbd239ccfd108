import Model

/// When an account's card was last checked, against how often it is to be.
///
/// Cards of active and dormant accounts are asked for; those of targets and of former accounts are not, nor are cards that
/// were checked only after the as-of day: how they stood on it is not known.
public struct ReviewState: Hashable, Sendable {
    /// Whether anybody is to check the card at all.
    public let isAsked: Bool
    /// The day of the last check up to the as-of day; nil if none is known.
    public let reviewed: Day?
    /// Days since the last check; nil if there was none.
    public let age: Int?
    /// The last day on which the next check is in time; nil if there was no check yet.
    public let due: Day?
    /// Whether the check is missing, or older than the settings allow.
    public let isStale: Bool
    /// Whether it was checked since the Monday of the as-of day's week.
    public let isCheckedThisWeek: Bool

    /// Holds the last check against a check every so many days.
    public init(of account: Account, reviewEvery days: Int, asOf: Day) {
        isAsked = (account.stage == .active || account.stage == .dormant) && !account.isReviewedLater
        reviewed = account.reviewed
        age = account.reviewed.map { max(asOf - $0, 0) }
        due = account.reviewed?.advanced(byDays: days)
        isStale = isAsked && (age.map { $0 > days } ?? true)
        isCheckedThisWeek = account.reviewed.map { $0 >= asOf.startOfWeek && $0 <= asOf } ?? false
    }
}
