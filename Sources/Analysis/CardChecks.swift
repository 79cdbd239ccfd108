import Model
import Text

/// Which cards were checked this week, and which are still to be checked before it ends.
public struct CardChecks: Hashable, Sendable {
    /// A card that is to be checked before the week is over, or was to be checked before.
    public struct Due: Hashable, Sendable {
        /// The id of the account whose card it is.
        public let account: String
        /// When the card was last checked; nil if it never was.
        public let reviewed: Day?
        /// The last day on which the check is in time; nil if there was no check yet.
        public let due: Day?
        /// Whether that day is past.
        public let isStale: Bool
    }

    /// Accounts whose cards were checked since Monday, in the order given.
    public let done: [String]
    /// What is due by Sunday: cards never checked first, then by the day on which the check is due.
    public let due: [Due]

    /// - Parameter accounts: Ids, such as those of the accounts that a rep owns.
    public init(of accounts: some Sequence<String>, analysis: PortfolioAnalysis) {
        let sunday = analysis.asOf.startOfWeek + 6
        var done: [String] = []
        var due: [Due] = []
        for account in accounts {
            guard let review = analysis[account]?.review, review.isAsked else { continue }
            if review.isCheckedThisWeek {
                done.append(account)
            } else if review.due.map({ $0 <= sunday }) ?? true {
                due.append(Due(account: account, reviewed: review.reviewed, due: review.due, isStale: review.isStale))
            }
        }
        self.done = done
        self.due = due.sorted { left, right in
            let days = (left.due?.number ?? .min, right.due?.number ?? .min)
            return days.0 != days.1 ? days.0 < days.1 : precedes(left.account, right.account)
        }
    }
}
