import Model

/// A complaint against what was promised for its severity.
public struct ComplaintCase: Hashable, Sendable {
    public let account: String
    /// The complaint's id.
    public let id: String
    public let date: Day
    public let severity: Complaint.Severity
    public let status: Complaint.Status
    public let product: String?
    public let category: String?
    /// Its cause, without the white space around it; nil if nobody has written one.
    public let cause: String?
    /// The word for the kind of cause.
    public let causeKind: String?
    public let cost: Money?
    /// The day of the answer, or of the resolution if that came first; nil if there is none, or nobody wrote when.
    public let answered: Day?
    /// The day of the resolution; nil if there is none, or nobody wrote when.
    public let resolved: Day?
    /// Days from the complaint to its resolution, or to the as-of day while it is open. Nil if it is resolved but
    /// nobody wrote when.
    public let age: Int?
    /// The last day on which an answer keeps the promise.
    public let answerDeadline: Day?
    /// Days that the answer came, or still keeps waiting, after the deadline; nil if it is not late.
    public let answerLateBy: Int?
    /// The last day on which a resolution keeps the promise.
    public let resolveDeadline: Day?
    /// Days that the resolution came, or still keeps waiting, after the deadline; nil if it is not late.
    public let resolveLateBy: Int?
    /// Ids of the earlier complaints of the account about the same product and category, within the repeat window.
    public let repeats: [String]

    /// Whether somebody still has to do something about it.
    public var isOpen: Bool { status == .open || status == .answered }
    /// Whether somebody still has to answer it.
    public var isUnanswered: Bool { status == .open }

    /// The promise that counts now: the answer as long as there is none, then the resolution. Nil once it is resolved.
    public var nextDeadline: Day? { isUnanswered ? answerDeadline : isOpen ? resolveDeadline : nil }

    /// Days that an open complaint is past a promise, the longer of the two while both are broken; nil if it is not
    /// late, or not open.
    public var lateBy: Int? {
        guard isOpen else { return nil }
        return [isUnanswered ? answerLateBy : nil, resolveLateBy].compactMap { $0 }.max()
    }

    init(_ complaint: Complaint, account: String, repeats: [String], settings: ComplaintSettings, asOf: Day) {
        self.account = account
        id = complaint.id
        date = complaint.date
        severity = complaint.severity
        status = complaint.status
        product = complaint.product
        category = complaint.category
        cause = complaint.cause?.trimmed
        causeKind = complaint.causeKind
        cost = complaint.cost
        self.repeats = repeats

        let promise = settings.promises[complaint.severity]
        let answered = complaint.answered ?? complaint.resolved
        let answerDeadline = promise.map { complaint.date.advanced(byDays: $0.answer) }
        let resolveDeadline = promise.map { complaint.date.advanced(byDays: $0.resolve) }
        let resolvedOn = complaint.isOpen ? asOf : complaint.resolved
        let answeredOn = complaint.status == .open ? answered ?? asOf : answered
        self.answered = answered
        resolved = complaint.isOpen ? nil : complaint.resolved
        age = resolvedOn.map { max($0 - complaint.date, 0) }
        answerLateBy = answeredOn.flatMap { daysLate(due: answerDeadline, on: $0) }
        resolveLateBy = resolvedOn.flatMap { daysLate(due: resolveDeadline, on: $0) }
        self.answerDeadline = answerDeadline
        self.resolveDeadline = resolveDeadline
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
