import Analysis
import Model

/// Says what there is to see to.
enum DutyWording {
    /// What is to be done.
    static func what(_ duty: Duty, at account: Account, _ context: SiteContext) -> String {
        let words = context.words
        let formats = context.formats
        func complaint(_ id: String) -> String {
            account.complaint(id).map { formats.shortDay($0.date) } ?? id
        }
        switch duty.reason {
        case .answer(let id): return words.dutyAnswer(day: complaint(id))
        case .resolution(let id): return words.dutyResolution(day: complaint(id))
        case .promise(let open): return words.dutyPromise(what: open.action.what)
        case .customersAction(let open):
            let who = open.action.who.map { context.name(ofPerson: $0, of: account) } ?? ""
            return words.dutyCustomers(who: who, what: open.action.what)
        case .payment(let amount, let invoices):
            let owed = formats.amountWithCurrency(amount)
            return duty.lateBy == nil
                ? words.dutyPaymentDue(amount: owed) : words.dutyPayment(amount: owed, n: invoices)
        case .overLimit(let over, let currency):
            return words.dutyOverLimit(amount: formats.amountWithCurrency(over, currency))
        case .report(let entry): return words.dutyReport(day: formats.shortDay(entry.day))
        case .visit(let since, let wasVisited):
            let day = formats.shortDay(since)
            return wasVisited ? words.dutyVisit(day: day) : words.dutyVisitSince(day: day)
        case .firstVisit: return words[.dutyFirstVisit]
        case .nextVisit: return words[.dutyNextVisit]
        case .nobodyToMeet(let entry): return words.dutyNobodyToMeet(day: formats.shortDay(entry.day))
        case .check: return words[.dutyCheck]
        case .fields(let count): return words.dutyFields(n: count)
        case .decisionMaker: return words[.dutyDecisionMaker]
        case .functions(let functions):
            return words.dutyFunctions(
                functions: functions.map { words.word(.function, $0.rawValue) }.listed(by: words[.listSeparator]))
        }
    }

    /// How late it is, or by when it is to be done.
    static func when(_ duty: Duty, _ context: SiteContext) -> String? {
        let words = context.words
        if let late = duty.lateBy {
            switch duty.reason {
            case .payment, .overLimit: return words.overdueSince(n: late)
            case .promise, .customersAction: return words.dutyLate(n: late)
            default: return words.promiseOverdue(n: late)
            }
        }
        return duty.due.map { due in
            due == context.asOf ? words[.dutyToday] : words.dutyBy(day: context.formats.weekdaySpan(due, due))
        }
    }
}
