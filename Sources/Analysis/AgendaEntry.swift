import Model

/// A visit as it stands in the calendar: one with a card of its own, or one that the last report announces.
public struct AgendaEntry: Hashable, Sendable {
    /// The raw value is the key of its words on the pages.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case held = "done"
        /// Has a card, and its day is today or to come.
        case planned
        /// Still planned although its day is past: nobody has said whether it was held, moved or cancelled.
        case missed
        case cancelled
        /// Has no card yet; the last report names the day, today or to come.
        case announced
        /// Was only announced, and its day has passed without a report.
        case lapsed

        /// Whether it is to come.
        public var isComing: Bool { self == .planned || self == .announced }
        /// Whether its day has passed and nobody has said what came of it.
        public var isUnreported: Bool { self == .missed || self == .lapsed }
        /// Whether it stands only in the report of the visit before.
        public var isTentative: Bool { self == .announced || self == .lapsed }
    }

    /// The day on which it was held, or for which it stands in the calendar.
    public let day: Day
    /// The position of its card among the account's visits; of a tentative one, that of the report that announces it.
    public let card: Int
    /// What it has come to by the as-of day.
    public let state: State
    /// Who has to see to it, or made it: of a visit that is open, the one who took over where its rep has left.
    public let rep: String
    /// Whose visit it was on its own day; someone may have taken over since then.
    public let repOfDay: String
    /// The day that the last report announces, where this card took the place of that visit on another day.
    public let announcedFor: Day?
}
