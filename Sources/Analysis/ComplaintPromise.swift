import Model

/// How one of the two promises of a complaint stands: that of its answer, or that of its resolution.
///
/// Both run from the day of the complaint, whether or not it was reopened.
public struct ComplaintPromise: Hashable, Sendable {
    /// The raw value is the word in data files and the key of the words on pages.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// What was promised came on the deadline or before.
        case kept
        /// It came after the deadline.
        case late
        /// It has not come, and the deadline is not past.
        case waiting
        /// It has not come, and the deadline is past.
        case overdue
        /// It came, and nobody wrote when: nobody can tell whether the promise was kept.
        case dayUnknown = "day_unknown"
    }

    /// The last day on which the promise is kept; nil if nothing is promised.
    public let deadline: Day?
    /// The day on which it came; nil if it has not, or nobody wrote when.
    public let day: Day?
    /// How it stands on the as-of day. Where nothing is promised it is never late nor overdue.
    public let state: State
    /// Days that it came, or still keeps waiting, after the deadline; nil if it is not late.
    public let lateBy: Int?

    /// Days that it is past its deadline while it is still to be kept; nil if it is not.
    public var overdueBy: Int? { state == .overdue ? lateBy : nil }

    /// Whether a day is the last one on which what is still to come is in time.
    public func isDue(on day: Day) -> Bool { state == .waiting && deadline == day }

    /// - Parameters:
    ///   - isDone: Whether what was promised has come, be the day known or not.
    ///   - day: When it came.
    init(deadline: Day?, isDone: Bool, on day: Day?, asOf: Day) {
        self.deadline = deadline
        self.day = isDone ? day : nil
        lateBy = (isDone ? day : asOf).flatMap { daysLate(due: deadline, on: $0) }
        state =
            if isDone {
                day == nil ? .dayUnknown : lateBy == nil ? .kept : .late
            } else {
                lateBy == nil ? .waiting : .overdue
            }
    }

    /// Whether it can be told if the promise was kept: what was promised came on a known day, or should have come by now.
    public var isJudged: Bool { deadline != nil && (state == .kept || lateBy != nil) }
}

/// How many of the promises that can be judged were kept, and how many cannot be judged for want of a day.
public struct PromisesKept: Hashable, Sendable {
    /// Of those judged, the ones that came on their deadline or before.
    public let kept: Int
    /// Promises with a deadline that came on a known day, or should have come by now.
    public let judged: Int
    /// The complaints of which nobody wrote the day, by account and id. They are in neither of the other figures.
    public let dayUnknown: [ComplaintCase.Reference]

    init(_ cases: [ComplaintCase], _ promise: (ComplaintCase) -> ComplaintPromise) {
        var (kept, judged) = (0, 0)
        var dayUnknown: [ComplaintCase.Reference] = []
        for known in cases {
            let promise = promise(known)
            if promise.isJudged { judged += 1 }
            if promise.isJudged, promise.state == .kept { kept += 1 }
            if promise.state == .dayUnknown { dayUnknown.append(known.reference) }
        }
        (self.kept, self.judged, self.dayUnknown) = (kept, judged, dayUnknown)
    }

    /// The part of the judged promises that was kept; nil if there are none.
    public var share: Share? { Share(kept, of: judged) }
}
