/// How far the clocks of a timezone are ahead of UTC, and since when.
///
/// A pure value: whoever can read the tz database fills it, so that everything else need not.
public struct ClockOffsets: Hashable, Sendable {
    /// A moment from which on the clocks have an offset.
    public struct Change: Hashable, Sendable {
        /// In seconds since 1970 UTC.
        public let moment: Int
        /// Seconds ahead of UTC from then on.
        public let offset: Int

        /// A change of the clocks at a moment, in seconds since 1970 UTC, to an offset in seconds.
        public init(moment: Int, offset: Int) {
            self.moment = moment
            self.offset = offset
        }
    }

    /// The offset before the first change.
    public let first: Int
    /// By moment.
    public let changes: [Change]

    /// Clocks that keep the first offset up to the first change; the changes may come in any order.
    public init(first: Int, changes: [Change] = []) {
        self.first = first
        self.changes = changes.sorted { $0.moment < $1.moment }
    }

    /// Clocks that are never ahead and never changed.
    public static let utc = ClockOffsets(first: 0)

    /// The moment, in seconds since 1970 UTC, at which the clocks show a time on a day.
    ///
    /// A time that the clocks show twice is the first of the two; one that they skip is counted as if they had not been
    /// put forward yet (RFC 5545 §3.3.5).
    public func moment(of day: Day, at time: ClockTime) -> Int {
        let local = day.number * 86_400 + time.minutes * 60
        var offset = first
        for change in changes {
            let isBefore = local - offset < change.moment
            let isSkipped = !isBefore && local - change.offset < change.moment
            if isBefore || isSkipped { break }
            offset = change.offset
        }
        return local - offset
    }
}
