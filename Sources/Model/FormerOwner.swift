import Text

extension Account {
    /// Someone who was in charge of the account before its ``Account/owner``.
    public struct FormerOwner: Sendable, Hashable {
        /// The item of `owners` in `account.md`.
        @Incidental public var place: Place
        /// A rep's id.
        public var rep: String
        /// The last day on which the rep was in charge.
        public var until: Day

        /// An owner up to and including a day.
        public init(place: Place, rep: String, until: Day) {
            self.place = place
            self.rep = rep
            self.until = until
        }
    }

    /// The id of the representative who was, is or will be in charge on a day.
    ///
    /// Each of ``formerOwners`` was in charge from the day after the last one of the one before, and the first of them
    /// from the beginning: so every day has one owner, and there are neither gaps nor overlaps.
    public func owner(on day: Day) -> String {
        self.formerOwners.first { day <= $0.until }?.rep ?? self.owner
    }

    /// The first day on which whoever is in charge on a day was so without a break; nil if there was nobody before.
    public func ownerSince(on day: Day) -> Day? {
        let rep = owner(on: day)
        return self.formerOwners.last { $0.until < day && $0.rep != rep }.map { $0.until + 1 }
    }
}
