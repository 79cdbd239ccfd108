import Model

/// A complaint against what was promised for its severity.
public struct ComplaintCase: Hashable, Sendable {
    /// The id of the account that complains.
    public let account: String
    /// The complaint's id.
    public let id: String
    /// The day of the complaint, from which both promises run and its age counts.
    public let date: Day
    /// What decides within how many days an answer and a resolution are promised.
    public let severity: Complaint.Severity
    /// A complaint that was reopened counts as answered: its answer was given, and its resolution is owed.
    public let status: Complaint.Status
    /// The product's id; nil if the complaint names none, so that it repeats no other.
    public let product: String?
    /// A word of the settings' categories; nil if nobody has told it, so that the complaint repeats no other.
    public let category: String?
    /// Its cause, without the white space around it; nil if nobody has written one.
    public let cause: String?
    /// The word for the kind of cause.
    public let causeKind: String?
    /// What the complaint cost, in the site's currency; nil if nobody has said.
    public let cost: Money?
    /// The days on which it was resolved, in order: all of them, whatever came of it afterwards.
    public let resolutions: [Day]
    /// The days on which it was reopened, in order.
    public let reopenings: [Day]
    /// Days from the complaint to the resolution that stands, or to the as-of day while it is open. Nil if it is resolved
    /// but nobody wrote when.
    public let age: Int?
    /// How the promise of an answer stands; a resolution without an answer before it is one, too.
    public let answer: ComplaintPromise
    /// Of the resolution that stands: one after which the complaint was reopened keeps no promise.
    public let resolution: ComplaintPromise
    /// Ids of the earlier complaints of the account about the same product and category, within the repeat window.
    public let repeats: [String]

    /// Whether somebody still has to do something about it.
    public var isOpen: Bool { status == .open || status == .answered }
    /// Whether somebody still has to answer it.
    public var isUnanswered: Bool { status == .open }

    /// A complaint by its account and its id.
    public struct Reference: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// The complaint's id: the account has no other complaint of that id.
        public let complaint: String
    }

    /// Names the complaint across the portfolio: another account may have one of the same id.
    public var reference: Reference { Reference(account: account, complaint: id) }

    /// The promise that counts now: the answer as long as there is none, then the resolution. Nil once it is resolved.
    public var next: ComplaintPromise? { isUnanswered ? answer : isOpen ? resolution : nil }

    /// Whether an open complaint is past a promise that is still to be kept.
    public var isOverdue: Bool { overdueBy != nil }

    /// Days that an open complaint is past a promise that is still to be kept, the longer of the two while both are
    /// broken; nil if it is past none, or not open.
    public var overdueBy: Int? {
        guard let answer = answer.overdueBy, let resolution = resolution.overdueBy else {
            return answer.overdueBy ?? resolution.overdueBy
        }
        return max(answer, resolution)
    }

    init(_ complaint: Complaint, account: String, repeats: [String], settings: ComplaintSettings, asOf: Day) {
        self.account = account
        id = complaint.id
        date = complaint.date
        severity = complaint.severity
        status = complaint.status == .open && !complaint.reopenings.isEmpty ? .answered : complaint.status
        product = complaint.product
        category = complaint.category
        cause = complaint.cause?.trimmed
        causeKind = complaint.causeKind
        cost = complaint.cost
        self.repeats = repeats

        resolutions = complaint.resolutions
        let isOpen = complaint.isOpen
        reopenings = complaint.reopenings
        age = (isOpen ? asOf : complaint.resolved).map { max($0 - complaint.date, 0) }
        let promise = settings.promises[complaint.severity]
        answer = ComplaintPromise(
            deadline: promise.map { complaint.date.advanced(byDays: $0.answer) }, isDone: status != .open,
            on: complaint.firstAnswered, asOf: asOf)
        resolution = ComplaintPromise(
            deadline: promise.map { complaint.date.advanced(byDays: $0.resolve) }, isDone: !isOpen,
            on: complaint.resolved, asOf: asOf)
    }
}

extension String {
    /// The text without the white space around it; nil if nothing else is left.
    var trimmed: String? {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(self[first...last])
    }
}
