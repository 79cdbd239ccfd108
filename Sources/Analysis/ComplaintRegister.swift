import Model
import Text

/// All complaints of a portfolio, each against what was promised.
public struct ComplaintRegister: Sendable {
    /// The day on which complaints are open and promises overdue.
    public let asOf: Day
    /// By account, then by date and id.
    public let cases: [ComplaintCase]
    /// By the category's word.
    public let categories: ComplaintPareto
    /// By the word for the kind of cause; by the cause as it was written where nobody has told its kind.
    public let causes: ComplaintPareto

    private let positions: [String: Range<Int>]

    /// All complaints of a portfolio, by the promises of its settings.
    public init(of portfolio: Portfolio, asOf: Day) {
        self.init(portfolio.accounts, settings: portfolio.settings.complaints, asOf: asOf)
    }

    /// The complaints of some accounts; a repeat is looked for within its own account only.
    public init(_ accounts: [Account], settings: ComplaintSettings, asOf: Day) {
        var cases: [ComplaintCase] = []
        var positions: [String: Range<Int>] = [:]
        for account in accounts {
            let start = cases.count
            cases += complaintCases(of: account, settings: settings, asOf: asOf)
            positions[account.id] = start..<cases.count
        }
        self.asOf = asOf
        self.cases = cases
        self.positions = positions
        categories = ComplaintPareto(cases) { $0.category }
        causes = ComplaintPareto(cases) { $0.causeKind ?? $0.cause }
    }

    /// The complaints of an account, by date and id.
    public func cases(of account: String) -> ArraySlice<ComplaintCase> {
        positions[account].map { cases[$0] } ?? []
    }

    /// How many complaints of an account somebody still has to do something about.
    public func open(of account: String) -> Int { cases(of: account).count(where: \.isOpen) }

    /// How many complaints somebody still has to do something about.
    public var open: Int { cases.count(where: \.isOpen) }

    /// How many are open past a promised day.
    public var openAndLate: Int { cases.count(where: \.isOverdue) }

    /// In the order in which they ask to be worked on: those past a promise first, the latest before all; then the
    /// other open ones by what is promised next; then those resolved, the youngest first.
    public var byUrgency: [ComplaintCase] { byUrgency { _ in true } }

    /// Some of the cases, in the order in which they ask to be worked on.
    public func byUrgency(where isWanted: (ComplaintCase) -> Bool) -> [ComplaintCase] {
        cases.filter(isWanted).byUrgency()
    }

    /// Answers that came within the promised days, of all promised ones that came on a known day, or should have come by
    /// now.
    public var answersKept: PromisesKept { PromisesKept(cases) { $0.answer } }

    /// Resolutions that came within the promised days, of all promised ones that came on a known day, or should have come
    /// by now. Of a complaint that was reopened the last one counts.
    public var resolutionsKept: PromisesKept { PromisesKept(cases) { $0.resolution } }

    /// How many repeat an earlier complaint.
    public var repeats: Int { cases.count { !$0.repeats.isEmpty } }

    /// What all complaints cost, as far as it is known.
    public var cost: Money { cases.sum { $0.cost ?? .zero } }
}

/// An account's complaints, each with the earlier ones that it repeats.
private func complaintCases(of account: Account, settings: ComplaintSettings, asOf: Day) -> [ComplaintCase] {
    struct Subject: Hashable {
        let product: String
        let category: String
    }
    var earlier: [Subject: [(date: Day, id: String)]] = [:]
    return account.complaints.map { complaint in
        var repeats: [String] = []
        if let product = complaint.product, let category = complaint.category {
            let subject = Subject(product: product, category: category)
            let recent = (earlier[subject] ?? []).filter { complaint.date - $0.date <= settings.repeatWindow }
            repeats = recent.map(\.id)
            earlier[subject] = recent + [(complaint.date, complaint.id)]
        }
        return ComplaintCase(complaint, account: account.id, repeats: repeats, settings: settings, asOf: asOf)
    }
}

extension [ComplaintCase] {
    /// In the order in which they ask to be worked on.
    public func byUrgency() -> [ComplaintCase] {
        // The positions are sorted, and what is compared is worked out once: a case is slow to copy.
        indices.map { (position: $0, urgency: Urgency(self[$0])) }
            .sorted { left, right in
                if left.urgency != right.urgency { return left.urgency < right.urgency }
                let (left, right) = (self[left.position].reference, self[right.position].reference)
                return left.account != right.account
                    ? precedes(left.account, right.account) : precedes(left.complaint, right.complaint)
            }
            .map { self[$0.position] }
    }
}

/// How urgently a complaint asks to be worked on, as far as its days tell: the most urgent comes first.
private struct Urgency: Comparable {
    private let isOpen: Bool
    private let late: Int
    /// Of one that is open: the day of what is promised next.
    private let next: Day?
    private let date: Day

    init(_ known: ComplaintCase) {
        isOpen = known.isOpen
        late = known.overdueBy ?? 0
        next = known.isOpen ? known.next?.deadline ?? known.date : nil
        date = known.date
    }

    static func < (left: Self, right: Self) -> Bool {
        if left.isOpen != right.isOpen { return left.isOpen }
        if left.late != right.late { return left.late > right.late }
        if let first = left.next, let second = right.next, first != second { return first < second }
        return left.date > right.date
    }
}
