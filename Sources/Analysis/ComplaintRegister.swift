import Model

/// All complaints of a portfolio, each against what was promised.
public struct ComplaintRegister: Sendable {
    public let asOf: Day
    /// By account, then by date and id.
    public let cases: [ComplaintCase]
    /// By the category's word.
    public let categories: ComplaintPareto
    /// By the word for the kind of cause; by the cause as it was written where nobody has told its kind.
    public let causes: ComplaintPareto

    private let positions: [String: Range<Int>]

    public init(of portfolio: Portfolio, asOf: Day) {
        self.init(portfolio.accounts, settings: portfolio.settings.complaints, asOf: asOf)
    }

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
        cases.filter(isWanted).sorted { left, right in
            if left.isOpen != right.isOpen { return left.isOpen }
            let (leftLate, rightLate) = (left.overdueBy ?? 0, right.overdueBy ?? 0)
            if leftLate != rightLate { return leftLate > rightLate }
            if left.isOpen {
                let (leftDay, rightDay) = (left.next?.deadline ?? left.date, right.next?.deadline ?? right.date)
                if leftDay != rightDay { return leftDay < rightDay }
            }
            if left.date != right.date { return left.date > right.date }
            return left.account != right.account
                ? precedes(left.account, right.account) : precedes(left.id, right.id)
        }
    }

    /// Answers that came within the promised days, of all promised ones that came on a known day, or should have come by
    /// now.
    public var answersKept: PromisesKept { PromisesKept(cases, \.answer) }

    /// Resolutions that came within the promised days, of all promised ones that came on a known day, or should have come
    /// by now. Of a complaint that was reopened the last one counts.
    public var resolutionsKept: PromisesKept { PromisesKept(cases, \.resolution) }

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
