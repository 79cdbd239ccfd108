import Model

/// Something that somebody has to see to at an account: it is late, it is not there at all, or its day is near.
public struct Duty: Hashable, Sendable {
    /// What comes before what: the worst is the first.
    public enum Rank: String, Hashable, Sendable, CaseIterable, Comparable {
        /// What we promised the customer.
        case promise
        /// What the customer owes us.
        case money
        /// A visit, or the report of one.
        case visit
        /// What the account's card should tell.
        case card

        /// The worse one stands before the other.
        public static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }

        private var order: Int {
            switch self {
            case .promise: 0
            case .money: 1
            case .visit: 2
            case .card: 3
            }
        }
    }

    /// What is to be seen to.
    public enum Reason: Hashable, Sendable {
        /// A complaint, by its id, has no answer.
        case answer(complaint: String)
        /// A complaint, by its id, is answered and not resolved.
        case resolution(complaint: String)
        /// Something that we promised on a visit, or to correct a complaint.
        case promise(OpenAction)
        /// Something that somebody of the account is to do.
        case customersAction(OpenAction)
        /// What is left of so many invoices, overdue or due on ``Duty/due``.
        case payment(Money, invoices: Int)
        /// The balance is so much more than the account may owe, in the limit's currency.
        case overLimit(FaceAmount, Currency)
        /// A visit whose day is past, and of which nobody has said what came of it.
        case report(AgendaEntry)
        /// The last visit was held on a day, or the account has bought since a day without one, longer ago than the tier
        /// allows.
        case visit(since: Day, wasVisited: Bool)
        /// Nobody was ever visited, and no visit is planned.
        case firstVisit
        /// No visit is planned.
        case nextVisit
        /// A visit is to come, and nobody is known who could be met.
        case nobodyToMeet(AgendaEntry)
        /// The card is to be read and confirmed.
        case check
        /// So many of the fields that stage and tier ask for are missing.
        case fields(Int)
        /// Nobody is known who decides.
        case decisionMaker
        /// Nobody is known in some functions.
        case functions([Contact.Function])
    }

    /// The position of the account in the portfolio.
    public let account: Int
    /// Who has to see to it: a rep's id; empty where there is nobody.
    public let rep: String
    /// What is to be seen to.
    public let reason: Reason
    /// The last day on which it is in time; nil of what is missing without a day.
    public let due: Day?
    /// Days since ``due``; nil as long as that is not past.
    public let lateBy: Int?

    init(_ reason: Reason, at account: Int, by rep: String, due: Day?, asOf: Day) {
        self.reason = reason
        self.account = account
        self.rep = rep
        self.due = due
        lateBy = daysLate(due: due, on: asOf)
    }

    /// Whether it is late, or missing: what has no day is missing every day.
    public var isOpen: Bool { lateBy != nil || due == nil }

    /// Whether the card lacks something, without a day by which it should have it.
    public var isGap: Bool { rank == .card && due == nil }

    /// How bad it is.
    public var rank: Rank {
        switch reason {
        case .answer, .resolution, .promise: .promise
        case .payment, .overLimit: .money
        case .report, .visit, .firstVisit, .nextVisit, .customersAction: .visit
        case .nobodyToMeet, .check, .fields, .decisionMaker, .functions: .card
        }
    }

    /// The rule that finds the same; where the settings turn it off, nobody has to see to it. Nil where there is none.
    public var rule: String? {
        switch reason {
        case .answer: "late-answer"
        case .resolution: "late-resolution"
        case .promise, .customersAction, .nobodyToMeet: nil
        case .payment: "overdue-receivable"
        case .overLimit: "over-limit"
        case .report: "missed-report"
        case .visit: "overdue-visit"
        case .firstVisit, .nextVisit: "no-next-visit"
        case .check: "stale-card"
        case .fields: "incomplete-card"
        case .decisionMaker: "no-decision-maker"
        case .functions: "uncovered-function"
        }
    }
}

extension Sequence where Element == Duty {
    /// The worst first, within one rank the latest; what is equally bad stays as it stood.
    public func byGravity() -> [Duty] {
        enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.rank != second.rank { return first.rank < second.rank }
            let (firstDays, secondDays) = (first.lateBy ?? 0, second.lateBy ?? 0)
            return firstDays != secondDays ? firstDays > secondDays : left.offset < right.offset
        }
        .map(\.element)
    }
}
