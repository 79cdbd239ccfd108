import Model
import Text

/// Makes of a portfolio what was known of it on a day.
///
/// One walk over all records. What tells of a later day is taken out: the whole record where the day is its own (a visit
/// held, a complaint, an invoice, a sale), else what the day tells of it (a payment, an answer, a check of the card). What
/// has no day of its own stays as it is now. The order of records is kept.
struct AsKnown {
    let asOf: Day
    /// The day on which all that is written was known, where ``asOf`` is an earlier one.
    private let written: Day?
    /// What was taken out.
    private(set) var leftOut: [LaterDay] = []

    /// - Parameter written: The site's own day, where `asOf` is an earlier one.
    init(on asOf: Day, written: Day? = nil) {
        self.asOf = asOf
        self.written = written
    }

    mutating func reduce(_ portfolio: inout Portfolio) {
        let place = portfolio.settings.origin.place(of: "booked_to")
        if isLater(portfolio.settings.bookedTo, .settingsBookedTo, at: place) { portfolio.settings.bookedTo = nil }
        reduce(&portfolio.settings)
        for position in portfolio.accounts.indices { reduce(&portfolio.accounts[position]) }
    }

    /// A year or a quarter that has not begun can hold nothing: accounts stand in the usual window then.
    private mutating func reduce(_ settings: inout Settings) {
        guard case .period(let period) = settings.abc.window else { return }
        let field = period.kind == .year ? "abc.window.year" : "abc.window.quarter"
        if isLater(period, .settingsABCWindow, at: settings.origin.place(of: field)) {
            settings.abc.window = ABCSettings().window
        }
    }

    private mutating func reduce(_ account: inout Account) {
        if isLater(account.since, .accountsSince, at: account.origin.place(of: "since")) { account.since = nil }
        if isLater(account.reviewed, .accountsReviewed, at: account.origin.place(of: "reviewed")) {
            account.reviewed = nil
            account.isReviewedLater = true
        }
        if isLater(account.company.founded, .accountsCompanyFounded, at: account.origin.place(of: "company.founded")) {
            account.company.founded = nil
        }
        account.financials.removeAll { isLater(Period(year: $0.year), .accountsFinancialsYear, at: $0.place) }
        if isLater(account.bookedTo, .accountsBookedTo, at: account.origin.place(of: "booked_to")) {
            account.bookedTo = nil
        }
        reduce(&account.sales)
        reduce(&account.receivables)
        for position in account.contacts.indices where account.contacts[position].privacy != nil {
            reduce(&account.contacts[position])
        }
        reduce(&account.visits)
        reduce(&account.complaints)
    }

    /// A record whose period was not over yet is known now for months that came later. They stay in it, so that what it
    /// has of the months before is what it has of them now; no figure of the day asks about later months.
    private mutating func reduce(_ sales: inout [SalesRecord]) {
        sales.removeAll { isLater($0.period, .salesPeriod, at: $0.place) }
        for position in sales.indices where sales[position].period.last > asOf {
            if let written {
                let known = min(sales[position].period.last.month, written.month)
                sales[position].through = sales[position].through ?? known
            } else {
                isLater(sales[position].through, .salesThrough, at: sales[position].place)
            }
        }
    }

    private mutating func reduce(_ receivables: inout [Receivable]) {
        for position in receivables.indices {
            let receivable = receivables[position]
            isLater(receivable.issued, .receivablesIssued, at: receivable.place)
            if isLater(receivable.disputed, .receivablesDisputed, at: receivable.place) {
                receivables[position].disputed = nil
            }
            guard !receivable.payments.isEmpty else { continue }
            receivables[position].payments.removeAll { payment in
                isLater(
                    payment.date, payment.place == receivable.place ? .receivablesPaidOn : .paymentsDate,
                    at: payment.place)
            }
        }
        // What was paid on an invoice before it is issued is a credit until then, so that it is not taken out itself:
        // nobody counts an invoice before its day. A later note, or one without payments, tells nothing yet.
        receivables.removeAll { $0.issued > asOf && $0.payments.allSatisfy { $0.date == nil } }
    }

    /// Personal notes that were collected later were not there yet.
    private mutating func reduce(_ contact: inout Contact) {
        let collected = contact.privacy?.collected
        guard isLater(collected, .contactsPrivacyCollected, at: contact.origin.place(of: "privacy.collected")) else {
            return
        }
        contact.personal = nil
        contact.privacy = nil
    }

    private mutating func reduce(_ visits: inout [Visit]) {
        // A visit that was held later may have been planned already; that the last report before it announced it, if it
        // did, is what was known.
        visits.removeAll { visit in
            visit.status == .done && isLater(visit.date, .visitsDate, at: visit.origin.place(of: "status"))
        }
        for position in visits.indices where !visits[position].actions.isEmpty {
            reduce(&visits[position].actions, .visitsActionsDone)
        }
    }

    private mutating func reduce(_ complaints: inout [Complaint]) {
        complaints.removeAll { isLater($0.date, .complaintsDate, at: $0.origin.place(of: "date")) }
        for position in complaints.indices { reduce(&complaints[position]) }
    }

    private mutating func reduce(_ complaint: inout Complaint) {
        let before = leftOut.count
        let origin = complaint.origin
        if isLater(complaint.answered, .complaintsAnswered, at: origin.place(of: "answered")) {
            complaint.answered = nil
        }
        for (position, day) in complaint.resolutions.enumerated() {
            isLater(day, .complaintsResolved, at: origin.place(of: "resolved.\(position)"))
        }
        for (position, day) in complaint.reopenings.enumerated() {
            isLater(day, .complaintsReopened, at: origin.place(of: "reopened.\(position)"))
        }
        if leftOut.count > before {
            complaint.resolutions.removeAll { $0 > asOf }
            complaint.reopenings.removeAll { $0 > asOf }
            complaint.status = status(of: complaint)
            if complaint.isOpen {
                // They tell of the resolution that is not there yet.
                complaint.result = nil
                complaint.isSatisfied = nil
            }
        }
        if !complaint.correctiveActions.isEmpty {
            reduce(&complaint.correctiveActions, .complaintsCorrectiveActionDone)
        }
    }

    /// The status that follows from the days which were known.
    private func status(of complaint: Complaint) -> Complaint.Status {
        if complaint.resolved != nil { return .resolved }
        return complaint.firstAnswered == nil ? .open : .answered
    }

    private mutating func reduce(_ actions: inout [Action], _ field: DatedField) {
        for position in actions.indices {
            let action = actions[position]
            if isLater(action.done, field, at: action.place) { actions[position].done = nil }
        }
    }

    // MARK: - Days

    /// Whether a day lies after the as-of day; if so, it is noted as left out.
    @discardableResult
    private mutating func isLater(_ day: Day?, _ field: DatedField, at place: @autoclosure () -> Place) -> Bool {
        guard let day, day > asOf else { return false }
        leftOut.append(LaterDay(field: field, text: day.description, place: place()))
        return true
    }

    /// Whether a month begins after the as-of day; if so, it is noted as left out.
    @discardableResult
    private mutating func isLater(_ month: Month?, _ field: DatedField, at place: @autoclosure () -> Place) -> Bool {
        isLater(month.map { Period(month: $0) }, field, at: place())
    }

    /// Whether a period begins after the as-of day; if so, it is noted as left out.
    private mutating func isLater(_ period: Period?, _ field: DatedField, at place: @autoclosure () -> Place) -> Bool {
        guard let period, period.first > asOf else { return false }
        leftOut.append(LaterDay(field: field, text: period.worded, place: place()))
        return true
    }
}
